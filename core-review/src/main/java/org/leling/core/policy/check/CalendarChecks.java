package org.leling.core.policy.check;

import java.util.Map;
import java.util.function.Consumer;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;

/** Checks of a rule's periods against the calendar. */
final class CalendarChecks {

    /** How many years before the calendar's last published one are walked through. */
    private static final int YEARS = 20;

    private CalendarChecks() {}

    /** A duty that moves back to a working day, in a period that has none. */
    static void noWorkingDay(Checked checked, Consumer<Finding> found) {
        WorkCalendar calendar = checked.calendar();
        for (Rule rule : checked.rules()) {
            if (!rule.moves(rule.party(), rule.action())) {
                continue;
            }
            int last = lastPublishedYear(calendar);
            for (int year = Math.max(last - YEARS + 1, calendar.firstDay().getYear()); year <= last; year++) {
                int without = firstWithout(rule.cadence(), year, calendar);
                if (without != Days.NEVER) {
                    found.accept(new Finding(
                            FindingKind.NO_WORKING_DAY,
                            rule.id(),
                            Map.of("period begins", Days.date(without).toString()),
                            "自" + Days.date(without) + "开始的周期内没有工作日",
                            "the period that begins on " + Days.date(without) + " has no working day"));
                    break;
                }
            }
        }
    }

    private static int lastPublishedYear(WorkCalendar calendar) {
        int year = calendar.lastDay().getYear();
        while (year > calendar.firstDay().getYear() && !calendar.isPublished(year)) {
            year--;
        }
        return year;
    }

    private static int firstWithout(Cadence cadence, int year, WorkCalendar calendar) {
        int first = Days.epoch(java.time.LocalDate.of(year, 1, 1));
        int last = Days.epoch(java.time.LocalDate.of(year, 12, 31));
        if (cadence instanceof Cadence.Each each) {
            CalendarUnit unit = each.unit();
            for (int index = unit.indexOf(first); unit.lastDay(index) <= last; index++) {
                if (hasNone(unit.firstDay(index), unit.lastDay(index), calendar)) {
                    return unit.firstDay(index);
                }
            }
        } else if (cadence instanceof Cadence.TimesEach each) {
            return firstPartWithout(each, first, last, calendar);
        } else if (cadence instanceof Cadence.BeforeSpringFestival before) {
            int end = calendar.festivals(year).springFestival() - 1;
            return hasNone(end - before.days() + 1, end, calendar) ? end - before.days() + 1 : Days.NEVER;
        } else if (cadence instanceof Cadence.Standing standing) {
            for (int day = first; day <= last; day++) {
                if (hasNone(day, day + standing.days(), calendar)) {
                    return day;
                }
            }
        }
        return Days.NEVER;
    }

    private static int firstPartWithout(Cadence.TimesEach each, int first, int last, WorkCalendar calendar) {
        CalendarUnit unit = each.unit();
        for (int index = unit.indexOf(first); unit.lastDay(index) <= last; index++) {
            int length = unit.lastDay(index) - unit.firstDay(index) + 1;
            for (int part = 0; part < each.times(); part++) {
                int begins = unit.firstDay(index) + length * part / each.times();
                int ends = unit.firstDay(index) + length * (part + 1) / each.times() - 1;
                if (hasNone(begins, ends, calendar)) {
                    return begins;
                }
            }
        }
        return Days.NEVER;
    }

    private static boolean hasNone(int first, int last, WorkCalendar calendar) {
        return calendar.movedBack(last, first) == last && !calendar.isWorkingDay(last);
    }
}
