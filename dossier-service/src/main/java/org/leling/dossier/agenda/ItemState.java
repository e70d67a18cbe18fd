package org.leling.dossier.agenda;

/** Where an item stands (议题状态). */
public enum ItemState {
    /** Waits for a meeting (待列入). */
    WAITING,
    /** On the agenda of a meeting (已列入议程). */
    ON_AGENDA,
    /** Answered (已答复). */
    ANSWERED,
    /** Taken back before it was answered (已撤回), with the need or because the unit has solved it. */
    WITHDRAWN
}
