package org.leling.dossier.need;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.Verdict;
import org.leling.dossier.flow.Verdict.Reasons;

/**
 * What may follow what (办理规则); pure. Steps go forward in time, a need ends only with an outcome, and nobody asks whether
 * their own work was good.
 */
final class NeedRules {

    private static final Set<NeedStep> WRITTEN_OTHERWISE = EnumSet.of(NeedStep.AMEND, NeedStep.CORRECT_ANSWER);

    private NeedRules() {}

    /**
     * Gives the day before which no step may be taken: the latest on which somebody did something for the need.
     *
     * <p>A hand-over that nobody asked for does not count, nor what was only written otherwise on a day: who has responded
     * may say so after either.
     */
    static LocalDate lastOn(Need need, List<Step> taken) {
        return taken.stream()
                .filter(step -> !step.detail().containsKey(HandOver.WHY)
                        && !WRITTEN_OTHERWISE.contains(NeedStep.valueOf(step.step())))
                .map(Step::on)
                .filter(need.raisedOn()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(need.raisedOn());
    }

    /**
     * Takes a step, or gives every reason against it.
     *
     * @param taken the steps before, of which none is on a later day; none of a step that comes from the agenda
     * @param today no step is taken on a later day
     * @param account who takes it
     */
    static Verdict<Need> step(Need need, StepOrder order, List<Step> taken, LocalDate today, String account) {
        Reasons reasons = new Reasons();
        NeedStep step = order.step();
        reasons.addIf(!step.isOpenIn(need.state()), "step", "step-not-now", step, need.state());
        boolean early = order.on().isBefore(need.raisedOn());
        reasons.addIf(early, "on", "before-it-was-raised", order.on(), need.raisedOn());
        reasons.inOrder(order.on(), early ? order.on() : lastOn(need, taken), today);
        return switch (step) {
            case ASSIGN -> {
                reasons.addIf(order.owner().isEmpty() && order.kind() == null, "owner", "required");
                yield reasons.orElse(() -> need.assigned(
                        order.kind() == null ? need.kind() : order.kind(),
                        order.owner().isEmpty() ? need.owner() : order.owner()));
            }
            case RESPOND -> {
                reasons.addIf(order.note().isEmpty(), "note", "required");
                yield reasons.orElse(() -> need.responded(order.on(), account));
            }
            case REFER -> {
                reasons.addIf(order.note().isEmpty(), "note", "required");
                reasons.addIf(order.departments().isEmpty(), "departments", "required");
                yield reasons.orElse(() -> need.in(NeedState.REFERRED));
            }
            case ANSWER -> reasons.orElse(() -> need.in(NeedState.ANSWERED));
            case AMEND, CORRECT_ANSWER -> reasons.orElse(() -> need.in(need.state()));
            case RECALL -> {
                reasons.addIf(order.note().isEmpty(), "note", "required");
                yield reasons.orElse(
                        () -> need.in(need.respondedOn() == null ? NeedState.RAISED : NeedState.RESPONDED));
            }
            case CLOSE -> {
                reasons.addIf(order.outcome() == null, "outcome", "required");
                reasons.addIf(
                        need.respondedOn() == null
                                && order.outcome() != null
                                && order.outcome() != NeedOutcome.WITHDRAWN,
                        "step",
                        "not-responded-yet");
                reasons.addIf(
                        order.outcome() == NeedOutcome.NOT_POSSIBLE
                                && order.note().isEmpty(),
                        "note",
                        "required");
                yield reasons.orElse(() -> need.ended(NeedState.CLOSED, order.outcome(), order.on()));
            }
            case ASK -> {
                reasons.addIf(order.content() == null, "content", "required");
                reasons.addIf(order.askedOf() == null, "askedOf", "required");
                reasons.addIf(account.equals(need.respondedBy()), "step", "asked-by-the-doer");
                yield reasons.orElse(() -> need.asked(
                        Objects.requireNonNull(order.content()), Objects.requireNonNull(order.askedOf()), order.on()));
            }
            case REOPEN -> {
                reasons.addIf(order.note().isEmpty(), "note", "required");
                yield reasons.orElse(need::reopened);
            }
            case TAKE_BACK -> reasons.orElse(() -> need.ended(NeedState.TAKEN_BACK, null, order.on()));
            case RAISE -> reasons.orElse(() -> need);
        };
    }
}
