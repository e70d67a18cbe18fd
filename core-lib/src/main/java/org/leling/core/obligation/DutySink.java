package org.leling.core.obligation;

import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.WorkCalendar;
import org.leling.core.dossier.Days;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/** Takes the duties as they are found, moves their due days and hands on those in the window. */
final class DutySink {

    /** Where the duties in the window go. */
    interface Taker {
        /** Takes a duty of a rule's own calendar period. */
        void takeCalendar(Rule rule, CalendarUnit unit, int index, int first, int last, int due, boolean provisional);

        /** Takes any other duty. */
        void take(Rule rule, Period period, Party party, Action action, int due, int inPlaceOn, boolean provisional);
    }

    private final DossierTimeline timeline;
    private final WorkCalendar calendar;
    private final int from;
    private final int to;
    private final Taker taker;

    DutySink(DossierTimeline timeline, WorkCalendar calendar, int from, int to, Taker taker) {
        this.timeline = timeline;
        this.calendar = calendar;
        this.from = from;
        this.to = to;
        this.taker = taker;
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

    /** Gives the last day of whose facts this window may know; a timeline may reach farther. */
    int lastLookedAt() {
        return Math.min(timeline.last(), to + Obligations.FARTHEST_MOVE);
    }

    /** A due day that moves back to a working day, not before {@code notBefore}. */
    int moved(Rule rule, Party party, Action action, int raw, int notBefore) {
        return rule.moves(party, action) ? calendar.movedBack(raw, notBefore) : raw;
    }

    /** Takes a calendar's period; whether its rule's due days move was asked once for all of them. */
    void addCalendar(Rule rule, boolean moves, CalendarUnit unit, int index, int first, int last) {
        int due = moves ? calendar.lastWorkingDay(unit, index) : last;
        if (due >= from && due <= to) {
            taker.takeCalendar(rule, unit, index, first, last, due, moves && !isPublished(due, last, first));
        }
    }

    void add(Rule rule, Period period, int notBefore) {
        add(rule, period, rule.party(), rule.action(), notBefore);
    }

    void add(Rule rule, Period period, Party party, Action action, int notBefore) {
        int due = moved(rule, party, action, period.lastDay(), notBefore);
        if (due >= from && due <= to) {
            boolean asked = rule.moves(party, action);
            boolean provisional = asked && !isPublished(due, period.lastDay(), notBefore);
            taker.take(rule, period, party, action, due, Days.NEVER, provisional);
        }
    }

    void addStanding(Rule rule, Period period, int due, int inPlaceOn) {
        if (due >= from && due <= to) {
            boolean provisional =
                    rule.moves(rule.party(), rule.action()) && !isPublished(due, period.lastDay(), period.firstDay());
            taker.take(rule, period, rule.party(), rule.action(), due, inPlaceOn, provisional);
        }
    }

    /** An event's day never moves; counting working days asks about each day counted. */
    void addEvent(Rule rule, Period period, int askedFrom) {
        int due = period.lastDay();
        if (due >= from && due <= to) {
            boolean provisional = !calendar.isPublishedBetween(askedFrom, due);
            taker.take(rule, period, rule.party(), rule.action(), due, Days.NEVER, provisional);
        }
    }

    void addEvent(Rule rule, Period period) {
        int due = period.lastDay();
        if (due >= from && due <= to) {
            taker.take(rule, period, rule.party(), rule.action(), due, Days.NEVER, false);
        }
    }

    /** Moving back asks about the raw day and each before it down to the moved one; finding none, down to the bound. */
    private boolean isPublished(int due, int raw, int notBefore) {
        int askedDownTo = due == raw && !calendar.isWorkingDay(raw) ? notBefore : due;
        return calendar.isPublishedBetween(askedDownTo, raw);
    }
}
