package org.leling.schedule.statistics.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.leling.kit.database.Sql;
import org.leling.schedule.statistics.Tally;

/** Counts in PostgreSQL; which state a duty is in is state_on()'s to say. */
@Singleton
final class SqlTally implements Tally {

    private final Sql sql;

    SqlTally(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Count> count(LocalDate from, LocalDate to, By by, LocalDate today) {
        return sql.list(
                "select " + column(by) + " as key, state_on(o, ?::date) as state, count(*) as number"
                        + " from obligation o join person p on p.dossier_id = o.dossier_id"
                        + " where o.due between ? and ? and o.withdrawn_on is null group by 1, 2 order by 1, 2",
                row -> new Count(row.getString("key"), row.getString("state"), row.getLong("number")),
                today,
                from,
                to);
    }

    private static String column(By by) {
        return switch (by) {
            case rule, programme -> "o.rule";
            case party -> "o.party";
            case unit -> "p.unit";
            case livingClass -> "p.living_class";
            case month -> "to_char(o.due, 'YYYY-MM')";
            case division -> "p.division";
        };
    }
}
