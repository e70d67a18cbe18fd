package org.leling.core.impact;

import java.time.Duration;
import java.util.Objects;

/**
 * How many duties changed, and the work before and after (变化统计).
 *
 * <p>A duty that moves from one party or month to another is counted as moved where it stands after; its work is
 * counted before where it stood, and after where it stands.
 *
 * @param added duties owed after and not before
 * @param dropped duties owed before and no more
 * @param moved duties with another due day, party or action
 * @param workBefore the work of all duties before, changed or not
 * @param workAfter the work of all duties after
 */
public record Tally(long added, long dropped, long moved, Duration workBefore, Duration workAfter) {

    /** Nothing counted. */
    public static final Tally NONE = new Tally(0, 0, 0, Duration.ZERO, Duration.ZERO);

    /** Refuses nulls. */
    public Tally {
        Objects.requireNonNull(workBefore, "workBefore");
        Objects.requireNonNull(workAfter, "workAfter");
    }

    /** Says whether anything changed. */
    public boolean isChanged() {
        return added + dropped + moved > 0 || !workBefore.equals(workAfter);
    }

    /** Gives the work that comes on top; negative if there is less. */
    public Duration workDifference() {
        return workAfter.minus(workBefore);
    }

    Tally plus(Tally other) {
        return new Tally(
                added + other.added,
                dropped + other.dropped,
                moved + other.moved,
                workBefore.plus(other.workBefore),
                workAfter.plus(other.workAfter));
    }
}
