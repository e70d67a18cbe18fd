package org.leling.core.obligation;

import java.util.List;

/**
 * What was derived: the duties owed, in order, and whether all rest on published holidays.
 *
 * @param obligations by due day, then rule id, then period key
 * @param calendarEdition the edition of the calendar that was asked
 */
public record Derivation(List<Obligation> obligations, String calendarEdition) {
    /** Copies the list. */
    public Derivation {
        obligations = List.copyOf(obligations);
    }

    /** Says whether any duty listed asked about a day of a year whose holidays are not published (暂定). */
    public boolean isProvisional() {
        return obligations.stream().anyMatch(Obligation::isProvisional);
    }
}
