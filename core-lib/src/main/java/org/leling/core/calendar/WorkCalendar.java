package org.leling.core.calendar;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * Which days are worked (工作日), and on which days the festivals fall that duties are anchored to.
 *
 * <p>A day's answer comes from the State Council's yearly arrangement where one is published, make-up workdays (调休)
 * included: a Saturday may be worked and a Monday free. A year without an arrangement falls back to Monday to Friday
 * less the statutory days (1 January; the eve of the Spring Festival and its first three days; 清明; 1 and 2 May; 端午;
 * 中秋; 1 to 3 October; no substitute days), and {@link #isPublished(int)} says so, since an answer that rests on it is
 * provisional. An arrangement can be changed after it was published (2020's was, on 27 January), so a calendar carries
 * its {@link #edition()}.
 *
 * <p>Immutable and safe from many threads. Days are epoch days; the years known are those of the festival data.
 *
 * <pre>{@code
 * WorkCalendar calendar = WorkCalendars.china();
 * calendar.isWorkingDay(LocalDate.of(2026, 2, 14)); // true: a Saturday, worked before the Spring Festival
 * }</pre>
 */
public final class WorkCalendar {

    /** A period of the last year can end in the next, of whose first days only 1 January needs to be known. */
    private static final int OVERHANG = 21;

    private final String edition;
    private final int firstDay;
    private final int lastDay;
    private final long[] working;
    private final long[] published;
    private final int publishedFrom;
    private final int publishedUntil;
    private final int firstYear;
    private final Festivals[] festivals;
    private final Map<CalendarUnit, WorkingEnds> workingEnds = new EnumMap<>(CalendarUnit.class);

    WorkCalendar(String edition, SortedMap<Integer, Festivals> years, Map<Integer, Boolean> arranged) {
        this.edition = Objects.requireNonNull(edition, "edition");
        this.firstYear = years.firstKey();
        int lastYear = years.lastKey();
        this.festivals = new Festivals[lastYear - firstYear + 1];
        years.forEach((year, festival) -> festivals[year - firstYear] = festival);
        this.firstDay = (int) LocalDate.of(firstYear, 1, 1).toEpochDay();
        this.lastDay = (int) LocalDate.of(lastYear, 12, 31).toEpochDay();
        this.working = new long[((lastDay + OVERHANG - firstDay) >> 6) + 1];
        this.published = new long[(festivals.length >> 6) + 1];
        arranged.forEach((day, works) -> markPublished(day));
        int until = lastYear;
        while (until >= firstYear && !isPublished(until)) {
            until--;
        }
        int since = until;
        while (since >= firstYear && isPublished(since)) {
            since--;
        }
        this.publishedFrom = (int) LocalDate.of(since + 1, 1, 1).toEpochDay();
        this.publishedUntil = (int) LocalDate.of(until, 12, 31).toEpochDay();
        for (int day = firstDay; day <= lastDay + OVERHANG; day++) {
            Boolean ruled = arranged.get(day);
            if (ruled != null ? ruled : byTheWeek(day)) {
                working[(day - firstDay) >> 6] |= 1L << (day - firstDay);
            }
        }
        for (CalendarUnit unit : CalendarUnit.values()) {
            workingEnds.put(unit, workingEnds(unit));
        }
    }

    /** The last working day of each period of a unit, from the first that lies within the years known. */
    private static final class WorkingEnds {
        private final int firstPeriod;
        private final int[] days;

        private WorkingEnds(int firstPeriod, int[] days) {
            this.firstPeriod = firstPeriod;
            this.days = days;
        }
    }

    private WorkingEnds workingEnds(CalendarUnit unit) {
        int index = unit.indexOf(firstDay);
        int first = unit.firstDay(index) < firstDay ? index + 1 : index;
        int[] days = IntStream.rangeClosed(first, unit.indexOf(lastDay))
                .map(period -> movedBack(unit.lastDay(period), unit.firstDay(period)))
                .toArray();
        return new WorkingEnds(first, days);
    }

    /** A year counts as arranged by a row of its own after its first days: December's end is ruled by the next year. */
    private void markPublished(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        int year = date.getYear() - firstYear;
        if (year >= 0 && year < festivals.length && date.getMonthValue() < 12) {
            published[year >> 6] |= 1L << year;
        }
    }

    private boolean byTheWeek(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        boolean weekday = date.getDayOfWeek().getValue() <= 5;
        return weekday && (isPublished(date.getYear()) || !isStatutory(date));
    }

    private boolean isStatutory(LocalDate date) {
        int day = (int) date.toEpochDay();
        if (day > lastDay) {
            return date.getDayOfYear() == 1;
        }
        Festivals of = festivals(date.getYear());
        return switch (date.getMonthValue()) {
                    case 1 -> date.getDayOfMonth() == 1;
                    case 5 -> date.getDayOfMonth() <= 2;
                    case 10 -> date.getDayOfMonth() <= 3;
                    default -> false;
                }
                || (day >= of.springFestival() - 1 && day <= of.springFestival() + 2)
                || day == of.qingming()
                || day == of.dragonBoat()
                || day == of.midAutumn();
    }

    /** Names the state of the data that this calendar was made from; shown with every answer that used it. */
    public String edition() {
        return edition;
    }

    /**
     * Says whether a day is worked.
     *
     * @throws IllegalArgumentException if the day lies outside the years known
     */
    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(epoch("day", day, lastDay + OVERHANG));
    }

    /** The same as {@link #isWorkingDay(LocalDate)} for an epoch day. */
    public boolean isWorkingDay(int epochDay) {
        if (epochDay < firstDay || epochDay > lastDay + OVERHANG) {
            throw unknown(epochDay);
        }
        int bit = epochDay - firstDay;
        return (working[bit >> 6] & 1L << bit) != 0;
    }

    /**
     * Gives the last working day on or before {@code day} that is not before {@code notBefore}, or {@code day} itself if
     * none is known. A day past the years known does not move into them.
     */
    public int movedBack(int day, int notBefore) {
        if (day <= lastDay + OVERHANG) {
            for (int moved = day; moved >= Math.max(notBefore, firstDay); moved--) {
                if (isWorkingDay(moved)) {
                    return moved;
                }
            }
        }
        return day;
    }

    /**
     * Gives the last working day of a period, or its last day if none of its days is worked.
     *
     * @param unit the unit that it is a period of
     * @param index its index, as {@link CalendarUnit#indexOf} gives it
     * @throws IllegalArgumentException if the period lies outside the years known
     */
    public int lastWorkingDay(CalendarUnit unit, int index) {
        WorkingEnds ends = Objects.requireNonNull(workingEnds.get(unit));
        int at = index - ends.firstPeriod;
        if (at < 0 || at >= ends.days.length) {
            throw unknown(unit.lastDay(index));
        }
        return ends.days[at];
    }

    /** Gives the {@code count}-th working day after {@code day}; the day itself does not count. */
    public int workingDaysAfter(int day, int count) {
        int found = day;
        for (int left = count; left > 0; ) {
            if (isWorkingDay(++found)) {
                left--;
            }
        }
        return found;
    }

    /** Says whether the State Council's arrangement for this year is in the data. */
    public boolean isPublished(int year) {
        int index = year - firstYear;
        return index >= 0 && index < festivals.length && (published[index >> 6] & 1L << index) != 0;
    }

    /** Says whether both days lie in years with a published arrangement, and every year between them does. */
    public boolean isPublishedBetween(int firstEpochDay, int lastEpochDay) {
        if (firstEpochDay >= publishedFrom && lastEpochDay <= publishedUntil) {
            return true;
        }
        int last = CalendarUnit.yearOf(lastEpochDay);
        for (int year = CalendarUnit.yearOf(firstEpochDay); year <= last; year++) {
            if (!isPublished(year)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives the festivals of a year.
     *
     * @throws IllegalArgumentException if the year is not in the data
     */
    public Festivals festivals(int year) {
        if (year < firstYear || year - firstYear >= festivals.length) {
            throw new IllegalArgumentException("year: no festivals are known for " + year + "; the calendar holds "
                    + firstYear + " to " + (firstYear + festivals.length - 1));
        }
        return festivals[year - firstYear];
    }

    /** Gives the first day that this calendar can answer for. */
    public LocalDate firstDay() {
        return LocalDate.ofEpochDay(firstDay);
    }

    /** Gives the last day that this calendar can answer for. */
    public LocalDate lastDay() {
        return LocalDate.ofEpochDay(lastDay);
    }

    /**
     * Gives a day as an epoch day.
     *
     * @param argument what to call it in a message
     * @throws IllegalArgumentException if it lies outside the years known
     */
    public int epoch(String argument, LocalDate day) {
        return epoch(argument, day, lastDay);
    }

    private int epoch(String argument, LocalDate day, int until) {
        long epoch = Objects.requireNonNull(day, argument).toEpochDay();
        if (epoch < firstDay || epoch > until) {
            throw unknown(argument, day);
        }
        return (int) epoch;
    }

    private IllegalArgumentException unknown(int epochDay) {
        return unknown("day", LocalDate.ofEpochDay(epochDay));
    }

    private IllegalArgumentException unknown(String argument, LocalDate day) {
        return new IllegalArgumentException(argument + ": the calendar answers from " + firstDay() + " to " + lastDay()
                + " and was asked about " + day);
    }
}
