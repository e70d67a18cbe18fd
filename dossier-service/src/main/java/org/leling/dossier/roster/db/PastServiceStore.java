package org.leling.dossier.roster.db;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.leling.kit.database.Sql;

/** Knows which past services were handed on, by a hash that tells of none. */
@Singleton
public class PastServiceStore {

    private final Sql sql;

    PastServiceStore(Sql sql) {
        this.sql = sql;
    }

    /** Finds the job that handed a service on; none if it was new and is this job's now. */
    public Optional<String> findJobOrInsert(String dossier, String key, String job) {
        int inserted = sql.update(
                "insert into past_service(dossier_id, key, job) values (?, ?, ?) on conflict do nothing",
                dossier,
                key,
                job);
        return inserted == 1
                ? Optional.empty()
                : sql.find(
                        "select job from past_service where dossier_id = ? and key = ?",
                        row -> row.getString(1),
                        dossier,
                        key);
    }
}
