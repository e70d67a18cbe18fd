package org.leling.schedule.duty.db;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
import org.leling.schedule.duty.Duties;
import org.leling.schedule.duty.Duty;
import org.leling.schedule.duty.DutyPage;
import org.leling.schedule.duty.DutyQuery;
import org.leling.schedule.duty.DutyQuery.Order;
import org.leling.schedule.duty.State;
import org.leling.schedule.tree.JsonTree;

/** Reads the plan from PostgreSQL; states are state_on()'s and nothing here knows a rule. */
@Singleton
final class SqlDuties implements Duties {

    private static final String BY_DUE = "o.due, o.rule, o.period, o.dossier_id";
    private static final String ATTENTION = "array_position(array['HIGH', 'RAISED', 'NORMAL'], p.attention)";
    private static final String CHASED = "(case when state_on(o, ?::date) = 'OVERDUE' then 0 else 1 end)";
    private static final String BY_ATTENTION = ATTENTION + ", " + CHASED + ", " + BY_DUE;
    private static final String SEPARATOR = "\n";

    private final Sql sql;
    private final FieldCodec codec;

    SqlDuties(Sql sql, FieldCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    /** A row with its place in the order. */
    private record Placed(Duty duty, int attention, int chased) {}

    /** SQL that grows together with its arguments. */
    private static final class Where {
        private final StringBuilder text = new StringBuilder(" where true");
        private final List<@Nullable Object> arguments = new ArrayList<>();

        void and(String condition, @Nullable Object... values) {
            text.append(" and ").append(condition);
            arguments.addAll(java.util.Arrays.asList(values));
        }
    }

    @Override
    public DutyPage list(DutyQuery query, LocalDate today, boolean count) {
        Where where = where(query, today);
        String from = " from obligation o join person p on p.dossier_id = o.dossier_id";
        Integer total = count
                ? sql.get(
                        "select count(*) from (select 1" + from + where.text + " limit " + COUNTED_TO + ") counted",
                        row -> row.getInt(1),
                        where.arguments.toArray())
                : null;
        if (query.after() != null) {
            after(query, today, where);
        }
        boolean ranked = query.order() == Order.ATTENTION;
        List<@Nullable Object> arguments = new ArrayList<>();
        arguments.add(today);
        arguments.add(today);
        arguments.addAll(where.arguments);
        if (ranked) {
            arguments.add(today);
        }
        arguments.add(query.limit() + 1);
        List<Placed> rows = sql.list(
                "select o.*, state_on(o, ?::date) as state, " + ATTENTION + " as attention, " + CHASED + " as chased"
                        + from + where.text + " order by " + (ranked ? BY_ATTENTION : BY_DUE) + " limit ?",
                row -> new Placed(duty(row, today), row.getInt("attention"), row.getInt("chased")),
                arguments.toArray());
        boolean more = rows.size() > query.limit();
        List<Placed> page = more ? rows.subList(0, query.limit()) : rows;
        return new DutyPage(
                page.stream().map(placed -> opened(placed.duty())).toList(),
                more ? token(page.get(page.size() - 1), ranked) : null,
                total);
    }

    private static Where where(DutyQuery query, LocalDate today) {
        Where where = new Where();
        if (!query.dossiers().isEmpty()) {
            where.and("o.dossier_id = any(?)", query.dossiers());
        }
        if (query.party() != null) {
            where.and("o.party = ?", query.party());
        }
        if (query.unit() != null) {
            where.and("p.unit = ?", query.unit());
        }
        if (query.livingClass() != null) {
            where.and("p.living_class = ?", query.livingClass());
        }
        if (query.rule() != null) {
            where.and("o.rule = ?", query.rule());
        }
        if (query.from() != null) {
            where.and("o.due >= ?", query.from());
        }
        if (query.to() != null) {
            where.and("o.due <= ?", query.to());
        }
        if (query.states().isEmpty()) {
            where.and("o.withdrawn_on is null");
        } else {
            where.and("state_on(o, ?::date) = any(?)", today, query.states());
        }
        return where;
    }

    private static void after(DutyQuery query, LocalDate today, Where where) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(query.after()), StandardCharsets.UTF_8)
                    .split(SEPARATOR, -1);
            LocalDate due = LocalDate.parse(parts[0]);
            if (query.order() == Order.DUE) {
                where.and("(" + BY_DUE + ") > (?, ?, ?, ?)", due, parts[1], parts[2], parts[3]);
            } else {
                where.and(
                        "(" + BY_ATTENTION + ") > (?, ?, ?, ?, ?, ?)",
                        today,
                        Integer.valueOf(parts[4]),
                        Integer.valueOf(parts[5]),
                        due,
                        parts[1],
                        parts[2],
                        parts[3]);
            }
        } catch (IllegalArgumentException
                | java.time.format.DateTimeParseException
                | ArrayIndexOutOfBoundsException e) {
            throw ProblemException.badRequest("invalid", List.of(Fault.of("after", "no-page")));
        }
    }

    private static String token(Placed last, boolean ranked) {
        Duty duty = last.duty();
        String place = String.join(SEPARATOR, duty.due().toString(), duty.rule(), duty.period(), duty.dossier());
        String whole = ranked ? place + SEPARATOR + last.attention() + SEPARATOR + last.chased() : place;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Duty> find(String dossier, String rule, String period, LocalDate today) {
        return sql.find(
                        "select o.*, state_on(o, ?::date) as state from obligation o"
                                + " where dossier_id = ? and rule = ? and period = ?",
                        row -> duty(row, today),
                        today,
                        dossier,
                        rule,
                        period)
                .map(this::opened);
    }

    private static Duty duty(ResultSet row, LocalDate today) throws SQLException {
        String dossier = row.getString("dossier_id");
        String rule = row.getString("rule");
        String period = row.getString("period");
        LocalDate on = Sql.day(row, "fulfilled_on");
        boolean done = on != null && !on.isAfter(today);
        String sealed = row.getString("withdrawn_reason");
        return new Duty(
                dossier + "/" + rule + "/" + period,
                dossier,
                rule,
                period,
                row.getString("party"),
                row.getString("action"),
                Objects.requireNonNull(Sql.day(row, "due")),
                Objects.requireNonNull(Sql.day(row, "first")),
                Objects.requireNonNull(Sql.day(row, "last")),
                row.getString("kind"),
                row.getString("clause"),
                row.getString("state"),
                done ? row.getString("fulfilled_by") : null,
                done ? on : null,
                Sql.day(row, "withdrawn_on"),
                sealed == null ? null : Map.of("sealed", sealed));
    }

    /** Opens the reason of a withdrawn one; after the query, for a statement may not run within another's rows. */
    private Duty opened(Duty duty) {
        if (!duty.state().equals(State.WITHDRAWN.name()) || duty.reason() == null) {
            return duty;
        }
        String text = codec.decrypt(duty.dossier(), "withdrawn", duty.reason().getOrDefault("sealed", ""))
                .orElse("{}");
        Map<String, String> reason = new HashMap<>();
        JsonTree.readObject(text.getBytes(StandardCharsets.UTF_8))
                .forEach((key, value) -> reason.put(key, String.valueOf(value)));
        return new Duty(
                duty.id(),
                duty.dossier(),
                duty.rule(),
                duty.period(),
                duty.party(),
                duty.action(),
                duty.due(),
                duty.first(),
                duty.last(),
                duty.kind(),
                duty.clause(),
                duty.state(),
                null,
                null,
                duty.withdrawnOn(),
                reason);
    }
}
