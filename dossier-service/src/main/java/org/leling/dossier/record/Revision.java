package org.leling.dossier.record;

import java.time.Instant;
import java.util.Objects;

/**
 * One version of a dossier: when it was made, and where it came from.
 *
 * @param version the version
 * @param at the instant
 * @param origin by whom and why
 */
public record Revision(int version, Instant at, Origin origin) {
    /** Refuses nulls. */
    public Revision {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(origin, "origin");
    }
}
