package org.leling.dossier.change;

import java.time.LocalDate;
import java.util.Objects;
import org.leling.dossier.record.EntryKind;

/**
 * Something that was wrongly recorded and is taken back.
 *
 * @param field where it stands in the request
 * @param kind what sort of thing
 * @param key the fact's key, or the id
 * @param from the day of a fact; of other kinds it does not count
 */
public record Withdrawal(String field, EntryKind kind, String key, LocalDate from) {
    /** Refuses nulls. */
    public Withdrawal {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(from, "from");
    }
}
