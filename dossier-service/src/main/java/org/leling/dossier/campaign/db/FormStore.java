package org.leling.dossier.campaign.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.duty.Party;
import org.leling.dossier.campaign.VisitForm;
import org.leling.dossier.record.DaysElsewhere;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;

/** Keeps forms, under the scope of whoever asks; counts stand in the clear, words do not. */
@Singleton
public class FormStore implements DaysElsewhere {

    private static final String BODY = "campaign_form.body";
    private static final String REASON = "campaign_form.taken_back_reason";

    private final Sql sql;
    private final FieldCodec codec;
    private final JsonMapper json;

    FormStore(Sql sql, FieldCodec codec, JsonMapper json) {
        this.sql = sql;
        this.codec = codec;
        this.json = json;
    }

    /**
     * A form as it is kept.
     *
     * @param sent the hash of what was sent
     * @param body its words, encrypted
     */
    public record Kept(
            String id,
            long position,
            String campaign,
            String dossier,
            LocalDate on,
            boolean met,
            int satisfied,
            int gifts,
            int needs,
            int things,
            List<String> parties,
            String actorName,
            Instant at,
            String sent,
            String body,
            boolean takenBack,
            String actor) {}

    /** How many of a group a campaign is for, and how many were met. */
    public record Group(String key, int entitled, int visited) {}

    /** What the forms of a campaign add up to. */
    public record Sums(int forms, int gifts, int needs, int things, int asked, int satisfied) {}

    /** Somebody whom a campaign is for. */
    public record Target(String dossier, long position, boolean visited) {}

    /** Keeps a form; false where the id is there already. */
    public boolean insert(VisitForm form, String sent) {
        Caller caller = Caller.getCurrent();
        return sql.update(
                        "insert into campaign_form(id, campaign, dossier_id, on_day, met, satisfied, gifts, needs, things,"
                                + " parties, actor, actor_name, sent, body) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
                                + " on conflict (id) do nothing",
                        form.id(),
                        form.campaign(),
                        form.dossier(),
                        form.on(),
                        form.met(),
                        form.satisfied() == 0 ? null : form.satisfied(),
                        form.gifts().stream().mapToInt(VisitForm.Gift::count).sum(),
                        form.needs().size(),
                        form.done().size(),
                        form.parties().stream().map(Party::name).toList(),
                        caller.subject(),
                        caller.name(),
                        sent,
                        codec.encrypt(form.dossier(), BODY, write(form)))
                == 1;
    }

