package org.leling.dossier.need;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody asks for.
 *
 * @param on the day on which it was taken
 * @param note the response, the question for the conference, or what else there is to say; empty for nothing
 * @param owner the new owner, or an empty text
 * @param departments who is asked, of a need put before the joint conference
 */
public record StepOrder(
        NeedStep step,
        LocalDate on,
        String note,
        String owner,
        @Nullable NeedKind kind,
        @Nullable NeedOutcome outcome,
        @Nullable Contentment content,
        @Nullable AskedOf askedOf,
        List<String> departments) {

    /** Copies the list. */
    public StepOrder {
        departments = List.copyOf(departments);
    }

    /** Never prints the note. */
    @Override
    public String toString() {
        return "StepOrder[" + step + " on " + on + "]";
    }
}
