package org.leling.alert.alarm;

import java.time.Instant;
import java.util.Optional;

/** Where an alarm stands, each state with what belongs to it: an open alarm without a next time cannot be written. */
public sealed interface AlarmStatus {

    /** Nobody has answered yet. */
    record Open(Instant nextAt) implements AlarmStatus {
        @Override
        public AlarmState state() {
            return AlarmState.OPEN;
        }

        @Override
        public Optional<Instant> findNextAt() {
            return Optional.of(nextAt);
        }
    }

    /**
     * A named person has it.
     *
     * @param nextAt when it opens again, unless it is closed by then
     */
    record Acknowledged(Person by, boolean coming, Instant at, Instant nextAt) implements AlarmStatus {
        @Override
        public AlarmState state() {
            return AlarmState.ACKNOWLEDGED;
        }

        @Override
        public Optional<Instant> findNextAt() {
            return Optional.of(nextAt);
        }
    }

    /** It ended, with an outcome. */
    record Closed(Person by, Outcome outcome, String note, Instant at) implements AlarmStatus {
        @Override
        public AlarmState state() {
            return AlarmState.CLOSED;
        }

        @Override
        public Optional<Instant> findNextAt() {
            return Optional.empty();
        }
    }

    AlarmState state();

    Optional<Instant> findNextAt();
}
