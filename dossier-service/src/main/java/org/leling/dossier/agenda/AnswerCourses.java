package org.leling.dossier.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leling.dossier.agenda.AgendaItem.Answer;

/** Parts what was answered to an item, in the order in which it was taken down, into the course of each answer. */
final class AnswerCourses {

    private final List<List<Answer>> courses = new ArrayList<>();

    private AnswerCourses() {}

    /** Gives the course of each answer, in the order in which they were given; the last of each counts. */
    static List<List<Answer>> of(List<Answer> given) {
        AnswerCourses found = new AnswerCourses();
        for (int i = 0; i < given.size(); i++) {
            Answer answer = given.get(i);
            if (i + 1 < given.size() && isExchange(answer, given.get(i + 1))) {
                found.exchange(answer, given.get(i + 1));
                i++;
            } else {
                found.take(answer);
            }
        }
        return found.courses.stream().map(List::copyOf).toList();
    }

    private static boolean isExchange(Answer one, Answer other) {
        return one.exchanged()
                && other.exchanged()
                && one.stoodUnder() == other.department()
                && other.stoodUnder() == one.department();
    }

    private void exchange(Answer one, Answer other) {
        List<Answer> first = course(one.stoodUnder());
        List<Answer> second = course(other.stoodUnder());
        first.add(one);
        second.add(other);
    }

    /** Where nobody has answered under the former department, as on the record of an earlier meeting, a course begins. */
    private void take(Answer answer) {
        course(answer.stoodUnder()).add(answer);
    }

    private List<Answer> course(Department department) {
        Optional<List<Answer>> known = courses.stream()
                .filter(course ->
                        !course.isEmpty() && course.get(course.size() - 1).department() == department)
                .findFirst();
        return known.orElseGet(() -> {
            List<Answer> begun = new ArrayList<>();
            courses.add(begun);
            return begun;
        });
    }
}
