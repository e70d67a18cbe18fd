package org.leling.dossier.campaign;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.leling.dossier.fault.Faults;
import org.leling.dossier.fault.Tree;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.feed.FeedLog;
import org.leling.kit.problem.ProblemException;

/** Declares campaigns. A campaign once declared stands: its id is part of duties. */
@Singleton
public class Campaigns {

    /** The kind of a log row that tells of a campaign. */
    public static final String CAMPAIGN = "CAMPAIGN";

    private static final int LONGEST = 100;

    private final Sql sql;
    private final FeedLog feed;
    private final Audit audit;
    private final JsonMapper json;

    Campaigns(Sql sql, FeedLog feed, Audit audit, JsonMapper json) {
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

    private static String proposedId(Map<String, Object> body) {
        String where = body.get("divisions") instanceof List<?> divisions && !divisions.isEmpty()
                ? "-" + divisions.stream().map(String::valueOf).collect(Collectors.joining("-"))
                : "";
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
        feed.append(CAMPAIGN, body(wanted));
        return wanted;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String body(CampaignShown campaign) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", campaign.id());
        tree.put("kind", campaign.kind());
        tree.put("from", campaign.from().toString());
        tree.put("to", campaign.to().toString());
        if (!campaign.divisions().isEmpty()) {
            tree.put("divisions", campaign.divisions());
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
