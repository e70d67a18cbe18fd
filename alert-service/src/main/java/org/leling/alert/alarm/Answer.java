package org.leling.alert.alarm;

import java.time.Instant;

/** What somebody who acts on an alarm is told. */
public sealed interface Answer {

    /** It is as they wanted; the alarm as it now stands. */
    record Done(AlarmRecord alarm) implements Answer {}

    /** Somebody else took it first. */
    record TakenByOther(Person by, Instant at) implements Answer {}

    /** It is over. */
    record Closed(Person by, Outcome outcome, Instant at) implements Answer {}
}
