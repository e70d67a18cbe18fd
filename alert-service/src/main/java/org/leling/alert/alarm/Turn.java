package org.leling.alert.alarm;

import java.time.Instant;
import java.util.List;

/** What the machine answers to an event. */
public sealed interface Turn {

    /** The alarm after the event, whom to call, and what is to be written down; both may be empty, when nothing changed. */
    record Taken(Alarm alarm, List<Call> calls, List<Happening> happenings) implements Turn {
        public Taken {
            calls = List.copyOf(calls);
            happenings = List.copyOf(happenings);
        }
    }

    /** Somebody else has the alarm already: who, and since when. */
    record TakenByOther(Person by, Instant at) implements Turn {}

    /** The alarm is closed already. */
    record AlreadyClosed(Person by, Outcome outcome, Instant at) implements Turn {}
}
