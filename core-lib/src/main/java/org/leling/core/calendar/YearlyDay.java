package org.leling.core.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A day that comes again each year by the sun or by the moon (公历或农历的日子), such as a birthday.
 *
 * <p>29 February falls on 1 March in a common year, as a birthday does; the 30th of a lunar month that has 29 days falls
 * on its last day; a day of a leap month (闰月) is that of the ordinary month of its number. A day late in the lunar year
 * can fall twice into one solar year, and not at all into another.
 *
 * <pre>{@code
 * YearlyDay.lunar(9, 9); // 重阳
 * }</pre>
 *
 * @param reckoning by the sun or by the moon
 * @param month 1 to 12
 * @param day 1 to the longest that the month can be
 */
public record YearlyDay(Reckoning reckoning, int month, int day) {

    /** How many months a year has, leap months left aside. */
    public static final int MONTHS = 12;

    private static final int LUNAR_MONTH = 30;

    /** By what the year is reckoned (历法). */
    public enum Reckoning {
        /** By the sun (公历). */
        SOLAR("公历"),
        /** By the moon (农历). */
        LUNAR("农历");

        private final String chinese;

        Reckoning(String chinese) {
            this.chinese = chinese;
        }

        /** Gives the Chinese term. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * Checks month and day.
     *
     * @throws IllegalArgumentException if there is no such day in any year
     */
    public YearlyDay {
        Objects.requireNonNull(reckoning, "calendar");
        if (month < 1 || month > MONTHS) {
            throw new IllegalArgumentException("month: " + month + " is not 1 to " + MONTHS);
        }
        int most = longest(reckoning, month);
        if (day < 1 || day > most) {
            throw new IllegalArgumentException("day: " + day + " is not 1 to " + most);
        }
    }

    /** Gives the last day that a month has in any year. */
    public static int longest(Reckoning reckoning, int month) {
        return reckoning == Reckoning.LUNAR ? LUNAR_MONTH : Month.of(month).maxLength();
    }

    /** Gives a day of the solar year. */
    public static YearlyDay solar(int month, int day) {
        return new YearlyDay(Reckoning.SOLAR, month, day);
    }

    /** Gives a day of the lunar year. */
    public static YearlyDay lunar(int month, int day) {
        return new YearlyDay(Reckoning.LUNAR, month, day);
    }

    /** Gives the solar anniversaries of a day. */
    public static YearlyDay of(LocalDate day) {
        return solar(day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Lists the epoch days from {@code first} to {@code last} on which it falls, in order; of a lunar day, those of the
     * years that are known, 1949 to 2100.
     */
    public List<Integer> between(int first, int last) {
        List<Integer> days = new ArrayList<>();
        int until = CalendarUnit.yearOf(last);
        for (int year = CalendarUnit.yearOf(first) - 1; year <= until; year++) {
            if (reckoning == Reckoning.SOLAR || LunarCalendar.knows(year)) {
                int falls = reckoning == Reckoning.SOLAR ? solarIn(year) : LunarCalendar.day(year, month, day);
                if (falls >= first && falls <= last) {
                    days.add(falls);
                }
            }
        }
        return days;
    }

    private int solarIn(int year) {
        int length = Month.of(month).length(java.time.Year.isLeap(year));
        LocalDate falls = day <= length ? LocalDate.of(year, month, day) : LocalDate.of(year, month + 1, 1);
        return (int) falls.toEpochDay();
    }

    @Override
    public String toString() {
        return reckoning.chinese() + month + "月" + day + "日";
    }
}
