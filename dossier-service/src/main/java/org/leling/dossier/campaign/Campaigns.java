package org.leling.dossier.campaign;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Division;
import org.leling.core.exchange.CaseReader;
import org.leling.core.exchange.Reading;
import org.leling.core.policy.Campaign;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.feed.FeedLog;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;

/** Declares campaigns, ends them early, and takes back those that nobody has gone out for yet; an id is part of duties. */
@Singleton
public class Campaigns {

    /** The kind of a log row that tells of a campaign. */
    public static final String CAMPAIGN = "CAMPAIGN";

    private static final int LONGEST = 100;
    private static final int LONGEST_DAYS = 366;
    private static final int YEARS_AROUND = 5;
    private static final int MOST_DIVISIONS_NAMED = 4;

    private final Sql sql;
    private final FeedLog feed;
    private final Audit audit;
    private final JsonMapper json;
    private final DivisionNames divisions;
    private final DayClock days;

    Campaigns(Sql sql, FeedLog feed, Audit audit, JsonMapper json, DivisionNames divisions, DayClock days) {
        this.divisions = divisions;
        this.days = days;
        this.sql = sql;
        this.feed = feed;
        this.audit = audit;
        this.json = json;
    }

    /**
     * Declares a campaign; the same one again changes nothing.
     *
     * @throws ProblemException 422 with every fault; 409 if the id stands for another campaign
     */
    public CampaignShown declare(Map<String, Object> body) {
        Faults faults = new Faults();
        Tree tree = Tree.of("", body, faults);
        String name = tree.text("name", LONGEST);
        Map<String, Object> known = new LinkedHashMap<>(body);
        known.remove("name");
        known.putIfAbsent("id", proposedId(body));
        Reading<Campaign> reading = CaseReader.readCampaign(known);
        if (reading instanceof Reading.Refused<Campaign> refused) {
            faults.addAll(refused, "campaign.", "");
        }
        if (body.get("divisions") instanceof List<?> listed) {
            for (int i = 0; i < listed.size(); i++) {
                String path = "divisions[" + i + "]";
                if (listed.get(i) instanceof String code && !faults.names(path)) {
                    divisions.check(code, path, faults);
                }
            }
        }
        checkDays(tree, faults);
        faults.refuseIfAny("campaign-refused");
        Campaign campaign = reading.get();
        CampaignShown shown = new CampaignShown(
                campaign.id(),
                campaign.kind().name(),
                campaign.from(),
                campaign.to(),
                campaign.divisions().stream().map(Division::code).toList(),
                name.isEmpty() ? null : name);
        return sql.call(() -> keep(shown));
    }

    /** A campaign is one of our time and has an end: what is typed wrongly would stand in the list of everybody. */
    private void checkDays(Tree tree, Faults faults) {
        if (faults.names("from") || faults.names("to")) {
            return;
        }
        LocalDate today = days.today();
        LocalDate earliest = today.minusYears(YEARS_AROUND);
        LocalDate latest = today.plusYears(YEARS_AROUND);
        LocalDate from = tree.findDay("from").orElse(today);
        LocalDate to = tree.findDay("to").orElse(from);
        for (String key : List.of("from", "to")) {
            LocalDate day = key.equals("from") ? from : to;
            if (!faults.names(key) && (day.isBefore(earliest) || day.isAfter(latest))) {
                faults.add(key, "not-between", day, earliest, latest);
            }
        }
        if (to.isAfter(from.plusDays(LONGEST_DAYS - 1L))) {
            faults.add("to", "too-long-a-campaign", LONGEST_DAYS);
        }
    }

    /** Says what it is for, when and where; many divisions by a short sum of them, since an id has 64 characters at most. */
    private static String proposedId(Map<String, Object> body) {
        String where = "";
        if (body.get("divisions") instanceof List<?> divisions && !divisions.isEmpty()) {
            String all = divisions.stream().map(String::valueOf).collect(Collectors.joining("-"));
            where = "-" + (divisions.size() > MOST_DIVISIONS_NAMED ? Integer.toHexString(all.hashCode()) : all);
        }
        return (body.get("kind") + "-" + body.get("from") + where).toLowerCase(Locale.ROOT);
    }

