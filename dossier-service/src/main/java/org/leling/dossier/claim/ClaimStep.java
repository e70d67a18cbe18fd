package org.leling.dossier.claim;

import static org.leling.dossier.claim.ClaimState.APPROVED;
import static org.leling.dossier.claim.ClaimState.CHECKED;
import static org.leling.dossier.claim.ClaimState.HANDED_IN;
import static org.leling.dossier.claim.ClaimState.PAID;
import static org.leling.dossier.claim.ClaimState.REFUSED;
import static org.leling.dossier.claim.ClaimState.RETURNED;

import java.util.EnumSet;
import java.util.Set;

/** A step that a claim takes (报销环节). */
public enum ClaimStep {
    /** It is handed in (受理). */
    HAND_IN(HANDED_IN),
    /** Its amounts are put right (更正金额). */
    AMEND(HANDED_IN, HANDED_IN),
    /** It is returned for papers (退回补件). */
    RETURN(RETURNED, HANDED_IN, CHECKED),
    /** It is handed in again with them (补件重报). */
    RESUBMIT(HANDED_IN, RETURNED),
    /** It is checked (审核). */
    CHECK(CHECKED, HANDED_IN),
    /** It is approved, with what is reimbursed (批准). */
    APPROVE(APPROVED, CHECKED),
    /** It is paid (支付). */
    PAY(PAID, APPROVED),
    /** What was paid is put right, with the reason (更正已付金额). */
    CORRECT(PAID, PAID),
    /** It is refused, with the reason (不予报销). */
    REFUSE(REFUSED, HANDED_IN, RETURNED, CHECKED),
    /** Its event was taken back (撤回登记); comes from the dossier alone. */
    TAKE_BACK(ClaimState.TAKEN_BACK, HANDED_IN, RETURNED, CHECKED, APPROVED, PAID, REFUSED);

    /** The steps that somebody may ask for. */
    static final Set<ClaimStep> ASKED_FOR = EnumSet.of(AMEND, RETURN, RESUBMIT, CHECK, APPROVE, PAY, CORRECT, REFUSE);

    private final ClaimState to;
    private final Set<ClaimState> from;

    ClaimStep(ClaimState to, ClaimState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    /** Gives the state that it leads to. */
    public ClaimState to() {
        return to;
    }

    /** Says whether it can be taken in a state. */
    public boolean isOpenIn(ClaimState state) {
        return from.contains(state);
    }
}
