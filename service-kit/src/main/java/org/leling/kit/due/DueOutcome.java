package org.leling.kit.due;

import java.time.Duration;
import java.time.Instant;

/**
 * What a handler says of its row. The row is settled in one transaction, and only if its fence is still the handler's.
 */
public sealed interface DueOutcome {

    /** Nothing is left to do: the row is closed. */
    record Done() implements DueOutcome {}

    /** It is due again at this moment, counted on {@code leling_now()}. */
    record AgainAt(Instant at) implements DueOutcome {}

    /** It is due again after this time. */
    record AgainIn(Duration after) implements DueOutcome {}

    /** The handler has written next_at and closed itself; only the lease is given back. */
    record Settled() implements DueOutcome {}

    /** It failed: it is tried again after the handler's backoff, with the reason kept in last_error. */
    record Failed(String reason) implements DueOutcome {}

    /** This outcome, and a write that is made in the transaction that settles it. */
    record With(DueOutcome outcome, Runnable write) implements DueOutcome {}

    static DueOutcome done() {
        return new Done();
    }

    static DueOutcome again(Instant at) {
        return new AgainAt(at);
    }

    static DueOutcome again(Duration after) {
        return new AgainIn(after);
    }

    static DueOutcome settled() {
        return new Settled();
    }

    /** @param reason kept in the row: no personal data in it */
    static DueOutcome failed(String reason) {
        return new Failed(reason);
    }

    /** Adds a write to the settling transaction: what a call outside brought back. */
    default DueOutcome with(Runnable write) {
        return new With(this, write);
    }
}
