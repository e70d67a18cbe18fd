package org.leling.dossier.need;

/** Where a need stands (办理状态). */
public enum NeedState {
    /** Recorded, and not answered yet (已登记). */
    RAISED,
    /** The person has a response; it is being seen to (办理中). */
    RESPONDED,
    /** Put before the joint conference (提交联席会议). */
    REFERRED,
    /** The joint conference has answered; the unit carries it out (联席会议已答复). */
    ANSWERED,
    /** At its end, with an outcome (已办结). */
    CLOSED,
    /** The record was wrong, and its event was taken back (登记已撤回). */
    TAKEN_BACK;

    /** Says whether it is at its end. */
    public boolean isOver() {
        return this == CLOSED || this == TAKEN_BACK;
    }
}
