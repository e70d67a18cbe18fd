package org.leling.dossier.directory;

import java.util.Objects;

/**
 * One entry of the directory.
 *
 * @param id such as {@code u-1}
 * @param kind what it is
 * @param name as it was first written
 * @param parent what tells two of one name apart: a volunteer's community, a community's or an institution's
 *     division; else empty
 * @param division a code of six digits, or an empty text
 */
public record DirectoryEntry(String id, DirectoryKind kind, String name, String parent, String division) {
    /** Refuses nulls. */
    public DirectoryEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(division, "division");
    }

    /** Gives the grant that the entry's own people hold. */
    public String grant() {
        return kind.grant(id);
    }
}
