package org.leling.dossier.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        Verdict<Need> verdict = NeedRules.step(in(from), full(step), DAY, "asker");

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

        assertThat(NeedRules.step(in(NeedState.RAISED), solved, DAY, "x")).isInstanceOf(Verdict.Refused.class);
        assertThat(NeedRules.step(in(NeedState.RAISED), withdrawn, DAY, "x")).isInstanceOf(Verdict.Taken.class);
    }

    @Test
    void taken_up_again_it_forgets_the_outcome_and_what_the_person_said_of_it() {
        Need asked = in(NeedState.CLOSED).asked(Contentment.NOT_CONTENT, AskedOf.PERSON, DAY);

        Verdict<Need> verdict = NeedRules.step(asked, full(NeedStep.REOPEN), DAY, "x");

        Need next = ((Verdict.Taken<Need>) verdict).next();
        assertThat(next.outcome()).isNull();
        assertThat(next.content()).isNull();
        assertThat(next.closedOn()).isNull();
        assertThat(next.respondedOn()).isEqualTo(DAY);
    }
}
