package org.leling.dossier.agenda;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put before the joint conference (议题): a need that a unit can't solve.
 *
 * @param need the need
 * @param dossier whose
 * @param departments who is asked
 * @param question what is asked
 * @param meeting the meeting that it is on, or an empty text
 * @param department who carries the answer out
 * @param answer in words, or an empty text
 * @param deadline by when it is carried out
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
        @Nullable LocalDate answeredOn) {

    /** Copies the list. */
    public AgendaItem {
        departments = List.copyOf(departments);
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
                answeredOn);
    }

    AgendaItem on(String newMeeting) {
        return with(ItemState.ON_AGENDA, newMeeting);
    }

    AgendaItem adjourned() {
        return with(ItemState.WAITING, "");
    }

    AgendaItem answered(Answer given) {
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
                given.on());
    }

    /**
     * An answer.
     *
     * @param text in words
     */
    record Answer(
            Department department,
            Decision decision,
            String text,
            @Nullable LocalDate deadline,
            LocalDate on) {}

    /** Never prints what was asked and answered. */
    @Override
    public String toString() {
        return "AgendaItem[" + id + " " + state + "]";
    }
}
