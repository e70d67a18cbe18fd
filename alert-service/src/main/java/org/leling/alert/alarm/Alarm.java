package org.leling.alert.alarm;

import java.time.Instant;
import java.util.Optional;

/**
 * An alarm as the state machine sees it (警报): no person, no device, only what decides what happens next.
 *
 * @param key what it counts as
 * @param policy the escalation that was in force when it was raised
 * @param stepsTaken how many steps of the policy are done, skipped ones included
 * @param repeats how often the last step was repeated
 * @param nudgedAt when the desk was last told that the key was pressed again; the raising at first
 * @param status where it stands
 */
public record Alarm(
        AlarmKey key, EscalationPolicy policy, int stepsTaken, int repeats, Instant nudgedAt, AlarmStatus status) {

    public Alarm {
        if (stepsTaken < 0 || stepsTaken > policy.steps().size()) {
            throw new IllegalArgumentException(
                    "stepsTaken: " + stepsTaken + " of " + policy.steps().size());
        }
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats: " + repeats);
        }
    }

    /** Gives the state's name. */
    public AlarmState state() {
        return status.state();
    }

    /** Finds when the alarm goes on by itself; empty only once it is closed. */
    public Optional<Instant> findNextAt() {
        return status.findNextAt();
    }

    Alarm with(AlarmStatus newStatus) {
        return new Alarm(key, policy, stepsTaken, repeats, nudgedAt, newStatus);
    }

    Alarm taken(int steps, int repeated) {
        return new Alarm(key, policy, steps, repeated, nudgedAt, status);
    }

    Alarm nudged(Instant at) {
        return new Alarm(key, policy, stepsTaken, repeats, at, status);
    }
}
