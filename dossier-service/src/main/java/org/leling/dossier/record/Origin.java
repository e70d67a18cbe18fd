package org.leling.dossier.record;

import java.util.Objects;

/**
 * Where a change comes from: by whom, on what occasion, and why.
 *
 * @param actor the account
 * @param actorName the account's display name
 * @param source the occasion, such as {@code visit}, {@code call}, {@code import}
 * @param reason in words, or an empty text
 */
public record Origin(String actor, String actorName, String source, String reason) {
    /** Refuses nulls. */
    public Origin {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(actorName, "actorName");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
    }
}
