package org.leling.schedule.plan.db;

import static org.leling.schedule.plan.db.Columns.column;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.core.obligation.WhyNot;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.schedule.plan.PlanDifference;
import org.leling.schedule.plan.PlannedDuty;
import org.leling.schedule.plan.PlannedDuty.Key;
import org.leling.schedule.plan.PlannerStore.Stored;
import org.leling.schedule.plan.PlannerStore.Withdrawal;
import org.leling.schedule.tree.JsonTree;

/** The duties of plans in PostgreSQL: those of several people in one statement of each kind. */
@Singleton
final class SqlPlan {

    private record Column(String name, String type, Function<PlannedDuty, @Nullable Object> value) {}

    /** A duty and whose it is. */
    private record Planned(String dossier, PlannedDuty duty) {}

    /** Which duty and whose it is. */
    private record Named(String dossier, Key key) {}

    /** A duty that falls away and whose it was. */
    private record Withdrawn(String dossier, Withdrawal withdrawal) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("rule", "text", PlannedDuty::rule),
            new Column("period", "text", PlannedDuty::period),
            new Column("party", "text", PlannedDuty::party),
            new Column("action", "text", PlannedDuty::action),
            new Column("kind", "text", PlannedDuty::kind),
            new Column("clause", "text", PlannedDuty::clause),
            new Column("due", "date", PlannedDuty::due),
            new Column("first", "date", PlannedDuty::first),
            new Column("last", "date", PlannedDuty::last),
            new Column("due_soon_from", "date", PlannedDuty::dueSoonFrom),
            new Column("overdue_from", "date", PlannedDuty::overdueFrom),
            new Column("lapsed_from", "date", PlannedDuty::lapsedFrom),
            new Column("missed_from", "date", PlannedDuty::missedFrom),
            new Column("fulfilled_on", "date", PlannedDuty::fulfilledOn),
            new Column("fulfilled_by", "text", PlannedDuty::fulfilledBy),
            new Column("waived", "boolean", PlannedDuty::waived),
            new Column("provisional", "boolean", PlannedDuty::provisional),
            new Column("mark", "bigint", PlannedDuty::mark));

    private static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
    private static final String VALUES = COLUMNS.stream()
            .map(column -> "x." + column.name() + "::" + column.type())
            .collect(Collectors.joining(", "));
    private static final String ROWS = "unnest(" + String.join(", ", Collections.nCopies(COLUMNS.size() + 1, "?"))
            + ") as x(dossier_id, " + NAMES + ")";
    private static final String STORED = "select dossier_id, rule, period, mark, withdrawn_on is not null"
            + " from obligation where dossier_id = any(?)";
    private static final String OPEN = "select rule, period from obligation where dossier_id = ?"
            + " and withdrawn_on is null and fulfilled_by is null order by due, rule, period";
    private static final String INSERT = "insert into obligation(known_on, dossier_id, " + NAMES
            + ") select ?, x.dossier_id, " + VALUES + " from " + ROWS;
    private static final String SAME_DUTY =
            " where o.dossier_id = x.dossier_id and o.rule = x.rule and o.period = x.period";
    private static final String UPDATE = "update obligation o set (" + NAMES
            + ", withdrawn_on, withdrawn_code, withdrawn_reason) = row(" + VALUES + ", null, null, null) from " + ROWS
            + SAME_DUTY;
    private static final String REINSTATE =
            "update obligation o set withdrawn_on = null, withdrawn_code = null, withdrawn_reason = null"
                    + " from unnest(?, ?, ?) as x(dossier_id, rule, period)" + SAME_DUTY;
    private static final String WITHDRAW = "update obligation o set withdrawn_on = ?, withdrawn_code = x.code,"
            + " withdrawn_reason = x.reason, fulfilled_on = null, fulfilled_by = null,"
            + " mark = case when fulfilled_on is null then mark else 0 end"
            + " from unnest(?, ?, ?, ?, ?) as x(dossier_id, rule, period, code, reason)" + SAME_DUTY;

    private final Sql sql;
    private final FieldCodec codec;

    SqlPlan(Sql sql, FieldCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    Map<String, Map<Key, Stored>> listStored(Collection<String> dossiers) {
        Map<String, Map<Key, Stored>> duties = new HashMap<>();
        sql.list(
                STORED,
                row -> duties.computeIfAbsent(row.getString(1), dossier -> new HashMap<>())
                        .put(
                                new Key(row.getString(2), row.getString(3)),
                                new Stored(row.getLong(4), row.getBoolean(5))),
                dossiers);
        return duties;
    }

    List<String> listOpen(String dossier) {
        return sql.list(OPEN, row -> new Key(row.getString(1), row.getString(2)).idOf(dossier), dossier);
    }

    void write(List<PlanDifference> plans, LocalDate today) {
        insert(rows(plans, PlanDifference::added), today);
        update(rows(plans, PlanDifference::changed));
        reinstate(plans.stream()
                .flatMap(plan -> plan.reinstated().stream().map(key -> new Named(plan.dossier(), key)))
                .toList());
        withdraw(
                plans.stream()
                        .flatMap(plan -> plan.withdrawn().stream().map(each -> new Withdrawn(plan.dossier(), each)))
                        .toList(),
                today);
    }

    private static List<Planned> rows(List<PlanDifference> plans, Function<PlanDifference, List<PlannedDuty>> duties) {
        return plans.stream()
                .flatMap(plan -> duties.apply(plan).stream().map(duty -> new Planned(plan.dossier(), duty)))
                .toList();
    }

    private void insert(List<Planned> rows, LocalDate knownOn) {
        if (!rows.isEmpty()) {
            List<Object> arguments = new ArrayList<>(List.of(knownOn));
            arguments.addAll(columns(rows));
            sql.update(INSERT, arguments.toArray());
        }
    }

    private void update(List<Planned> rows) {
        if (!rows.isEmpty()) {
            sql.update(UPDATE, columns(rows).toArray());
        }
    }

    private static List<Object> columns(List<Planned> rows) {
        List<Object> columns = new ArrayList<>(List.of(column(rows, Planned::dossier)));
        for (Column each : COLUMNS) {
            columns.add(column(rows, row -> each.value().apply(row.duty())));
        }
        return columns;
    }

    private void reinstate(List<Named> rows) {
        if (!rows.isEmpty()) {
            sql.update(
                    REINSTATE,
                    column(rows, Named::dossier),
                    column(rows, row -> row.key().rule()),
                    column(rows, row -> row.key().period()));
        }
    }

    private void withdraw(List<Withdrawn> rows, LocalDate on) {
        if (!rows.isEmpty()) {
            sql.update(
                    WITHDRAW,
                    on,
                    column(rows, Withdrawn::dossier),
                    column(rows, row -> row.withdrawal().key().rule()),
                    column(rows, row -> row.withdrawal().key().period()),
                    column(rows, row -> row.withdrawal().reason().code().name()),
                    column(rows, row -> sealed(row.dossier(), row.withdrawal().reason())));
        }
    }

    private String sealed(String dossier, WhyNot reason) {
        return codec.encrypt(
                dossier, "withdrawn", JsonTree.write(Map.of("zh", reason.chinese(), "en", reason.english())));
    }
}
