package org.leling.alert.alarm;

/** What can happen to an alarm. */
public sealed interface AlarmEvent {

    /** Its next time has come; an early or a late one does no harm. */
    record Due() implements AlarmEvent {}

    /** The key was pressed again while the alarm is not closed. */
    record PressedAgain() implements AlarmEvent {}

    /** A named person takes it. */
    record Acknowledge(Person by, boolean coming) implements AlarmEvent {}

    /** A named person wants the next step now. */
    record Escalate(Person by) implements AlarmEvent {}

    /** A named person ends it. */
    record Close(Person by, Outcome outcome, String note) implements AlarmEvent {}
}
