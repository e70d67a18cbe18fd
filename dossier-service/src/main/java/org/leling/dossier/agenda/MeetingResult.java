package org.leling.dossier.agenda;

/** What became of an item at a meeting (会议结果). */
public enum MeetingResult {
    /** It is on the agenda, and the meeting is not over. */
    ON_AGENDA(ItemState.ON_AGENDA),
    /** It was left for a later meeting (留待下次). */
    ADJOURNED(ItemState.WAITING),
    /** It was answered (已答复). */
    ANSWERED(ItemState.ANSWERED),
    /** It was taken back while it was on the agenda (已撤回). */
    WITHDRAWN(ItemState.WITHDRAWN);

    private final ItemState stood;

    MeetingResult(ItemState stood) {
        this.stood = stood;
    }

    /** Gives the state in which the meeting left the item. */
    ItemState stood() {
        return stood;
    }
}
