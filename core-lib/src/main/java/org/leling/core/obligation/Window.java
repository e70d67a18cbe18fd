package org.leling.core.obligation;

import java.time.LocalDate;
import org.leling.core.dossier.Given;

/**
 * The days asked about, both included; what counts is the day by which a duty is due.
 *
 * @param from the first day
 * @param to the last day
 */
public record Window(LocalDate from, LocalDate to) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Window {
        Given.day("window.from", from);
        if (Given.day("window.to", to).isBefore(from)) {
            throw new IllegalArgumentException("window.to: " + to + " is before window.from, " + from);
        }
    }

    /** Gives a calendar year. */
    public static Window year(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
