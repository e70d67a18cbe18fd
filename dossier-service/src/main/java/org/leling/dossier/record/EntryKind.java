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
    MEMBER,
    /**
     * Something of which a person has several (栏目内容): its key is the section and an id, its detail the section, its day
     * the one from which it holds as its value says; an absent value ends it.
     */
    ITEM;

    /** Says whether one id has one entry at a time, whatever its day; facts, fields and items have one for each day. */
    public boolean oneForEachKey() {
        return this != FACT && this != PERSONAL && this != ITEM;
    }
}
