package org.leling.dossier.roster;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.leling.dossier.roster.db.RosterJobStore;
import org.leling.dossier.roster.sheet.Finding;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;

/** Keeps a chunk whole or not at all; of a dry run it keeps what was found and counted alone. */
@Singleton
class ChunkKeeper {

    private static final int TRIES = 3;

    private final Sql sql;
    private final RosterJobStore jobs;

    ChunkKeeper(Sql sql, RosterJobStore jobs) {
        this.sql = sql;
        this.jobs = jobs;
    }

    /** What came of a chunk. */
    record Outcome(Counts counts, List<Finding> findings) {}

    /** Undoes what a dry run did; no failure. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        private Undo(Outcome outcome) {
            super("dry run", null, false, false);
            this.outcome = outcome;
        }
    }

    /** Keeps a chunk; somebody who adds one of the same persons meanwhile makes it start again. */
    void keep(RosterJob job, Supplier<Outcome> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                keepOnce(job, work);
                return;
            } catch (SqlFailure e) {
                if (!e.isUniqueViolation() || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void keepOnce(RosterJob job, Supplier<Outcome> work) {
        if (!job.dryRun()) {
            sql.run(work::get);
            return;
        }
        try {
            sql.run(() -> {
                Undo undo = new Undo(work.get());
                sql.send();
                throw undo;
            });
        } catch (Undo undo) {
            sql.run(() -> jobs.advance(job.id(), undo.outcome.counts(), undo.outcome.findings()));
        }
    }
}
