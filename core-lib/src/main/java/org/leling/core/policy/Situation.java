package org.leling.core.policy;

import java.time.LocalDate;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.Facts;

/**
 * What a rule's condition looks at: a person as they stand on a day (当日情形), the same on every day of a stretch.
 *
 * @param dossier the whole dossier, for what does not change with the day
 * @param day the first day of the stretch
 * @param facts what is in force
 * @param classification the class, and whether the day is decided
 */
public record Situation(Dossier dossier, LocalDate day, Facts facts, Classification classification) {
    /** Gives the day; what a condition reads is watched. */
    @Override
    public LocalDate day() {
        facts.noteDay();
        return day;
    }
}
