package org.leling.core.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/** Where the duties found go, as rows of text, with the due day moved. */
final class NaiveRows {

    private final NaivePerson person;
    private final WorkCalendar calendar;
    private final List<String> rows = new ArrayList<>();

    NaiveRows(NaivePerson person, WorkCalendar calendar) {
        this.person = person;
        this.calendar = calendar;
    }

    List<String> all() {
        return rows;
    }

    /** Adds a period's duty if at least half of its days count. */
    void periodic(
            Rule rule, Party party, Action action, String key, LocalDate begin, LocalDate last, IntPredicate counts) {
        int length = 0;
        int counted = 0;
        for (LocalDate day = begin; !day.isAfter(last); day = day.plusDays(1)) {
            length++;
            if (counts.test((int) day.toEpochDay()) && !(action == Action.HOME_CARE && person.inHospital(day))) {
                counted++;
            }
        }
        if (counted * 2 >= length) {
            row(rule, party, action, key, begin, last, begin);
        }
    }

    void row(Rule rule, Party party, Action action, String key, LocalDate begin, LocalDate last, LocalDate bound) {
        unmoved(rule, party, action, key, begin, last, due(party, action, last, bound));
    }

    /** Adds a duty whose due day is not moved. */
    void unmoved(Rule rule, Party party, Action action, String key, LocalDate begin, LocalDate last, LocalDate due) {
        rows.add(String.join(
                ",", due.toString(), rule.id(), key, party.name(), action.name(), begin.toString(), last.toString()));
    }

    LocalDate due(Party party, Action action, LocalDate last, LocalDate bound) {
        if (party == Party.VOLUNTEER || action == Action.HOME_CARE) {
            return last;
        }
        for (LocalDate day = last; !day.isBefore(bound); day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                return day;
            }
        }
        return last;
    }
}
