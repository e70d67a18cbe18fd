package org.leling.core.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/**
 * A unit by which a calendar is cut into periods: ISO week (周), month (月), quarter (季), half-year (半年), year (年).
 *
 * <p>Every period of a unit has an index, consecutive periods have consecutive indexes, and first day, last day and
 * key are computed from the index alone, never from the period before. Days are epoch days (days since 1970-01-01),
 * so that nothing here depends on a zone. Supported are the years 1900 to 2199.
 */
public enum CalendarUnit {
    /** The ISO week, Monday to Sunday; its key is that of the week-based year, such as {@code 2026-W05}. */
    WEEK(0),
    /** The calendar month, such as {@code 2026-03}. */
    MONTH(1),
    /** The calendar quarter, such as {@code 2026-Q1}. */
    QUARTER(3),
    /** The half of a calendar year, such as {@code 2026-H1}. */
    HALF_YEAR(6),
    /** The calendar year, such as {@code 2026}. */
    YEAR(12);

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 300;
    private static final int[] MONTH_STARTS = monthStarts();
    private static final int FIRST_DAY = MONTH_STARTS[0];
    private static final int END = MONTH_STARTS[YEARS * 12];
    private static final int EPOCH_IS_THURSDAY = 3;

    private final int months;

    CalendarUnit(int months) {
        this.months = months;
    }

    private static int[] monthStarts() {
        int[] starts = new int[YEARS * 12 + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) LocalDate.of(FIRST_YEAR + i / 12, i % 12 + 1, 1).toEpochDay();
        }
        return starts;
    }

    /**
     * Gives the index of the period that a day lies in.
     *
     * @param epochDay the day, from 1900-01-01 to 2199-12-31
     * @throws IllegalArgumentException if the day lies outside the supported years
     */
    public int indexOf(int epochDay) {
        if (this == WEEK) {
            return Math.floorDiv(checked(epochDay) + EPOCH_IS_THURSDAY, 7);
        }
        return monthIndex(epochDay) / months;
    }

    /** Gives the first day of the period with this index, as an epoch day. */
    public int firstDay(int index) {
        return this == WEEK ? index * 7 - EPOCH_IS_THURSDAY : MONTH_STARTS[index * months];
    }

    /** Gives the last day of the period with this index, as an epoch day. */
    public int lastDay(int index) {
        return firstDay(index + 1) - 1;
    }

    /** Gives the public key of the period with this index, which is part of every obligation's identity. */
    public String key(int index) {
        return switch (this) {
            case WEEK -> weekKey(index);
            case MONTH -> year(index, 12) + "-" + twoDigits(index % 12 + 1);
            case QUARTER -> year(index, 4) + "-Q" + (index % 4 + 1);
            case HALF_YEAR -> year(index, 2) + "-H" + (index % 2 + 1);
            case YEAR -> year(index, 1);
        };
    }

    /** Gives the year that a day lies in. */
    public static int yearOf(int epochDay) {
        return FIRST_YEAR + monthIndex(epochDay) / 12;
    }

    private static String year(int index, int perYear) {
        return Integer.toString(FIRST_YEAR + index / perYear);
    }

    private static String weekKey(int index) {
        int thursday = WEEK.firstDay(index) + 3;
        int week = (LocalDate.ofEpochDay(thursday).get(ChronoField.DAY_OF_YEAR) - 1) / 7 + 1;
        return yearOf(thursday) + "-W" + twoDigits(week);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static int monthIndex(int epochDay) {
        int guess = (int) ((checked(epochDay) - FIRST_DAY) / 30.436875);
        while (MONTH_STARTS[guess] > epochDay) {
            guess--;
        }
        while (MONTH_STARTS[guess + 1] <= epochDay) {
            guess++;
        }
        return guess;
    }

    private static int checked(int epochDay) {
        if (epochDay < FIRST_DAY || epochDay >= END) {
            throw new IllegalArgumentException(
                    "day: " + LocalDate.ofEpochDay(epochDay) + " lies outside the supported years 1900 to 2199");
        }
        return epochDay;
    }
}
