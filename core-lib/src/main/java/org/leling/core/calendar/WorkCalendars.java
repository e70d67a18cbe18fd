package org.leling.core.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes {@link WorkCalendar}s: the one that ships with the library, or one read from newer data. */
public final class WorkCalendars {

    private static final String SHIPPED_EDITION = "CN 2026-08-07";

    private WorkCalendars() {}

    /**
     * Gives the calendar that ships with the library: the State Council's arrangements for 2007 to 2026 and the
     * festivals of 1949 to 2100.
     */
    public static WorkCalendar china() {
        return Shipped.CALENDAR;
    }

    /**
     * Reads a calendar.
     *
     * <p>A year for which {@code holidays} has no row counts as unpublished, never as a year without holidays.
     *
     * @param edition what to call this state of the data
     * @param holidays lines {@code date,kind,name}, kind OFF for a day off and WORK for a make-up workday
     * @param festivals lines {@code year,spring_festival,qingming,dragon_boat,mid_autumn,double_ninth,first_fu,middle_fu,last_fu}
     * @throws IllegalArgumentException naming every line that can't be read, all at once
     * @throws UncheckedIOException if reading fails
     */
    public static WorkCalendar read(String edition, Reader holidays, Reader festivals) {
        List<String> faults = new ArrayList<>();
        TreeMap<Integer, Festivals> years = new TreeMap<>();
        forEachLine("festivals", festivals, faults, cells -> years.put(Integer.valueOf(cells[0]), festivalsOf(cells)));
        return read(edition, holidays, years, faults);
    }

    private static WorkCalendar read(
            String edition, Reader holidays, SortedMap<Integer, Festivals> years, List<String> faults) {
        Map<Integer, Boolean> arranged = new HashMap<>();
        forEachLine("holidays", holidays, faults, cells -> {
            Boolean before = arranged.put(day(cells[0]), isWork(cells[1]));
            if (before != null) {
                throw new IllegalArgumentException("a second row for " + cells[0]);
            }
        });
        if (faults.isEmpty() && years.isEmpty()) {
            faults.add("festivals: no year is given");
        }
        if (faults.isEmpty() && years.lastKey() - years.firstKey() + 1 != years.size()) {
            faults.add("festivals: a year is missing between " + years.firstKey() + " and " + years.lastKey());
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new WorkCalendar(edition, years, arranged);
    }

    private static Festivals festivalsOf(String[] cells) {
        return new Festivals(
                day(cells[1]),
                day(cells[2]),
                day(cells[3]),
                day(cells[4]),
                day(cells[5]),
                day(cells[6]),
                day(cells[8]));
    }

    private static boolean isWork(String kind) {
        return switch (kind) {
            case "WORK" -> true;
            case "OFF" -> false;
            default -> throw new IllegalArgumentException("kind " + kind + " is neither OFF nor WORK");
        };
    }

    private static int day(String text) {
        return (int) LocalDate.parse(text).toEpochDay();
    }

    private interface LineReader {
        void accept(String[] cells);
    }

    private static void forEachLine(String what, Reader from, List<String> faults, LineReader line) {
        try {
            BufferedReader lines = new BufferedReader(from);
            int number = 0;
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (++number > 1 && !text.isBlank()) {
                    readLine(what, number, text, faults, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        }
    }

    private static void readLine(String what, int number, String text, List<String> faults, LineReader line) {
        try {
            line.accept(text.split(",", -1));
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            faults.add(what + ", line " + number + " «" + text + "»: " + e.getMessage());
        }
    }

    private static final class Shipped {
        static final WorkCalendar CALENDAR = load();

        private static WorkCalendar load() {
            List<String> faults = new ArrayList<>();
            TreeMap<Integer, Festivals> years = new TreeMap<>();
            try (Reader holidays = resource("holidays-cn.csv");
                    Reader solar = resource("solar-days.csv")) {
                forEachLine("solar-days.csv", solar, faults, cells -> {
                    int year = Integer.parseInt(cells[0]);
                    years.put(year, festivalsOf(year, cells));
                });
                return read(SHIPPED_EDITION, holidays, years, faults);
            } catch (IOException e) {
                throw new UncheckedIOException("the calendar that ships with the library", e);
            }
        }

        /** The festivals of lunar days follow from the lunar months; those that go by the sun are in the row. */
        private static Festivals festivalsOf(int year, String[] cells) {
            int firstFu = (int)
                    LocalDate.of(year, Month.JULY, Integer.parseInt(cells[2])).toEpochDay();
            return new Festivals(
                    LunarCalendar.day(year, 1, 1),
                    (int) LocalDate.of(year, Month.APRIL, Integer.parseInt(cells[1]))
                            .toEpochDay(),
                    LunarCalendar.day(year, 5, 5),
                    LunarCalendar.day(year, 8, 15),
                    LunarCalendar.day(year, 9, 9),
                    firstFu,
                    firstFu + Integer.parseInt(cells[3]));
        }

        private static Reader resource(String name) {
            InputStream data = WorkCalendars.class.getResourceAsStream(name);
            if (data == null) {
                throw new IllegalStateException("the library's own " + name + " is missing from its jar");
            }
            return new InputStreamReader(data, StandardCharsets.UTF_8);
        }
    }
}
