package org.leling.dossier.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.dossier.flow.Step;
import org.leling.dossier.flow.Verdict;

/** What may follow what, in a table. */
class NeedRulesTest {

    /** Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Need in(NeedState state) {
        Need need = Need.raised("n-1", "d-1", "n-1", NeedKind.CARE, DAY.minusDays(3), "hand", "", "u-1");
        return switch (state) {
            case RAISED -> need;
            case RESPONDED -> need.responded(DAY, "doer");
            case REFERRED, ANSWERED -> need.responded(DAY, "doer").in(state);
            case CLOSED, TAKEN_BACK -> need.responded(DAY, "doer").ended(state, NeedOutcome.SOLVED, DAY);
        };
    }

    private static StepOrder full(NeedStep step) {
        return new StepOrder(
                step,
                DAY,
                "话",
                "u-2",
                NeedKind.LEGAL,
                NeedOutcome.SOLVED,
                Contentment.CONTENT,
                AskedOf.PERSON,
                List.of("FINANCE"));
    }

    @ParameterizedTest
    @CsvSource({
        "RAISED, ASSIGN, RAISED",
        "RAISED, RESPOND, RESPONDED",
        "RAISED, REFER, REFERRED",
        "RAISED, ASK, no",
        "RAISED, REOPEN, no",
        "RAISED, ANSWER, no",
        "RESPONDED, RESPOND, RESPONDED",
        "RESPONDED, CLOSE, CLOSED",
        "RESPONDED, ASK, RESPONDED",
        "REFERRED, CLOSE, CLOSED",
        "REFERRED, RECALL, RESPONDED",
        "RAISED, RECALL, no",
        "REFERRED, REFER, no",
        "REFERRED, RESPOND, REFERRED",
        "REFERRED, ANSWER, ANSWERED",
        "ANSWERED, RESPOND, ANSWERED",
        "ANSWERED, REFER, REFERRED",
        "ANSWERED, CLOSE, CLOSED",
        "CLOSED, ASK, CLOSED",
        "CLOSED, REOPEN, RESPONDED",
        "CLOSED, CLOSE, no",
        "CLOSED, ASSIGN, no",
        "CLOSED, TAKE_BACK, TAKEN_BACK",
        "TAKEN_BACK, REOPEN, no",
        "TAKEN_BACK, RESPOND, no",
    })
    void a_step_leads_on_or_is_refused(NeedState from, NeedStep step, String to) {
        Verdict<Need> verdict = NeedRules.step(in(from), full(step), List.of(), DAY, "asker");

        String reached = verdict instanceof Verdict.Taken<Need> taken
                ? taken.next().state().name()
                : "no";
        assertThat(reached).isEqualTo(to);
    }

    @Test
    void a_need_that_was_never_answered_closes_only_as_withdrawn() {
        StepOrder solved = full(NeedStep.CLOSE);
        StepOrder withdrawn =
                new StepOrder(NeedStep.CLOSE, DAY, "", "", null, NeedOutcome.WITHDRAWN, null, null, List.of());

        assertThat(NeedRules.step(in(NeedState.RAISED), solved, List.of(), DAY, "x"))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(NeedRules.step(in(NeedState.RAISED), withdrawn, List.of(), DAY, "x"))
                .isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void no_step_is_taken_on_a_day_before_the_step_before() {
        List<Step> taken = List.of(taken(NeedStep.RESPOND, DAY, Map.of()));
        Need need = in(NeedState.RESPONDED);

        Verdict<Need> before = NeedRules.step(need, on(NeedStep.CLOSE, DAY.minusDays(1)), taken, DAY, "x");
        Verdict<Need> beforeAll = NeedRules.step(need, on(NeedStep.CLOSE, DAY.minusDays(4)), taken, DAY, "x");
        Verdict<Need> sameDay = NeedRules.step(need, on(NeedStep.CLOSE, DAY), taken, DAY, "x");

        assertThat(codes(before)).containsExactly("on before-the-step-before");
        assertThat(codes(beforeAll)).containsExactly("on before-it-was-raised");
        assertThat(sameDay).isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void the_latest_day_counts_but_not_that_of_a_hand_over_or_of_what_was_written_otherwise() {
        Need need = in(NeedState.RAISED);
        LocalDate raised = need.raisedOn();
        Step responded = taken(NeedStep.RESPOND, raised.plusDays(1), Map.of());

        assertThat(NeedRules.lastOn(need, List.of())).isEqualTo(raised);
        assertThat(NeedRules.lastOn(
                        need,
                        List.of(
                                taken(NeedStep.RAISE, raised, Map.of("owner", "u-1")),
                                responded,
                                taken(NeedStep.ANSWER, raised, Map.of()),
                                taken(NeedStep.ASSIGN, DAY, Map.of("owner", "u-2", "why", "TRANSFER")),
                                taken(NeedStep.AMEND, DAY, Map.of()),
                                taken(NeedStep.CORRECT_ANSWER, DAY, Map.of()))))
                .isEqualTo(responded.on());
        assertThat(NeedRules.lastOn(need, List.of(responded, taken(NeedStep.ASSIGN, DAY, Map.of("owner", "u-2")))))
                .isEqualTo(DAY);
    }

    private static StepOrder on(NeedStep step, LocalDate day) {
        return new StepOrder(step, day, "话", "", null, NeedOutcome.SOLVED, null, null, List.of());
    }

    private static Step taken(NeedStep step, LocalDate on, Map<String, Object> detail) {
        return new Step(1, step.name(), on, Instant.EPOCH, "a-1", "甲", detail, "");
    }

    private static List<String> codes(Verdict<Need> verdict) {
        return ((Verdict.Refused<Need>) verdict)
                .reasons().stream()
                        .map(reason -> reason.field() + " " + reason.code())
                        .toList();
    }

    @Test
    void taken_up_again_it_forgets_the_outcome_and_what_the_person_said_of_it() {
        Need asked = in(NeedState.CLOSED).asked(Contentment.NOT_CONTENT, AskedOf.PERSON, DAY);

        Verdict<Need> verdict = NeedRules.step(asked, full(NeedStep.REOPEN), List.of(), DAY, "x");

        Need next = ((Verdict.Taken<Need>) verdict).next();
        assertThat(next.outcome()).isNull();
        assertThat(next.content()).isNull();
        assertThat(next.closedOn()).isNull();
        assertThat(next.respondedOn()).isEqualTo(DAY);
    }
}
