package org.leling.dossier.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** Finds the answer that was given last. */
    Optional<Answer> findLast() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    /** Finds the answer with which all who were asked had answered; its department carries out what was answered. */
    public Optional<Answer> findSettling() {
        return state == ItemState.ANSWERED ? findLast() : Optional.empty();
    }

    private AgendaItem next(ItemState newState, String newMeeting, List<Answer> given) {
        return new AgendaItem(
                id,
                position,
                need,
                dossier,
                newState,
                version + 1,
                departments,
                question,
                referredOn,
                newMeeting,
                given);
    }

    /** Gives this item with the answers that were kept of it. */
    public AgendaItem with(List<Answer> kept) {
        return new AgendaItem(
                id, position, need, dossier, state, version, departments, question, referredOn, meeting, kept);
    }

    AgendaItem on(String newMeeting) {
        return next(ItemState.ON_AGENDA, newMeeting, answers);
    }

    AgendaItem adjourned() {
        return next(ItemState.WAITING, "", answers);
    }

    /** Takes a department's answer; when all that were asked have answered, the item is. */
    AgendaItem answered(Answer given) {
        boolean settles = departments.stream().allMatch(asked -> asked == given.department() || hasAnswered(asked));
        return next(
                settles ? ItemState.ANSWERED : state,
                meeting,
                Stream.concat(answers.stream(), Stream.of(given)).toList());
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
