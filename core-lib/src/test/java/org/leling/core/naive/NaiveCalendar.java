package org.leling.core.naive;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.leling.core.calendar.CalendarUnit;

/** The calendar's periods by what is written of them, without indexes. */
final class NaiveCalendar {

    private NaiveCalendar() {}

    static LocalDate day(int epoch) {
        return LocalDate.ofEpochDay(epoch);
    }

    static LocalDate begin(CalendarUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case HALF_YEAR -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    static boolean isLastDay(CalendarUnit unit, LocalDate day) {
        return !begin(unit, day).equals(begin(unit, day.plusDays(1)));
    }

    static String key(CalendarUnit unit, LocalDate day) {
        return switch (unit) {
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        day.get(IsoFields.WEEK_BASED_YEAR),
                        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, 7);
            case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3);
            case HALF_YEAR -> day.getYear() + "-H" + (day.getMonthValue() <= 6 ? 1 : 2);
            case YEAR -> String.valueOf(day.getYear());
        };
    }
}
