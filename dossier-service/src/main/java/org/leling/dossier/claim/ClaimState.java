package org.leling.dossier.claim;

/** Where a claim stands (报销状态). */
public enum ClaimState {
    /** Handed in (已受理). */
    HANDED_IN,
    /** Returned for papers (退回补件). */
    RETURNED,
    /** Checked (已审核). */
    CHECKED,
    /** Approved (已批准). */
    APPROVED,
    /** Paid (已支付). */
    PAID,
    /** Refused, with the reason (不予报销). */
    REFUSED,
    /** The record was wrong, and its event was taken back (登记已撤回). */
    TAKEN_BACK;

    /** Says whether it is at its end. */
    public boolean isOver() {
        return this == PAID || this == REFUSED || this == TAKEN_BACK;
    }
}
