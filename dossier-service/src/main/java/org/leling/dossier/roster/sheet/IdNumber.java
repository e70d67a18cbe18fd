package org.leling.dossier.roster.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An ID number of eighteen characters (公民身份号码, GB 11643-1999).
 *
 * <p>Length, province, date and check character are asked; the county is not, since the old bear codes that are no
 * longer in use. The fifteen digits of before 1999 have no check character and have been void since 2013: who writes
 * them is asked for the number of today, since a person known by the one would be a stranger under the other.
 */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    /** Provinces as GB/T 2260 has them, and 83 of the residence permits for people from Taiwan. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private IdNumber() {}

    /** What a check says, the first of these that holds. */
    public enum Verdict {
        /** A valid number. */
        VALID,
        /** Nothing written. */
        MISSING,
        /** Fifteen digits, the form of before 1999. */
        FIFTEEN_DIGITS,
        /** Not eighteen characters. */
        LENGTH,
        /** Other characters than digits, and a final X. */
        CHARACTERS,
        /** No such province. */
        PROVINCE,
        /** No such day, or one in the future, or one before 1900, where the calendar begins. */
        DATE,
        /** The check character is another. */
        CHECK_CHARACTER
    }

    /** Makes what people type plain: full-width digits, a small x, blanks and hyphens within. */
    public static String plain(String typed) {
        String tight = Text.tight(typed).replace("-", "").replace("'", "").replace("’", "");
        return tight.toUpperCase(Locale.ROOT);
    }

    /**
     * Checks a number that is plain already.
     *
     * @param today the day after which nobody can be born
     */
    public static Verdict check(String number, LocalDate today) {
        if (number.isEmpty()) {
            return Verdict.MISSING;
        }
        if (number.matches("[0-9]{15}")) {
            return Verdict.FIFTEEN_DIGITS;
        }
        if (number.length() != 18) {
            return Verdict.LENGTH;
        }
        if (!number.matches("[0-9]{17}[0-9X]")) {
            return Verdict.CHARACTERS;
        }
        if (!PROVINCES.contains(number.substring(0, 2))) {
            return Verdict.PROVINCE;
        }
        Optional<LocalDate> born = findBirth(number);
        if (born.isEmpty() || born.get().isAfter(today) || born.get().isBefore(EARLIEST_BIRTH)) {
            return Verdict.DATE;
        }
        return checkCharacter(number) == number.charAt(17) ? Verdict.VALID : Verdict.CHECK_CHARACTER;
    }

    /** Gives the day of birth in a number of eighteen characters, if it is a day. */
    public static Optional<LocalDate> findBirth(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException noDay) {
            return Optional.empty();
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}
