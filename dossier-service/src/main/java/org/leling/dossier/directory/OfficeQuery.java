package org.leling.dossier.directory;

import java.util.Objects;

/**
 * Which offices are looked for.
 *
 * @param kind of this kind
 * @param name with these characters in the name of today or in the one first written; an empty text asks nothing
 * @param after behind this office in the list, or an empty text
 * @param closedToo whether those are meant too that are no more
 * @param limit how many at most
 */
public record OfficeQuery(DirectoryKind kind, String name, String after, boolean closedToo, int limit) {
    /** Refuses nulls. */
    public OfficeQuery {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(after, "after");
    }
}
