package org.leling.dossier.record;

/** What sort of thing an entry records. */
public enum EntryKind {
    /** A planning fact (事实): its key is that of core-lib, its day the one from which it is in force. */
    FACT,
    /** Something of the person themself (个人信息): its key is a {@link Field}, its day the one from which it holds. */
    PERSONAL,
    /** The day of death (去世). */
    DIED,
    /** A stay in hospital (住院): its key is the stay's id, its day that of admission. */
    HOSPITAL,
    /** Something that happened (事件): its key is the event's id, its detail the kind of event. */
    EVENT,
    /** A member of the care group (关爱小组成员): its key is the member's id, its detail the role. */
    MEMBER;

    /** Says whether one id has one entry at a time, whatever its day; facts have one for each day. */
    public boolean oneForEachKey() {
        return this != FACT && this != PERSONAL;
    }
}
