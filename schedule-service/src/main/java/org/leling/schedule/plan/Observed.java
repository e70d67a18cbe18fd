package org.leling.schedule.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.classification.Attention.Observations;
import org.leling.core.duty.Action;
import org.leling.core.obligation.Ledger;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Trigger;

/** What the books show of a person that the facts do not: greetings missed, needs still open. Falls are not known here. */
final class Observed {

    private Observed() {}

    static Observations in(Ledger ledger, LocalDate today) {
        return new Observations(List.of(), greetingsMissed(ledger, today), openNeeds(ledger, today));
    }

    /** Weekly greetings whose week is over and that nobody made, counted back from today to the last one made. */
    private static int greetingsMissed(Ledger ledger, LocalDate today) {
        List<Ledger.Entry> over = ledger.entries().stream()
                .filter(entry -> entry.obligation().action() == Action.GREETING
                        && entry.obligation().rule().cadence() instanceof Cadence.Each each
                        && each.unit() == CalendarUnit.WEEK
                        && entry.obligation().last().isBefore(today)
                        && !entry.isWaived())
                .sorted(Comparator.comparing(
                                (Ledger.Entry entry) -> entry.obligation().last())
                        .reversed())
                .toList();
        int missed = 0;
        while (missed < over.size() && over.get(missed).on().isEmpty()) {
            missed++;
        }
        return missed;
    }

    private static List<LocalDate> openNeeds(Ledger ledger, LocalDate today) {
        return ledger.entries().stream()
                .filter(entry -> entry.obligation().rule().cadence() instanceof Cadence.WithinWorkingDays within
                        && within.trigger() == Trigger.NEED)
                .filter(entry -> entry.on().isEmpty() && !entry.isWaived())
                .map(entry -> entry.obligation().first())
                .filter(day -> !day.isAfter(today))
                .toList();
    }
}
