package org.leling.console.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What was recorded of a person, newest first (变更记录). */
@Serdeable
public record PersonHistory(@Nullable List<Entry> items) {

    public PersonHistory {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Gives a history without entries. */
    public static PersonHistory empty() {
        return new PersonHistory(null);
    }

    /** One change. */
    @Serdeable
    public record Entry(
            @Nullable Integer version,
            @Nullable OffsetDateTime at,
            @Nullable String byName,
            @Nullable String sourceName,
            @Nullable String reason,
            @Nullable String sentence,
            @Nullable List<Change> changes) {

        public Entry {
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    /** One part of a change: what was believed, or held until then, and what is believed instead. */
    @Serdeable
    public record Change(
            @Nullable String label,
            @Nullable LocalDate from,
            @Nullable String before,
            @Nullable String after,
            @Nullable String action) {}
}
