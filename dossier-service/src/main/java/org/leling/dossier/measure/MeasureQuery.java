package org.leling.dossier.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which measures a list asks for; empty texts ask for all.
 *
 * @param dossier whose
 * @param unit the managing unit of the person
 * @param need the event of the need from which it was proposed
 * @param state how it stands, or null
 * @param due only those agreed whose day of review is this one or earlier and has not been kept; null for all
 * @param after behind this one in the list, or null
 */
public record MeasureQuery(
        String dossier,
        String unit,
        String need,
        @Nullable MeasureState state,
        @Nullable LocalDate due,
        @Nullable Place after,
        int limit) {

    /** Where a measure stands in the list: by the day of its review, those without one last. */
    public record Place(LocalDate review, String dossier, String item) {

        private static final String BETWEEN = "~";

        /** Gives it as a text. */
        public String text() {
            return review + BETWEEN + dossier + BETWEEN + item;
        }

        /** Reads such a text; null where it is none. */
        public static @Nullable Place read(String text) {
            String[] parts = text.split(BETWEEN, -1);
            try {
                return parts.length == 3 ? new Place(LocalDate.parse(parts[0]), parts[1], parts[2]) : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
