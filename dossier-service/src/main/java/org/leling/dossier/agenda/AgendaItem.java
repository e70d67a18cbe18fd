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
 * @param given what the departments have answered so far, in that order; what was said anew stands after what it corrects
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
        List<Answer> given) {

    /** Copies the lists. */
    public AgendaItem {
        departments = List.copyOf(departments);
        given = List.copyOf(given);
    }

    /** Gives what each department has answered so far, as it counts, in the order in which they answered. */
    public List<Answer> answers() {
        return courses().stream().map(AgendaItem::last).toList();
    }

    /**
     * Gives the course of each department's answer, the first first; the last counts, and says whose it is. What stood under
     * another department before belongs to the course of whose it is now.
     */
    List<List<Answer>> courses() {
        return AnswerCourses.of(given);
    }

    private static Answer last(List<Answer> course) {
        return course.get(course.size() - 1);
    }

    /** Finds the answer of a department, as it counts. */
    Optional<Answer> findAnswer(Department asked) {
        return answers().stream().filter(each -> each.department() == asked).findFirst();
    }

    /** Says whether a department has answered. */
    boolean hasAnswered(Department asked) {
        return findAnswer(asked).isPresent();
    }

    /** Finds the answer that was given last. */
    Optional<Answer> findLast() {
        List<Answer> answers = answers();
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1));
    }

    /** Finds the answer with which all who were asked had answered; its department carries out what was answered. */
    public Optional<Answer> findSettling() {
        return state == ItemState.ANSWERED ? findLast() : Optional.empty();
    }

    private AgendaItem next(ItemState newState, String newMeeting, List<Answer> answered) {
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
                answered);
    }

    /** Gives this item with the answers that were kept of it. */
    public AgendaItem with(List<Answer> kept) {
        return new AgendaItem(
                id, position, need, dossier, state, version, departments, question, referredOn, meeting, kept);
    }

    AgendaItem on(String newMeeting) {
        return next(ItemState.ON_AGENDA, newMeeting, given);
    }

    AgendaItem adjourned() {
        return next(ItemState.WAITING, "", given);
    }

    /** Takes a department's answer; when all that were asked have answered, the item is. */
    AgendaItem answered(Answer answer) {
        boolean settles = departments.stream().allMatch(asked -> asked == answer.department() || hasAnswered(asked));
        return next(settles ? ItemState.ANSWERED : state, meeting, with(answer));
    }

    /**
     * Takes in what stands in the place of a department's answer that was taken down wrongly. If it is another department's,
     * that one's own answer, should it have one, is the first one's; and if it was not asked, it is in the first one's place.
     */
    AgendaItem corrected(Answer answer) {
        Department stood = answer.stoodUnder();
        if (stood == answer.department()) {
            return next(state, meeting, with(answer));
        }
        Optional<Answer> theirs = findAnswer(answer.department());
        List<Answer> said = theirs.map(own -> List.of(
                        answer.exchanging(), own.of(stood, answer.reason()).exchanging()))
                .orElse(List.of(answer));
        return new AgendaItem(
                id,
                position,
                need,
                dossier,
                state,
                version + 1,
                departments.contains(answer.department())
                        ? departments
                        : departments.stream()
                                .map(asked -> asked == stood ? answer.department() : asked)
                                .toList(),
                question,
                referredOn,
                meeting,
                Stream.concat(given.stream(), said.stream()).toList());
    }

    private List<Answer> with(Answer answer) {
        return Stream.concat(given.stream(), Stream.of(answer)).toList();
    }

    /** Asks others, or something else; when all that are asked now have answered already, the item is answered. */
    AgendaItem amended(List<Department> asked, String newQuestion) {
        boolean settles = state == ItemState.ON_AGENDA && asked.stream().allMatch(this::hasAnswered);
        return new AgendaItem(
                id,
                position,
                need,
                dossier,
                settles ? ItemState.ANSWERED : state,
                version + 1,
                asked,
                newQuestion,
                referredOn,
                meeting,
                given);
    }

    /** Gives this item as it stood at the end of a meeting, with what was answered there and before. */
    AgendaItem at(String otherMeeting, ItemState stood) {
        List<Answer> known = stood == ItemState.WAITING
                ? given.stream()
                        .filter(each ->
                                each.meeting().isEmpty() || each.meeting().equals(otherMeeting))
                        .toList()
                : given;
        return new AgendaItem(
                id, position, need, dossier, stood, version, departments, question, referredOn, otherMeeting, known);
    }

    /**
     * A department's answer.
     *
     * @param text in words
     * @param meeting the meeting at which it was given; empty where that is not known
     * @param reason why it was said anew; empty of what was said first
     * @param stoodUnder the department under which it stood before; the same of all but what was taken down under the wrong one
     * @param exchanged whether that one's answer came from here in the same act
     */
    public record Answer(
            Department department,
            Decision decision,
            String text,
            @Nullable LocalDate deadline,
            LocalDate on,
            String meeting,
            String reason,
            Department stoodUnder,
            boolean exchanged) {

        /** Makes an answer that stands where it always did. */
        Answer(
                Department department,
                Decision decision,
                String text,
                @Nullable LocalDate deadline,
                LocalDate on,
                String meeting,
                String reason) {
            this(department, decision, text, deadline, on, meeting, reason, department, false);
        }

        /** Gives the same answer as another department's. */
        Answer of(Department other, String why) {
            return new Answer(other, decision, text, deadline, on, meeting, why, department, false);
        }

        private Answer exchanging() {
            return new Answer(department, decision, text, deadline, on, meeting, reason, stoodUnder, true);
        }

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
