package org.leling.alert.alarm;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whom an alarm calls, in what order and after how long (升级方案). It is copied onto the alarm when that is raised, so that
 * a change of policy never changes an alarm that runs.
 *
 * @param steps at least one; the last names the dispatcher, so that it can always reach somebody
 * @param repeatEvery how long after the last step the desk is called again, and again, until somebody answers
 * @param wholeEvery every so many repeats the whole last step is called, and not the desk alone: a family's phone is not
 *     rung each minute of a night
 * @param closeWithin how long an acknowledged alarm may stay without closure before it opens again
 */
public record EscalationPolicy(List<Step> steps, Duration repeatEvery, int wholeEvery, Duration closeWithin) {

    /**
     * One step of an escalation.
     *
     * @param after how long after the step before (the first: after the alarm)
     * @param targets who are called, all at once
     */
    public record Step(Duration after, Set<Target> targets) {
        public Step {
            if (after.isNegative()) {
                throw new IllegalArgumentException("after: negative, " + after);
            }
            if (targets.isEmpty()) {
                throw new IllegalArgumentException("targets: none");
            }
            targets = java.util.Collections.unmodifiableSet(EnumSet.copyOf(targets));
        }
    }

    public EscalationPolicy {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: none");
        }
        if (!steps.get(steps.size() - 1).targets().contains(Target.DISPATCHER)) {
            throw new IllegalArgumentException("steps: the last does not name the dispatcher");
        }
        if (repeatEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("repeatEvery: shorter than a second, " + repeatEvery);
        }
        if (wholeEvery < 1) {
            throw new IllegalArgumentException("wholeEvery: less than 1, " + wholeEvery);
        }
        if (closeWithin.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("closeWithin: shorter than a second, " + closeWithin);
        }
    }

    /** The default: relative and community at once, unit and dispatcher after a minute, then the desk each minute. */
    public static EscalationPolicy standard() {
        return new EscalationPolicy(
                List.of(
                        new Step(Duration.ZERO, EnumSet.of(Target.RELATIVE, Target.COMMUNITY)),
                        new Step(Duration.ofSeconds(60), EnumSet.of(Target.UNIT, Target.DISPATCHER))),
                Duration.ofSeconds(60),
                5,
                Duration.ofMinutes(30));
    }
}
