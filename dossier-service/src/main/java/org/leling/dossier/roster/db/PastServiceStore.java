package org.leling.dossier.roster.db;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.leling.dossier.record.DaysElsewhere;
import org.leling.kit.database.Sql;

/** Knows which past services were handed on, by a hash that tells nothing of them but the day. */
@Singleton
public class PastServiceStore implements DaysElsewhere {

    private final Sql sql;

    PastServiceStore(Sql sql) {
        this.sql = sql;
    }

    /** Finds the job that handed a service of a day on; none if it was new and is this job's now. */
    public Optional<String> findJobOrInsert(String dossier, String key, LocalDate on, String job) {
        int inserted = sql.update(
                "insert into past_service(dossier_id, key, on_day, job) values (?, ?, ?, ?) on conflict do nothing",
                dossier,
                key,
                on,
                job);
        return inserted == 1
                ? Optional.empty()
                : sql.find(
                        "select job from past_service where dossier_id = ? and key = ?",
                        row -> row.getString(1),
                        dossier,
                        key);
    }

    @Override
    public Optional<LocalDate> findFirst(String dossier) {
        return sql.find(
                "select on_day from past_service where dossier_id = ? and on_day is not null order by on_day limit 1",
                row -> row.getObject(1, LocalDate.class),
                dossier);
    }

    @Override
    public String label() {
        return "elsewhere.past-service";
    }
}
