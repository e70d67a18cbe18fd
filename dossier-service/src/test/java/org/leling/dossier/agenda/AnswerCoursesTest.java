package org.leling.dossier.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.dossier.agenda.AgendaItem.Answer;

/** Whose answer counts, after answers were put under other departments. */
class AnswerCoursesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static Answer answer(Department department, String text, String meeting) {
        return new Answer(department, Decision.AGREED, text, null, DAY, meeting, "");
    }

    private static AgendaItem item(Answer... given) {
        return new AgendaItem(
                "a-1",
                1,
                "n-1",
                "d-1",
                ItemState.ON_AGENDA,
                1,
                List.of(Department.FINANCE, Department.HEALTH),
                "经费",
                DAY,
                "m-1",
                List.of(given));
    }

    private static AgendaItem moved(AgendaItem item, Department from, Department to) {
        return item.corrected(item.findAnswer(from).orElseThrow().of(to, "部门选错"));
    }

    private static List<String> counting(AgendaItem item) {
        return item.answers().stream()
                .map(each -> each.department() + " " + each.text())
                .toList();
    }

    @Test
    void what_was_moved_and_moved_back_leaves_the_other_department_without_an_answer() {
        AgendaItem moved = moved(item(answer(Department.FINANCE, "甲", "m-1")), Department.FINANCE, Department.HEALTH);
        AgendaItem back = moved(moved, Department.HEALTH, Department.FINANCE);

        assertThat(counting(moved)).containsExactly("HEALTH 甲");
        assertThat(moved.hasAnswered(Department.FINANCE)).isFalse();
        assertThat(counting(back)).containsExactly("FINANCE 甲");
        assertThat(back.hasAnswered(Department.HEALTH)).isFalse();
        assertThat(back.courses())
                .singleElement()
                .satisfies(course -> assertThat(course).hasSize(3));
    }

    @Test
    void a_department_whose_answer_was_anothers_answers_anew() {
        AgendaItem moved = moved(item(answer(Department.FINANCE, "甲", "m-1")), Department.FINANCE, Department.HEALTH);
        AgendaItem answered = moved.answered(answer(Department.FINANCE, "乙", "m-1"));

        assertThat(counting(answered)).containsExactly("HEALTH 甲", "FINANCE 乙");
        assertThat(answered.state()).isEqualTo(ItemState.ANSWERED);
    }

    @Test
    void an_earlier_meetings_record_shows_of_an_exchange_what_was_said_there() {
        AgendaItem exchanged = moved(
                item(answer(Department.FINANCE, "甲", "m-1"), answer(Department.HEALTH, "乙", "m-2")),
                Department.FINANCE,
                Department.HEALTH);

        assertThat(counting(exchanged)).containsExactly("HEALTH 甲", "FINANCE 乙");
        assertThat(counting(exchanged.at("m-1", ItemState.WAITING))).containsExactly("HEALTH 甲");
        assertThat(counting(exchanged.at("m-2", ItemState.WAITING))).containsExactly("FINANCE 乙");
    }
}
