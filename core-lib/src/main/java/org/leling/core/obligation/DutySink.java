package org.leling.core.obligation;

import java.util.ArrayList;
import java.util.List;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/** Takes the duties as they are found, moves their due days and keeps those in the window. */
final class DutySink {

    private final DossierTimeline timeline;
    private final WorkCalendar calendar;
    private final int from;
    private final int to;
    private final List<Obligation> found = new ArrayList<>();

    DutySink(DossierTimeline timeline, WorkCalendar calendar, int from, int to) {
        this.timeline = timeline;
        this.calendar = calendar;
        this.from = from;
        this.to = to;
    }

    DossierTimeline timeline() {
        return timeline;
    }

    WorkCalendar calendar() {
        return calendar;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** A due day that moves back to a working day, not before {@code notBefore}. */
    int moved(Rule rule, Party party, Action action, int raw, int notBefore) {
        return rule.moves(party, action) ? calendar.movedBack(raw, notBefore) : raw;
    }

    void add(Rule rule, Period period, int notBefore) {
        add(rule, period, rule.party(), rule.action(), notBefore);
    }

    void add(Rule rule, Period period, Party party, Action action, int notBefore) {
        int due = moved(rule, party, action, period.lastDay(), notBefore);
        if (due >= from && due <= to) {
            boolean asked = rule.moves(party, action);
            keep(rule, period, party, action, due, Days.NEVER, asked && !isPublished(due, period.lastDay(), notBefore));
        }
    }

    void addStanding(Rule rule, Period period, int due, int inPlaceOn) {
        if (due >= from && due <= to) {
            boolean provisional =
                    rule.moves(rule.party(), rule.action()) && !isPublished(due, period.lastDay(), period.firstDay());
            keep(rule, period, rule.party(), rule.action(), due, inPlaceOn, provisional);
        }
    }

    /** An event's day never moves; counting working days asks about each day counted. */
    void addEvent(Rule rule, Period period, int askedFrom) {
        int due = period.lastDay();
        if (due >= from && due <= to) {
            keep(
                    rule,
                    period,
                    rule.party(),
                    rule.action(),
                    due,
                    Days.NEVER,
                    !calendar.isPublishedBetween(askedFrom, due));
        }
    }

    void addEvent(Rule rule, Period period) {
        int due = period.lastDay();
        if (due >= from && due <= to) {
            keep(rule, period, rule.party(), rule.action(), due, Days.NEVER, false);
        }
    }

    /** Moving back asks about the raw day and each before it down to the moved one; finding none, down to the bound. */
    private boolean isPublished(int due, int raw, int notBefore) {
        int askedDownTo = due == raw && !calendar.isWorkingDay(raw) ? notBefore : due;
        return calendar.isPublishedBetween(askedDownTo, raw);
    }

    private void keep(
            Rule rule, Period period, Party party, Action action, int due, int inPlaceOn, boolean provisional) {
        found.add(new Obligation(timeline.dossier().id(), rule, period, party, action, due, inPlaceOn, provisional));
    }

    List<Obligation> ordered() {
        found.sort(null);
        return found;
    }
}
