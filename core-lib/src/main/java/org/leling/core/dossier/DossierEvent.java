package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened on a day and that a duty answers (事件).
 *
 * @param id unique among the dossier's events and hospital stays; part of the duty's identity
 * @param on the day
 * @param kind what it was
 */
public record DossierEvent(String id, LocalDate on, EventKind kind) {
    /** Refuses nulls and a blank id. */
    public DossierEvent {
        Ids.check("events.id", id);
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
    }
}
