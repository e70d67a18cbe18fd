package org.leling.alert.press;

import org.leling.alert.alarm.AlarmState;

/** What a device is answered (应答). Nothing is answered before it is committed. */
public sealed interface Receipt {

    /** A new alarm. */
    record Raised(String alarm, AlarmState state) implements Receipt {}

    /** The same press again: the alarm it raised or joined the first time. */
    record Repeated(String alarm, AlarmState state) implements Receipt {}

    /** A further press of a running alarm. */
    record Joined(String alarm, AlarmState state) implements Receipt {}

    /** Kept, and shown to the dispatcher. */
    record Kept(String press, Untreated reason) implements Receipt {}
}
