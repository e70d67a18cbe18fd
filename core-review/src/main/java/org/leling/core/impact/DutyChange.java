package org.leling.core.impact;

import org.leling.core.obligation.Obligation;

/** One duty that is owed otherwise after than before (应办事项的变化). */
public sealed interface DutyChange {

    /** Owed after, and not before (新增). */
    record Added(Obligation after) implements DutyChange {}

    /** Owed before, and no more (取消). */
    record Dropped(Obligation before) implements DutyChange {}

    /** The same duty by its id, with another due day, party or action (调整). */
    record Moved(Obligation before, Obligation after) implements DutyChange {}

    /** Gives the duty as it stands after, or as it stood before if it is dropped. */
    default Obligation latest() {
        if (this instanceof Added added) {
            return added.after();
        }
        return this instanceof Moved moved ? moved.after() : ((Dropped) this).before();
    }

    /** Says the change in Chinese. */
    default String chinese() {
        if (this instanceof Moved moved) {
            return moved.after().id() + " " + terms(moved.before(), true) + "→" + terms(moved.after(), true);
        }
        return latest().id() + " " + terms(latest(), true);
    }

    /** Says the change in English. */
    default String english() {
        if (this instanceof Moved moved) {
            return moved.after().id() + " " + terms(moved.before(), false) + " -> " + terms(moved.after(), false);
        }
        return latest().id() + " " + terms(latest(), false);
    }

    private static String terms(Obligation duty, boolean chinese) {
        return duty.due() + " "
                + (chinese
                        ? duty.party().chinese() + duty.action().chinese()
                        : duty.party().english() + ", " + duty.action().english());
    }
}
