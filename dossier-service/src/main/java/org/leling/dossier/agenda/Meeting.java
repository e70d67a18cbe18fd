package org.leling.dossier.agenda;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the joint conference (联席会议).
 *
 * @param held whether it is over
 * @param cancelled whether it does not take place
 * @param items how many items it had on its agenda, as far as the caller sees
 * @param answered how many of them it answered
 * @param adjourned how many of them it left for a later one
 */
@Serdeable
public record Meeting(
        String id,
        LocalDate on,
        @Nullable String place,
        boolean held,
        boolean cancelled,
        int items,
        int answered,
        int adjourned) {

    /** All meetings. */
    @Serdeable
    public record Page(List<Meeting> items) {}

    /** A meeting with its agenda, in the order in which the items were referred. */
    @Serdeable
    public record Agenda(Meeting meeting, List<AgendaShown> items) {}
}
