package org.leling.kit.due;

import java.time.Duration;

/**
 * Does what is due in one table; every bean of this type gets a worker of its own.
 *
 * <p>The table is made in a migration: {@code create table x (id text primary key, …); select leling_due('x');}. Insert a
 * row with next_at and {@code traceparent = Traces.current()}, and call {@link DueWorkers#wake} after the commit.
 *
 * <p>Delivery is at least once: a row whose lease ran out is claimed again. Handlers run in system scope and in the row's
 * trace.
 */
public interface DueHandler {

    /** The table. */
    String table();

    /**
     * Handles one row. An exception counts as {@link DueOutcome#failed}.
     *
     * <p>With {@link #inTransaction} true it runs in the transaction that settles the row: what it writes and the row's next
     * step are committed together. With false it holds no connection, may call other systems, and writes its results with
     * {@link DueOutcome#with}.
     */
    DueOutcome handle(DueRow row);

    /** Whether {@link #handle} runs inside the settling transaction. */
    default boolean inTransaction() {
        return true;
    }

    /** How long a claim holds; longer than {@link #handle} ever takes for one batch. */
    default Duration lease() {
        return Duration.ofSeconds(60);
    }

    /** How many rows one claim takes. */
    default int batch() {
        return 20;
    }

    /** How many threads work on this table. */
    default int threads() {
        return 1;
    }

    /** How long to wait after the n-th failure in a row: 1 s, doubled, up to five minutes. It never gives up by itself. */
    default Duration backoff(int attempts) {
        return Duration.ofSeconds(Math.min(300, 1L << Math.min(attempts - 1, 9)));
    }
}
