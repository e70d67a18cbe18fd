package org.leling.dossier.record;

import java.util.Objects;

/**
 * An edit, ready to be kept.
 *
 * @param edit what is said anew and what no longer holds
 * @param derived what a list finds the person by afterwards
 * @param origin by whom and why
 */
public record Saved(Edit edit, Derived derived, Origin origin) {
    /** Refuses nulls. */
    public Saved {
        Objects.requireNonNull(edit, "edit");
        Objects.requireNonNull(derived, "derived");
        Objects.requireNonNull(origin, "origin");
    }
}
