package org.leling.core.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;

/**
 * The months of the lunar years (农历), as far as the library's data reach: the days of 1949 to 2100.
 *
 * <p>A leap month (闰月) has no anniversaries: who was born in one keeps the day in the ordinary month of its number, as
 * is the custom.
 */
final class LunarCalendar {

    private static final int LONG = 30;
    private static final LunarCalendar CHINA = load();

    private final TreeMap<Integer, Year> years = new TreeMap<>();

    private LunarCalendar() {}

    /** The first day of a lunar year, the month that its leap month follows (0 for none), and which months have 30 days. */
    private record Year(int firstDay, int leapAfter, String longMonths) {}

    /**
     * Gives the epoch day of a day of a lunar year; the 30th of a month of 29 days is its last.
     *
     * @throws IllegalArgumentException if the year is not in the data
     */
    static int day(int lunarYear, int month, int day) {
        Year year = CHINA.years.get(lunarYear);
        if (year == null) {
            throw new IllegalArgumentException("year: no lunar months are known for " + lunarYear);
        }
        int before = year.leapAfter() > 0 && month > year.leapAfter() ? month : month - 1;
        int start = year.firstDay();
        for (int i = 0; i < before; i++) {
            start += lengthOf(year, i);
        }
        return start + Math.min(day, lengthOf(year, before)) - 1;
    }

    /** Says whether the months of a lunar year are known. */
    static boolean knows(int lunarYear) {
        return CHINA.years.containsKey(lunarYear);
    }

    private static int lengthOf(Year year, int index) {
        return year.longMonths().charAt(index) == '1' ? LONG : LONG - 1;
    }

    private static LunarCalendar load() {
        LunarCalendar calendar = new LunarCalendar();
        try (InputStream data = LunarCalendar.class.getResourceAsStream("lunar-months.csv")) {
            if (data == null) {
                throw new IllegalStateException("the library's own lunar-months.csv is missing from its jar");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8));
            lines.lines().skip(1).map(line -> line.split(",")).forEach(calendar::add);
            return calendar;
        } catch (IOException e) {
            throw new UncheckedIOException("the lunar months that ship with the library", e);
        }
    }

    private void add(String[] cells) {
        int firstDay = (int) LocalDate.parse(cells[1]).toEpochDay();
        years.put(Integer.valueOf(cells[0]), new Year(firstDay, Integer.parseInt(cells[2]), cells[3]));
    }
}
