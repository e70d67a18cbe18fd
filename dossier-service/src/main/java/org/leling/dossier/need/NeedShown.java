package org.leling.dossier.need;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.agenda.AgendaShown;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.flow.StepShown;

/**
 * A need as it is shown.
 *
 * @param person whose name, masked
 * @param text its words; absent in lists, and for readers who do not answer it
 * @param daysOpen how many days it has been, or was, open
 * @param response what the person was last told
 * @param steps every step; absent in lists
 * @param agenda what the joint conference was asked and answered; absent in lists
 */
@Serdeable
public record NeedShown(
        String id,
        int version,
        String dossier,
        String person,
        Named unit,
        String event,
        String kind,
        String kindName,
        String state,
        String stateName,
        LocalDate raised,
        long daysOpen,
        String source,
        @Nullable String campaign,
        @Nullable Named owner,
        @Nullable LocalDate responded,
        @Nullable String outcome,
        @Nullable String outcomeName,
        @Nullable LocalDate closed,
        @Nullable String content,
        @Nullable String contentName,
        @Nullable String askedOf,
        @Nullable LocalDate asked,
        @Nullable String text,
        @Nullable String response,
        @Nullable List<StepShown> steps,
        @Nullable List<AgendaShown> agenda,
        @Nullable List<String> next) {

    /** A page of needs. */
    @Serdeable
    public record Page(
            List<NeedShown> items,
            @Nullable String next,
            @Nullable Integer total) {}

    /** What came of raising one or of a step. */
    @Serdeable
    public record Receipt(String id, int version, String state, String dossier) {}
}
