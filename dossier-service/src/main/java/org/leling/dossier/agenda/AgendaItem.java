package org.leling.dossier.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is put before the joint conference (议题): a need that a unit can't solve.
 *
 * @param need the need
 * @param dossier whose
 * @param departments who is asked
 * @param question what is asked
 * @param meeting the meeting that it is on, or an empty text
 * @param department who answered last and carries the answer out, once all have answered
 * @param answer in words, or an empty text
 * @param deadline by when it is carried out
 * @param answers what each department has answered so far, in that order
 */
public record AgendaItem(
        String id,
        long position,
        String need,
        String dossier,
        ItemState state,
        int version,
        List<Department> departments,
        String question,
        LocalDate referredOn,
        String meeting,
        @Nullable Department department,
        @Nullable Decision decision,
        String answer,
        @Nullable LocalDate deadline,
        @Nullable LocalDate answeredOn,
        List<Answer> answers) {

    /** Copies the lists. */
    public AgendaItem {
        departments = List.copyOf(departments);
        answers = List.copyOf(answers);
    }

    /** Says whether a department has answered. */
    boolean hasAnswered(Department asked) {
        return answers.stream().anyMatch(each -> each.department() == asked);
    }

    private List<Answer> with(Answer given) {
        return Stream.concat(answers.stream(), Stream.of(given)).toList();
    }

    private AgendaItem with(ItemState next, String newMeeting) {
        return new AgendaItem(
                id,
                position,
                need,
                dossier,
                next,
                version + 1,
                departments,
                question,
                referredOn,
                newMeeting,
                department,
                decision,
                answer,
                deadline,
                answeredOn,
                answers);
    }

    /** Gives this item with the answers that were kept of it. */
    public AgendaItem with(List<Answer> kept) {
        return new AgendaItem(
                id,
                position,
                need,
                dossier,
                state,
                version,
                departments,
                question,
                referredOn,
                meeting,
                department,
                decision,
                answer,
                deadline,
                answeredOn,
                kept);
    }

    AgendaItem on(String newMeeting) {
        return with(ItemState.ON_AGENDA, newMeeting);
    }

    AgendaItem adjourned() {
        return with(ItemState.WAITING, "");
    }

    /** Takes a department's answer; when all that were asked have answered, the item is. */
    AgendaItem answered(Answer given) {
        List<Answer> all = with(given);
        if (!departments.stream().allMatch(asked -> all.stream().anyMatch(each -> each.department() == asked))) {
            return new AgendaItem(
                    id,
                    position,
                    need,
                    dossier,
                    state,
                    version + 1,
                    departments,
                    question,
                    referredOn,
                    meeting,
                    department,
                    decision,
                    answer,
                    deadline,
                    answeredOn,
                    all);
        }
        return new AgendaItem(
                id,
                position,
                need,
                dossier,
                ItemState.ANSWERED,
                version + 1,
                departments,
                question,
                referredOn,
                meeting,
                given.department(),
                given.decision(),
                given.text(),
                given.deadline(),
                given.on(),
                all);
    }

    /**
     * A department's answer.
     *
     * @param text in words
     */
    public record Answer(
            Department department,
            Decision decision,
            String text,
            @Nullable LocalDate deadline,
            LocalDate on) {
        /** Never prints the words. */
        @Override
        public String toString() {
            return "Answer[" + department + " " + decision + "]";
        }
    }

    /** Never prints what was asked and answered. */
    @Override
    public String toString() {
        return "AgendaItem[" + id + " " + state + "]";
    }
}
