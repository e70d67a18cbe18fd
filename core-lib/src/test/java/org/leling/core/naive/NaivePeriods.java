package org.leling.core.naive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.Festivals;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;

/** Duties of the calendar's periods, of parts of them, of one month and of the seasons. */
final class NaivePeriods {

    private final NaivePerson person;
    private final NaiveRows rows;
    private final WorkCalendar calendar;

    NaivePeriods(NaivePerson person, NaiveRows rows, WorkCalendar calendar) {
        this.person = person;
        this.rows = rows;
        this.calendar = calendar;
    }

    void each(Rule rule, Cadence.Each each) {
        for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
            if (NaiveCalendar.isLastDay(each.unit(), day) && person.applies(rule, day)) {
                LocalDate begin = NaiveCalendar.begin(each.unit(), day);
                rows.periodic(
                        rule,
                        rule.party(),
                        rule.action(),
                        NaiveCalendar.key(each.unit(), day),
                        begin,
                        day,
                        d -> person.applies(rule, NaiveCalendar.day(d)));
            }
        }
    }

    /** Deals the days of each period out to its parts: a day belongs to the part that its share of the period falls into. */
    void parts(Rule rule, Cadence.TimesEach times) {
        for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
            if (NaiveCalendar.isLastDay(times.unit(), day)) {
                LocalDate begin = NaiveCalendar.begin(times.unit(), day);
                long length = begin.until(day, ChronoUnit.DAYS) + 1;
                for (int part = 1; part <= times.times(); part++) {
                    LocalDate from = begin.plusDays(length * (part - 1) / times.times());
                    LocalDate last = begin.plusDays(length * part / times.times() - 1);
                    if (person.applies(rule, last)) {
                        String key = NaiveCalendar.key(times.unit(), day) + "-" + part;
                        rows.periodic(
                                rule,
                                rule.party(),
                                rule.action(),
                                key,
                                from,
                                last,
                                d -> person.applies(rule, NaiveCalendar.day(d)));
                    }
                }
            }
        }
    }

    void eachYearIn(Rule rule, Cadence.EachYearIn in) {
        for (LocalDate day = person.first(); !day.isAfter(person.end()); day = day.plusDays(1)) {
            if (day.getMonth() == in.month()
                    && NaiveCalendar.isLastDay(CalendarUnit.MONTH, day)
                    && person.applies(rule, day)) {
                rows.periodic(
                        rule,
                        rule.party(),
                        rule.action(),
                        day.toString().substring(0, 7),
                        NaiveCalendar.begin(CalendarUnit.MONTH, day),
                        day,
                        d -> person.applies(rule, NaiveCalendar.day(d)));
            }
        }
    }

    void seasons(Rule rule) {
        for (int year = person.first().getYear(); year <= person.end().getYear(); year++) {
            Festivals of = calendar.festivals(year);
            boolean spring = rule.cadence() instanceof Cadence.BeforeSpringFestival;
            LocalDate begin = spring ? NaiveCalendar.day(of.springFestival() - 15) : NaiveCalendar.day(of.firstFu());
            LocalDate last = spring ? NaiveCalendar.day(of.springFestival() - 1) : NaiveCalendar.day(of.lastFu() + 9);
            if (person.applies(rule, last)) {
                String key = (spring ? "spring-festival-" : "hot-season-") + year;
                rows.periodic(
                        rule,
                        rule.party(),
                        rule.action(),
                        key,
                        begin,
                        last,
                        d -> person.applies(rule, NaiveCalendar.day(d)));
            }
        }
    }
}
