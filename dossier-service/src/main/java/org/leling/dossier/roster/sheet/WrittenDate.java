package org.leling.dossier.roster.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;

/**
 * A date as somebody wrote it: a month without a day stays a month, a year a year, and what can't be read stays text.
 *
 * @param text what the cell says; empty if there is nothing
 * @param year the year, or 0 if it can't be read
 * @param month the month, or 0 if none is given
 * @param day the day, or 0 if none is given
 */
public record WrittenDate(String text, int year, int month, int day) {

    /** Nothing written. */
    public static final WrittenDate NONE = new WrittenDate("", 0, 0, 0);

    /** Refuses a day without a month, and days that no calendar has. */
    public WrittenDate {
        Objects.requireNonNull(text, "text");
        if (year < 0 || (month != 0 && year == 0) || (day != 0 && month == 0)) {
            throw new IllegalArgumentException("a day needs its month, a month its year");
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        } else if (month != 0) {
            YearMonth.of(year, month);
        }
    }

    /** Reads a date as somebody typed it, in any of the ways of a roster's cell. */
    public static WrittenDate read(String text) {
        return WrittenDates.read(CellValue.text(text));
    }

    static WrittenDate unreadable(String text) {
        return new WrittenDate(text, 0, 0, 0);
    }

    static WrittenDate of(String text, LocalDate day) {
        return new WrittenDate(text, day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Says whether anything is written. */
    public boolean isWritten() {
        return !text.isEmpty();
    }

    /** Says whether at least the year could be read. */
    public boolean isReadable() {
        return year != 0;
    }

    /** Gives the day, if all of it is written. */
    public Optional<LocalDate> findDay() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** Gives the first day that it may be, if it can be read. */
    public Optional<LocalDate> findEarliest() {
        return year == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)));
    }

    /** Gives the last day that it may be, if it can be read. */
    public Optional<LocalDate> findLatest() {
        return year == 0 || day != 0
                ? findDay()
                : Optional.of(YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth());
    }

    /** Says whether a day is one that it may be. */
    public boolean mayBe(LocalDate other) {
        return year == other.getYear()
                && (month == 0 || month == other.getMonthValue())
                && (day == 0 || day == other.getDayOfMonth());
    }

    /** Gives what is to be kept: {@code 1928}, {@code 1928-03}, {@code 1928-03-05}, or the text that can't be read. */
    public String plain() {
        if (year == 0) {
            return text;
        }
        if (month == 0) {
            return String.format("%04d", year);
        }
        return day == 0 ? String.format("%04d-%02d", year, month) : String.format("%04d-%02d-%02d", year, month, day);
    }
}
