package org.leling.dossier.claim;

import java.time.LocalDate;

/**
 * A step that somebody asks for.
 *
 * @param said the amounts said with it
 */
record ClaimOrder(ClaimStep step, LocalDate on, String note, Amounts said) {
    /** Never prints the note. */
    @Override
    public String toString() {
        return "ClaimOrder[" + step + " on " + on + "]";
    }
}
