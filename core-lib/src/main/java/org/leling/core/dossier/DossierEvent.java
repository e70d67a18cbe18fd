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
    /**
     * Checks the id's form and the day.
     *
     * @throws IllegalArgumentException if the id has not the form of a dossier's
     */
    public DossierEvent {
        Given.id("events.id", id);
        Given.day("events.on", on);
        Objects.requireNonNull(kind, "events.kind");
    }
}
