package org.leling.dossier.agenda;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the joint conference (联席会议).
 *
 * @param held whether it is over
 * @param items how many items are on its agenda, as far as the caller sees
 */
@Serdeable
public record Meeting(String id, LocalDate on, @Nullable String place, boolean held, int items) {

    /** All meetings. */
    @Serdeable
    public record Page(List<Meeting> items) {}

    /** A meeting with its agenda, in the order in which the items were referred. */
    @Serdeable
    public record Agenda(Meeting meeting, List<AgendaShown> items) {}
}