    private CampaignShown keep(CampaignShown wanted) {
        int inserted = sql.update(
                "insert into campaign(id, kind, name, from_day, to_day, divisions) values (?,?,?,?,?,?)"
                        + " on conflict do nothing",
                wanted.id(),
                wanted.kind(),
                orEmpty(wanted.name()),
                wanted.from(),
                wanted.to(),
                wanted.divisions());
        if (inserted == 0) {
            return find(wanted.id())
                    .filter(wanted::equals)
                    .orElseThrow(() -> ProblemException.conflict("campaign-id-taken", wanted.id()));
        }
        audit.record("campaign.declared", Map.of("campaign", wanted.id()));
        feed.append(CAMPAIGN, body(wanted, false));
        return wanted;
    }

    /**
     * Ends a campaign earlier than was declared: what nobody does any more is owed no longer.
     *
     * @throws ProblemException 404, or 422 with every fault
     */
    public CampaignShown end(String id, Map<String, Object> body) {
        return sql.call(() -> {
            CampaignShown before = lock(id);
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            tree.require("to");
            LocalDate to = tree.findDay("to").orElse(before.to());
            tree.refuseUnknown();
            LocalDate earliest = sql.get(
                            "select max(on_day) as last from campaign_form where campaign = ?",
                            row -> Optional.ofNullable(Sql.day(row, "last")),
                            id)
                    .orElse(before.from());
            if (!faults.names("to") && (to.isBefore(earliest) || to.isAfter(before.to()))) {
                faults.add("to", "not-between", to, earliest, before.to());
            }
            faults.refuseIfAny("campaign-refused");
            if (to.equals(before.to())) {
                return before;
            }
            sql.update("update campaign set to_day = ? where id = ?", to, id);
            CampaignShown after = get(id);
            audit.record("campaign.ended", Map.of("campaign", id, "to", to.toString()));
            feed.append(CAMPAIGN, body(after, false));
            return after;
        });
    }

    /**
     * Takes back a campaign that should not have been declared, while it has no forms.
     *
     * @throws ProblemException 404, 409 if it has forms, or 422
     */
    public void withdraw(String id, Map<String, Object> body) {
        sql.run(() -> {
            CampaignShown before = lock(id);
            Faults faults = new Faults();
            Tree tree = Tree.of("", body, faults);
            tree.require("reason");
            String reason = tree.text("reason", LONGEST);
            tree.refuseUnknown();
            faults.refuseIfAny("campaign-refused");
            int forms = sql.get("select count(*) from campaign_form where campaign = ?", row -> row.getInt(1), id);
            if (forms > 0) {
                throw ProblemException.conflict("campaign-has-forms");
            }
            sql.update("delete from campaign where id = ?", id);
            audit.record("campaign.withdrawn", Map.of("campaign", id, "reason", reason));
            feed.append(CAMPAIGN, body(before, true));
        });
    }

    private CampaignShown lock(String id) {
        return list("select * from campaign where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("no-such-campaign"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String body(CampaignShown campaign, boolean withdrawn) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", campaign.id());
        tree.put("kind", campaign.kind());
        tree.put("from", campaign.from().toString());
        tree.put("to", campaign.to().toString());
        if (!campaign.divisions().isEmpty()) {
            tree.put("divisions", campaign.divisions());
        }
        if (withdrawn) {
            tree.put("withdrawn", true);
        }
        try {
            return json.writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write campaign " + campaign.id(), e);
        }
    }

    /** Finds a campaign. */
    public Optional<CampaignShown> find(String id) {
        return list("select * from campaign where id = ?", id).stream().findFirst();
    }

    /**
     * Gives a campaign.
     *
     * @throws ProblemException 404
     */
    public CampaignShown get(String id) {
        return find(id).orElseThrow(() -> ProblemException.notFound("no-such-campaign"));
    }

    /** Gives all campaigns, the latest first. */
    public List<CampaignShown> listAll() {
        return list("select * from campaign order by from_day desc, id");
    }

    private List<CampaignShown> list(String query, Object... arguments) {
        return sql.list(
                query,
                row -> new CampaignShown(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getObject("from_day", java.time.LocalDate.class),
                        row.getObject("to_day", java.time.LocalDate.class),
                        Sql.texts(row, "divisions"),
                        row.getString("name").isEmpty() ? null : row.getString("name")),
                arguments);
    }
}
