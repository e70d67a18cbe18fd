package org.leling.dossier.claim;

import java.time.LocalDate;
import org.leling.dossier.flow.Verdict;
import org.leling.dossier.flow.Verdict.Reasons;

/** What may follow what (报销规则); pure. Steps go forward in time, and no amount is paid that does not add up. */
final class ClaimRules {

    private ClaimRules() {}

    /** Takes a step, or gives every reason against it. */
    static Verdict<Claim> step(Claim claim, ClaimOrder order, LocalDate today) {
        ClaimStep step = order.step();
        Reasons reasons = new Reasons();
        reasons.addIf(!step.isOpenIn(claim.state()), "step", "step-not-now", step, claim.state());
        reasons.inOrder(order.on(), claim.lastOn(), today);
        Amounts now = claim.amounts().with(order.said());
        now.check(reasons);
        switch (step) {
            case CHECK -> now.requireClaimed(reasons);
            case APPROVE, PAY -> {
                now.requireClaimed(reasons);
                reasons.addIf(now.reimbursed() == Amounts.UNKNOWN, "reimbursed", "amount-not-known");
                if (step == ClaimStep.PAY && step.isOpenIn(claim.state())) {
                    now.checkApproved(claim.amounts(), reasons);
                }
            }
            case CORRECT -> {
                now.requireClaimed(reasons);
                reasons.addIf(order.said().reimbursed() == Amounts.UNKNOWN, "reimbursed", "required");
                reasons.addIf(
                        now.total() != claim.amounts().total()
                                || now.advanced() != claim.amounts().advanced()
                                || !now.parts().equals(claim.amounts().parts()),
                        "total",
                        "paid-amount-only");
                reasons.addIf(order.note().isEmpty(), "note", "required");
            }
            case RETURN, REFUSE -> reasons.addIf(order.note().isEmpty(), "note", "required");
            case AMEND -> reasons.addIf(order.said().equals(Amounts.NONE), "total", "required");
            default -> {}
        }
        return reasons.orElse(() ->
                step == ClaimStep.CORRECT ? claim.corrected(now, order.on()) : claim.next(step.to(), now, order.on()));
    }
}
