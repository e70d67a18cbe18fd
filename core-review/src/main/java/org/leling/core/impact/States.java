package org.leling.core.impact;

import java.util.Objects;
import org.leling.core.dossier.Dossier;

/**
 * One person's dossier in two states: as it is, and as it would be after a change of facts (档案变更前后).
 *
 * @param before as it is
 * @param after as it would be
 */
public record States(Dossier before, Dossier after) {
    /**
     * Checks that it is one person.
     *
     * @throws IllegalArgumentException if the ids differ
     */
    public States {
        Objects.requireNonNull(before, "before");
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException(
                    "after: the two states are of different dossiers, " + before.id() + " and " + after.id());
        }
    }

    /** Takes one dossier in the same state twice, for the comparison of two policies. */
    public static States unchanged(Dossier dossier) {
        return new States(dossier, dossier);
    }
}
