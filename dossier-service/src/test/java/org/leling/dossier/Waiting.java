package org.leling.dossier;

import static org.awaitility.Awaitility.await;

import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** Lets a test that holds something go on once somebody else waits for it. */
public final class Waiting {

    private static final String WAITING_FOR_A_LOCK =
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private Waiting() {}

    /** Returns as soon as some transaction waits for another's lock. */
    public static void untilSomebodyWaits(Sql sql) {
        await().until(() ->
                SystemScope.call("test", () -> sql.<Integer>get(WAITING_FOR_A_LOCK, row -> row.getInt(1))) > 0);
    }
}
