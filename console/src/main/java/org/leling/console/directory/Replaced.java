package org.leling.console.directory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** What replacing somebody came to, or would come to. */
@Serdeable
public record Replaced(
        boolean dryRun,
        LocalDate from,
        int groups,
        int gaps,
        @Nullable LocalDate lastDay,
        @Nullable List<Group> items,
        @Nullable List<Warning> warnings) {

    public Replaced {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One group. */
    @Serdeable
    public record Group(
            String dossier, int version, @Nullable List<Place> places) {
        public Group {
            places = places == null ? List.of() : List.copyOf(places);
        }

        /** Says whether a needed role would be left empty. */
        public boolean hasGap() {
            return places.stream().anyMatch(Place::empty);
        }
    }

    /** One place in a group. */
    @Serdeable
    public record Place(String role, @Nullable String member, int order, boolean lead, boolean empty) {}
}
