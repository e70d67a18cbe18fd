package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.Objects;

/** Checks what values are made from; a message begins with what the argument is called. */
public final class Given {

    private static final int LAST_YEAR = 9999;

    private Given() {}

    /**
     * Gives an id that becomes part of an obligation's identity, and so has the form of a dossier's.
     *
     * @throws IllegalArgumentException if the form is not kept
     */
    public static String id(String argument, String id) {
        if (!DossierId.isValid(Objects.requireNonNull(id, argument))) {
            throw new IllegalArgumentException(argument + ": «" + id.replaceAll("\\p{Cntrl}", "?")
                    + "» is no id; it takes 1 to 64 letters, digits, dots, underscores or hyphens");
        }
        return id;
    }

    /**
     * Gives a text of one line, such as stands in logs and calendar files.
     *
     * @throws IllegalArgumentException if it holds a line break or another control character
     */
    public static String line(String argument, String text) {
        if (Objects.requireNonNull(text, argument).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(argument + ": holds a line break or another control character");
        }
        return text;
    }

    /**
     * Gives a day of the years 1 to 9999.
     *
     * @throws IllegalArgumentException if it lies outside them
     */
    public static LocalDate day(String argument, LocalDate day) {
        int year = Objects.requireNonNull(day, argument).getYear();
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException(argument + ": " + day + " is no day of the years 1 to 9999");
        }
        return day;
    }
}
