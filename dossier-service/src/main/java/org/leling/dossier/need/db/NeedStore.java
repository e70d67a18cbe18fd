package org.leling.dossier.need.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.assessment.OpenNeeds;
import org.leling.dossier.card.NeedKinds;
import org.leling.dossier.need.AskedOf;
import org.leling.dossier.need.Contentment;
import org.leling.dossier.need.Need;
import org.leling.dossier.need.NeedKind;
import org.leling.dossier.need.NeedOutcome;
import org.leling.dossier.need.NeedQuery;
import org.leling.dossier.need.NeedState;
import org.leling.kit.database.OneOf;
import org.leling.kit.database.Sql;

/** Keeps needs, under the scope of whoever asks. */
@Singleton
public class NeedStore implements OpenNeeds, NeedKinds {

    /** Lists are counted up to here. */
    private static final int COUNTED = 10_000;

    private static final String UPDATE =
            "update need set kind = ?, state = ?, version = ?, owner = ?, responded_on = ?, responded_by = ?,"
                    + " outcome = ?, closed_on = ?, content = ?, asked_of = ?, asked_on = ? where id = ?";

    private final Sql sql;

    NeedStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A need in a list.
     *
     * @param position where the list goes on from
     */
    public record Listed(long position, Need need) {}

    /** Keeps new needs; gives those that were not there yet. */
    public List<Need> insert(List<Need> needs) {
        int[] inserted = sql.updateEach(
                "insert into need(id, dossier_id, event, kind, raised_on, source, campaign, state, owner)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (dossier_id, event) do nothing",
                needs.stream()
                        .map(need -> new Object[] {
                            need.id(),
                            need.dossier(),
                            need.event(),
                            need.kind(),
                            need.raisedOn(),
                            need.source(),
                            need.campaign(),
                            need.state(),
                            need.owner()
                        })
                        .toList());
        List<Need> fresh = new ArrayList<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 1) {
                fresh.add(needs.get(i));
            }
        }
        return fresh;
    }

    /** Keeps a need as it is after a step. */
    public void update(Need need) {
        sql.update(UPDATE, values(need));
    }

    /** Keeps several needs as they are after a step. */
    public void updateAll(List<Need> needs) {
        sql.eachLater(UPDATE, needs.stream().map(NeedStore::values).toList());
    }

    private static @Nullable Object[] values(Need need) {
        return new Object[] {
            need.kind(),
            need.state(),
            need.version(),
            need.owner(),
            need.respondedOn(),
            need.respondedBy(),
            orEmpty(need.outcome()),
            need.closedOn(),
            orEmpty(need.content()),
            orEmpty(need.askedOf()),
            need.askedOn(),
            need.id()
        };
    }

    private static String orEmpty(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    /** Finds a need. */
    public Optional<Need> find(String id) {
        return sql.find("select * from need where id = ?", NeedStore::need, id);
    }

    /** Finds a need and keeps others from changing it until the transaction ends. */
    public Optional<Need> lock(String id) {
        return sql.find("select * from need where id = ? for update", NeedStore::need, id);
    }

    /** Lists the needs of several people that are not over, and keeps others from changing them. */
    public List<Need> lockOpen(Collection<String> dossiers) {
        return sql.list(
                "select * from need where dossier_id = any(?) and closed_on is null order by id for update",
                NeedStore::need,
                dossiers);
    }

    /** Finds the need that an event began, and keeps others from changing it. */
    public Optional<Need> lockByEvent(String dossier, String event) {
        return sql.find(
                "select * from need where dossier_id = ? and event = ? for update", NeedStore::need, dossier, event);
    }

    /** Finds the need that an event of a person began. */
    public Optional<Need> findByEvent(String dossier, String event) {
        return sql.find("select * from need where dossier_id = ? and event = ?", NeedStore::need, dossier, event);
    }

    @Override
    public Map<String, String> listKinds(String dossier) {
        Map<String, String> kinds = new LinkedHashMap<>();
        sql.list(
                "select event, kind from need where dossier_id = ?",
                row -> kinds.put(row.getString("event"), row.getString("kind")),
                dossier);
        return kinds;
    }

    /** Lists a person's needs, the newest first. */
    public List<Need> listOf(String dossier) {
        return sql.list(
                "select * from need where dossier_id = ? order by raised_on desc, position desc",
                NeedStore::need,
                dossier);
    }

    /** Lists the needs of several people. */
    public List<Need> listOfAll(Collection<String> dossiers) {
        return dossiers.isEmpty()
                ? List.of()
                : sql.list("select * from need where dossier_id = any(?)", NeedStore::need, dossiers);
    }

    /** Lists needs; one more than the limit where there is more. */
    public List<Listed> list(NeedQuery query, LocalDate today) {
        List<Object> arguments = new ArrayList<>();
        String where = where(query, today, arguments);
        arguments.add(query.after());
        arguments.add(query.limit() + 1);
        return sql.list(
                "select n.* from need n" + where + " and n.position > ? order by n.position limit ?",
                row -> new Listed(row.getLong("position"), need(row)),
                arguments.toArray());
    }

    /** Counts what a list would hold, up to 10,000. */
    public int count(NeedQuery query, LocalDate today) {
        List<Object> arguments = new ArrayList<>();
        String where = where(query, today, arguments);
        arguments.add(COUNTED);
        return sql.get(
                "select count(*) from (select from need n" + where + " limit ?) found",
                row -> row.getInt(1),
                arguments.toArray());
    }

    private static String where(NeedQuery query, LocalDate today, List<Object> arguments) {
        StringBuilder where = new StringBuilder(" where true");
        add(where, arguments, "n.dossier_id = ?", query.dossier());
        add(
                where,
                arguments,
                "exists (select from dossier d where d.dossier_id = n.dossier_id and d.unit = ?)",
                query.unit());
        add(where, arguments, "n.owner = ?", query.owner());
        add(where, arguments, "n.state = ?", orEmpty(query.state()));
        add(where, arguments, "n.kind = ?", orEmpty(query.kind()));
        add(where, arguments, "n.campaign = ?", query.campaign());
        if (query.open()) {
            where.append(" and n.closed_on is null");
        }
        if (query.olderThan() >= 0) {
            where.append(" and n.raised_on < ?");
            arguments.add(today.minusDays(query.olderThan()));
        }
        if (query.unasked()) {
            where.append(" and n.state = 'CLOSED' and n.content = ''");
        }
        return where.toString();
    }

    private static void add(StringBuilder where, List<Object> arguments, String condition, String value) {
        if (!value.isEmpty()) {
            where.append(" and ").append(condition);
            arguments.add(value);
        }
    }

    @Override
    public Map<String, Map<String, LocalDate>> closedOn(Collection<String> dossiers) {
        Map<String, Map<String, LocalDate>> closed = new LinkedHashMap<>();
        OneOf persons = OneOf.of("dossier_id", dossiers);
        sql.list(
                "select dossier_id, event, closed_on from need where closed_on is not null and " + persons.condition(),
                row -> closed.computeIfAbsent(row.getString("dossier_id"), dossier -> new LinkedHashMap<>())
                        .put(row.getString("event"), Objects.requireNonNull(Sql.day(row, "closed_on"))),
                persons.argument());
        return closed;
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getString("id"),
                row.getString("dossier_id"),
                row.getString("event"),
                NeedKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(Sql.day(row, "raised_on")),
                row.getString("source"),
                row.getString("campaign"),
                NeedState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("owner"),
                Sql.day(row, "responded_on"),
                row.getString("responded_by"),
                constant(NeedOutcome.class, row.getString("outcome")),
                Sql.day(row, "closed_on"),
                constant(Contentment.class, row.getString("content")),
                constant(AskedOf.class, row.getString("asked_of")),
                Sql.day(row, "asked_on"));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        return name.isEmpty() ? null : Enum.valueOf(type, name);
    }
}
