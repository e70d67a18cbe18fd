package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.Optional;
import org.leling.core.dossier.Days;

/**
 * The days on which a duty's state changes as long as nobody fulfils or waives it (状态变化日).
 *
 * <p>The one definition of "overdue": whoever keeps duties compares these days with today and computes nothing.
 * Together with the day of fulfilment and a waiver they say the state on every day; see {@link #on}.
 */
public final class StateDays {

    private final int first;
    private final int dueSoon;
    private final int due;
    private final int last;
    private final int lapses;
    private final int missed;

    StateDays(int first, int dueSoon, int due, int last, int lapses, int missed) {
        this.first = first;
        this.dueSoon = Math.max(first, dueSoon);
        this.due = due;
        this.last = last;
        this.lapses = lapses;
        this.missed = missed;
    }

    /** Gives the first day on which it is open; before it is UPCOMING. */
    public LocalDate opensOn() {
        return Days.date(first);
    }

    /** Gives the first day on which it is DUE_SOON. */
    public LocalDate dueSoonFrom() {
        return Days.date(dueSoon);
    }

    /** Gives the first day on which it is OVERDUE; empty for an encouraged duty, which never is. */
    public Optional<LocalDate> overdueFrom() {
        return lapses == Days.NEVER ? Optional.of(Days.date(due + 1)) : Optional.empty();
    }

    /** Gives the first day on which an encouraged duty is LAPSED; empty for any other. */
    public Optional<LocalDate> lapsedFrom() {
        return lapses == Days.NEVER ? Optional.empty() : Optional.of(Days.date(lapses));
    }

    /** Gives the first day on which it is MISSED, as far as the facts known reach; empty if it stays overdue. */
    public Optional<LocalDate> missedFrom() {
        return missed == Days.NEVER || lapses != Days.NEVER ? Optional.empty() : Optional.of(Days.date(missed));
    }

    /** Gives the state on a day of a duty neither fulfilled nor waived. */
    DutyState on(int day) {
        if (day < first) {
            return DutyState.UPCOMING;
        }
        if (day <= due) {
            return day >= dueSoon ? DutyState.DUE_SOON : DutyState.OPEN;
        }
        if (lapses != Days.NEVER) {
            return day <= last ? DutyState.OPEN : DutyState.LAPSED;
        }
        return day >= missed ? DutyState.MISSED : DutyState.OVERDUE;
    }
}
