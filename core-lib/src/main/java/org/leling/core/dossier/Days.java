package org.leling.core.dossier;

import java.time.LocalDate;

/** Arithmetic on days that every part of the library does the same way. */
public final class Days {

    /** Later than any day that can be asked about. */
    public static final int NEVER = Integer.MAX_VALUE / 2;

    private Days() {}

    /** Gives a day as an epoch day. */
    public static int epoch(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** Gives the day of an epoch day. */
    public static LocalDate date(int epochDay) {
        return LocalDate.ofEpochDay(epochDay);
    }

    /**
     * Gives the day on which somebody comes to an age (周岁); who was born on 29 February is a year older on 1 March of
     * a common year.
     */
    public static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** Gives the age in full years on a day; negative before birth. */
    public static int age(LocalDate born, LocalDate on) {
        int age = on.getYear() - born.getYear();
        return birthday(born, age).isAfter(on) ? age - 1 : age;
    }
}
