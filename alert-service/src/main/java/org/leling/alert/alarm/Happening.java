package org.leling.alert.alarm;

import java.util.Set;

/** What happened, for the alarm's history (经过). */
public sealed interface Happening {

    record Raised(AlarmKey key) implements Happening {}

    /**
     * A step called those it reached.
     *
     * @param step counted from 1
     * @param missing targets of the step for whom nobody could be reached
     */
    record StepTaken(int step, int called, Set<Target> missing) implements Happening {}

    /** A step could reach nobody, and the next was taken at once. */
    record StepSkipped(int step, Set<Target> missing) implements Happening {}

    record Repeated(int repeat, int called) implements Happening {}

    record PressedAgain() implements Happening {}

    record Acknowledged(Person by, boolean coming) implements Happening {}

    record Escalated(Person by) implements Happening {}

    /** Acknowledged, but not closed in time. */
    record Reopened(Person before) implements Happening {}

    record Closed(Person by, Outcome outcome) implements Happening {}
}