    private String write(VisitForm form) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!form.found().isEmpty()) {
            body.put("found", form.found());
        }
        body.put(
                "gifts",
                form.gifts().stream()
                        .map(gift -> Map.of("item", gift.item(), "count", gift.count()))
                        .toList());
        body.put("done", form.done());
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a form", e);
        }
    }

    /** Opens the words of a form; none of a person who was erased. */
    public Map<String, Object> open(Kept form) {
        String text = codec.decrypt(form.dossier(), BODY, form.body()).orElse("{}");
        try {
            return json.readValue(text, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a form", e);
        }
    }

    /** Finds a form. */
    public Optional<Kept> find(String id) {
        return sql.find("select * from campaign_form where id = ?", FormStore::kept, id);
    }

    /** Takes a form back, with the reason encrypted; false where it is taken back already. */
    public boolean takeBack(Kept form, String reason) {
        return sql.update(
                        "update campaign_form set taken_back = leling_now(), taken_back_by = ?, taken_back_reason = ?"
                                + " where id = ? and taken_back is null",
                        Caller.getCurrent().subject(),
                        codec.encrypt(form.dossier(), REASON, reason),
                        form.id())
                == 1;
    }

    /** Lists the forms of a campaign, the newest first; one more than the limit where there is more. */
    public List<Kept> list(String campaign, long before, int limit) {
        return sql.list(
                "select * from campaign_form where campaign = ? and position < ? order by position desc limit ?",
                FormStore::kept,
                campaign,
                before,
                limit + 1);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                row.getLong("position"),
                row.getString("campaign"),
                row.getString("dossier_id"),
                Objects.requireNonNull(Sql.day(row, "on_day")),
                row.getBoolean("met"),
                row.getInt("satisfied"),
                row.getInt("gifts"),
                row.getInt("needs"),
                row.getInt("things"),
                Sql.texts(row, "parties"),
                row.getString("actor_name"),
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getString("sent"),
                row.getString("body"),
                Sql.instant(row, "taken_back") != null,
                row.getString("actor"));
    }

    /**
     * Counts by group: of those alive and within the divisions, how many were met.
     *
     * @param column the dossier's column by which is grouped
     */
    public List<Group> coverage(String campaign, List<String> divisions, String column) {
        List<Object> arguments = new ArrayList<>(List.of(campaign));
        String where = within(divisions, arguments);
        return sql.list(
                "select d." + column + " as key, count(*) as entitled, count(*) filter (where exists (select from"
                        + " campaign_form f where f.campaign = ? and f.dossier_id = d.dossier_id and f.met and f.taken_back is null)) as visited"
                        + " from dossier d where not d.died" + where + " group by 1 order by 1",
                row -> new Group(row.getString("key"), row.getInt("entitled"), row.getInt("visited")),
                arguments.toArray());
    }

    /** Lists those whom a campaign is for; one more than the limit where there is more. */
    public List<Target> listTargets(
            String campaign, List<String> divisions, boolean onlyUnvisited, long after, int limit) {
        List<Object> arguments = new ArrayList<>(List.of(campaign));
        String where = within(divisions, arguments);
        arguments.add(after);
        arguments.add(onlyUnvisited);
        arguments.add(limit + 1);
        return sql.list(
                "select * from (select d.dossier_id, d.position, exists (select from campaign_form f where f.campaign = ?"
                        + " and f.dossier_id = d.dossier_id and f.met and f.taken_back is null) as visited from dossier d where not d.died"
                        + where + " and d.position > ?) t where not (? and visited) order by position limit ?",
                row -> new Target(row.getString(1), row.getLong(2), row.getBoolean(3)),
                arguments.toArray());
    }

    /** A division holds all that begins as its code does before the closing noughts. */
    private static String within(List<String> divisions, List<Object> arguments) {
        if (divisions.isEmpty()) {
            return "";
        }
        StringBuilder where = new StringBuilder();
        for (String division : divisions) {
            String inside = division.replaceFirst("(0000|00)$", "");
            where.append(where.isEmpty() ? " and (" : " or ").append("d.division >= ? and d.division < ?");
            arguments.add(inside);
            arguments.add(inside + ":");
        }
        return where.append(")").toString();
    }

    /** Adds up the forms of a campaign. */
    public Sums sums(String campaign) {
        return sql.get(
                "select count(*), coalesce(sum(gifts), 0), coalesce(sum(needs), 0), coalesce(sum(things), 0),"
                        + " count(satisfied), count(*) filter (where satisfied >= 4) from campaign_form where campaign = ?"
                        + " and taken_back is null",
                row -> new Sums(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)),
                campaign);
    }

    /** Says whether a person is within the divisions. */
    public boolean isWithin(String dossier, List<String> divisions) {
        List<Object> arguments = new ArrayList<>(List.of(dossier));
        String where = within(divisions, arguments);
        return sql.find(
                        "select 1 from dossier d where d.dossier_id = ?" + where,
                        row -> row.getInt(1),
                        arguments.toArray())
                .isPresent();
    }

    @Override
    public Optional<LocalDate> findFirst(String dossier) {
        return sql.find(
                "select on_day from campaign_form where dossier_id = ? and taken_back is null order by on_day limit 1",
                row -> row.getObject(1, LocalDate.class),
                dossier);
    }

    @Override
    public String label() {
        return "elsewhere.visit-form";
    }
}
