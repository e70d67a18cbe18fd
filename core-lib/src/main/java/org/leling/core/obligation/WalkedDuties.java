package org.leling.core.obligation;

import java.util.Objects;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/** Hands each duty on to a walker as it is found. */
record WalkedDuties(DutyWalker walker) implements DutySink.Taker {

    WalkedDuties {
        Objects.requireNonNull(walker, "walker");
    }

    @Override
    public void takeCalendar(
            Rule rule, CalendarUnit unit, int index, int first, int last, int due, boolean provisional) {
        walker.owed(rule, rule.party(), rule.action(), first, last, due);
    }

    @Override
    public void take(
            Rule rule, Period period, Party party, Action action, int due, int inPlaceOn, boolean provisional) {
        walker.owed(rule, party, action, period.firstDay(), period.lastDay(), due);
    }
}
