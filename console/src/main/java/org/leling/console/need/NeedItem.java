package org.leling.console.need;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.leling.console.person.Named;

/** A need as dossier-service shows it: in lists without words, steps and agenda. */
@Serdeable
public record NeedItem(
        String id,
        int version,
        String dossier,
        @Nullable String person,
        @Nullable Named unit,
        @Nullable String event,
        @Nullable String kind,
        @Nullable String kindName,
        String state,
        @Nullable String stateName,
        LocalDate raised,
        long daysOpen,
        @Nullable String source,
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
        @Nullable List<Step> steps,
        @Nullable List<AgendaLine> agenda,
        @Nullable List<String> next) {

    /** Copies the lists; what is absent is empty. */
    public NeedItem {
        steps = steps == null ? List.of() : List.copyOf(steps);
        agenda = agenda == null ? List.of() : List.copyOf(agenda);
        next = next == null ? List.of() : List.copyOf(next);
    }

    /** Says whether it is at its end. */
    public boolean over() {
        return state.equals("CLOSED") || state.equals("TAKEN_BACK");
    }

    /** A step that was taken. */
    @Serdeable
    public record Step(
            int number,
            String step,
            @Nullable String stepName,
            LocalDate on,
            @Nullable OffsetDateTime at,
            @Nullable String byName,
            @Nullable Map<String, Object> detail,
            @Nullable String note,
            @Nullable String why) {}

    /** A page of needs. */
    @Serdeable
    public record NeedPage(
            @Nullable List<NeedItem> items,
            @Nullable String next,
            @Nullable Integer total) {
        /** Copies the list. */
        public NeedPage {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** None. */
        public static NeedPage empty() {
            return new NeedPage(null, null, null);
        }
    }

    /** What came of a step. */
    @Serdeable
    public record Receipt(
            String id,
            int version,
            @Nullable String state,
            @Nullable String need) {}
}
