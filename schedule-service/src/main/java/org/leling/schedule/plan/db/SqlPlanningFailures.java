package org.leling.schedule.plan.db;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.schedule.plan.PlanningFailures;

/** The failures in PostgreSQL; what went wrong may tell of health, and is encrypted. */
@Singleton
final class SqlPlanningFailures implements PlanningFailures {

    private final Sql sql;
    private final FieldCodec codec;

    SqlPlanningFailures(Sql sql, FieldCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    @Override
    public List<Failure> list(String after, int limit) {
        List<Failure> sealed = sql.list(
                "select dossier_id, rule, error, version, at from planning_failure where dossier_id > ?"
                        + " order by dossier_id limit ?",
                row -> new Failure(
                        row.getString("dossier_id"),
                        row.getString("rule"),
                        row.getString("error"),
                        row.getLong("version"),
                        Objects.requireNonNull(Sql.instant(row, "at"))),
                after,
                limit);
        codec.load(sealed.stream().map(Failure::dossier).toList());
        return sealed.stream()
                .map(each -> new Failure(
                        each.dossier(),
                        each.rule(),
                        codec.decrypt(each.dossier(), "failure", each.error()).orElse(""),
                        each.version(),
                        each.at()))
                .toList();
    }
}
