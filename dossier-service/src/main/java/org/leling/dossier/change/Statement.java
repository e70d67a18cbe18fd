package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.record.EntryKind;

/**
 * Something that a request says of a person.
 *
 * @param field where it stands in the request, for a fault's sake
 * @param kind what sort of thing
 * @param key the fact's key, or the id
 * @param from the day from which it is in force, or on which it happened
 * @param detail an event's kind, or whether a field's day was given; else empty
 * @param value the value; null says that it is unknown
 */
public record Statement(
        String field,
        EntryKind kind,
        String key,
        LocalDate from,
        String detail,
        @Nullable Object value) {
    /** Refuses nulls where none may stand. */
    public Statement {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(detail, "detail");
    }
}
