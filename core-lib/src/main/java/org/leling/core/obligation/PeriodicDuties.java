package org.leling.core.obligation;

import java.time.LocalDate;
import java.time.Month;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.Festivals;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.duty.Action;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleLine;

/**
 * Duties of the calendar's periods and of the seasons: owed if the rule applies on the period's last day and on at
 * least half of its days.
 */
final class PeriodicDuties {

    private PeriodicDuties() {}

    static void each(LineDays days, RuleLine.Version version, CalendarUnit unit, DutySink sink) {
        Rule rule = version.rule();
        DaySpans spans = days.applies();
        HospitalRuns hospital = sink.timeline().hospital();
        boolean moves = rule.moves(rule.party(), rule.action());
        boolean hospitalCounts = rule.action() == Action.HOME_CARE && !hospital.isEmpty();
        for (int run = 0; run < spans.size(); run++) {
            int begin = Math.max(Math.max(spans.first(run), version.from()), sink.from());
            int end = Math.min(spans.last(run), version.until());
            if (begin > end) {
                continue;
            }
            int wholeFrom = hospitalCounts ? Days.NEVER : spans.first(run);
            int index = unit.indexOf(begin);
            int first = unit.firstDay(index);
            int last = unit.lastDay(index);
            while (first <= sink.to() && last <= end) {
                if (first >= wholeFrom || isHalfKept(spans, hospital, rule.action(), first, last)) {
                    sink.addCalendar(rule, moves, unit, index, first, last);
                }
                index++;
                first = last + 1;
                last = unit.lastDay(index);
            }
        }
    }

    static void timesEach(LineDays days, RuleLine.Version version, Cadence.TimesEach each, DutySink sink) {
        DaySpans spans = days.applies();
        CalendarUnit unit = each.unit();
        for (int index = unit.indexOf(sink.from()); unit.firstDay(index) <= sink.to(); index++) {
            for (int part = 1; part <= each.times(); part++) {
                season(version, Period.part(unit, index, part, each.times()), spans, sink);
            }
        }
    }

    static void eachYearIn(LineDays days, RuleLine.Version version, Month month, DutySink sink) {
        DaySpans spans = days.applies();
        for (int year = CalendarUnit.yearOf(sink.from()); year <= CalendarUnit.yearOf(sink.to()); year++) {
            int index = CalendarUnit.MONTH.indexOf(Days.epoch(LocalDate.of(year, month, 1)));
            season(version, Period.calendar(CalendarUnit.MONTH, index), spans, sink);
        }
    }

    static void springFestival(LineDays days, RuleLine.Version version, int length, DutySink sink) {
        DaySpans spans = days.applies();
        WorkCalendar calendar = sink.calendar();
        for (int year = CalendarUnit.yearOf(sink.from()); year <= CalendarUnit.yearOf(sink.to()) + 1; year++) {
            if (isKnown(calendar, year)) {
                int last = calendar.festivals(year).springFestival() - 1;
                season(version, Period.springFestival(year, last - length + 1, last), spans, sink);
            }
        }
    }

    static void hotSeason(LineDays days, RuleLine.Version version, DutySink sink) {
        DaySpans spans = days.applies();
        WorkCalendar calendar = sink.calendar();
        for (int year = CalendarUnit.yearOf(sink.from()); year <= CalendarUnit.yearOf(sink.to()); year++) {
            if (isKnown(calendar, year)) {
                Festivals of = calendar.festivals(year);
                season(version, Period.hotSeason(year, of.firstFu(), of.hotSeasonEnd()), spans, sink);
            }
        }
    }

    private static boolean isKnown(WorkCalendar calendar, int year) {
        return year >= calendar.firstDay().getYear()
                && year <= calendar.lastDay().getYear();
    }

    private static void season(RuleLine.Version version, Period season, DaySpans spans, DutySink sink) {
        Rule rule = version.rule();
        HospitalRuns hospital = sink.timeline().hospital();
        if (version.isInForceOn(season.lastDay())
                && spans.contains(season.lastDay())
                && isHalfKept(spans, hospital, rule.action(), season.firstDay(), season.lastDay())) {
            sink.add(rule, season, season.firstDay());
        }
    }

    /** Says whether the days that count are at least half of the period's, rounded up. */
    static boolean isHalfKept(DaySpans spans, HospitalRuns hospital, Action action, int first, int last) {
        int counted = spans.count(first, last);
        if (action == Action.HOME_CARE) {
            counted -= daysInHospital(spans, hospital, first, last);
        }
        return counted >= (last - first + 2) / 2;
    }

    /** Counts the days of a period on which a rule applies and the person is in hospital. */
    static int daysInHospital(DaySpans spans, HospitalRuns hospital, int first, int last) {
        int days = 0;
        for (int run = 0; run < spans.size(); run++) {
            int from = Math.max(spans.first(run), first);
            int to = Math.min(spans.last(run), last);
            if (from <= to) {
                days += hospital.nightsBetween(from, to);
            }
        }
        return days;
    }
}
