package org.leling.core.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.DossierId;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/**
 * Keeps duties as objects and puts them in order.
 *
 * <p>Rules come in the order of their ids, so that laying duties out by due day leaves only those of one rule and one
 * day to be compared.
 */
final class OrderedDuties implements DutySink.Taker {

    /** Windows longer than this many days are ordered by comparing. */
    private static final int LONGEST_LAID_OUT = 4_000;

    /** Somebody to whom much is owed is owed something every other day. */
    private static final int DAYS_FOR_A_DUTY = 2;

    private static final int FEW = 8;
    private static final int MANY = 1_000;

    private final DossierId dossier;
    private final int from;
    private final int to;
    private final List<Obligation> found;

    OrderedDuties(DossierId dossier, int from, int to) {
        this.dossier = dossier;
        this.from = from;
        this.to = to;
        this.found = new ArrayList<>(Math.min((to - from) / DAYS_FOR_A_DUTY + FEW, MANY));
    }

    @Override
    public void takeCalendar(
            Rule rule, CalendarUnit unit, int index, int first, int last, int due, boolean provisional) {
        found.add(new Obligation(dossier, rule, index, first, last, due, provisional));
    }

    @Override
    public void take(
            Rule rule, Period period, Party party, Action action, int due, int inPlaceOn, boolean provisional) {
        found.add(new Obligation(dossier, rule, period, party, action, due, inPlaceOn, provisional));
    }

    List<Obligation> unordered() {
        return found;
    }

    List<Obligation> ordered() {
        if (to - from > LONGEST_LAID_OUT) {
            found.sort(null);
            return found;
        }
        int[] starts = new int[to - from + 2];
        for (Obligation duty : found) {
            starts[duty.dueDay() - from + 1]++;
        }
        for (int day = 1; day < starts.length; day++) {
            starts[day] += starts[day - 1];
        }
        Obligation[] laidOut = new Obligation[found.size()];
        for (Obligation duty : found) {
            laidOut[starts[duty.dueDay() - from]++] = duty;
        }
        settleNeighbours(laidOut);
        return Arrays.asList(laidOut);
    }

    /** Puts those of one rule and one day in order; where there are any, they are few. */
    private static void settleNeighbours(Obligation[] laidOut) {
        for (int i = 1; i < laidOut.length; i++) {
            Obligation duty = laidOut[i];
            int at = i;
            while (at > 0 && laidOut[at - 1].dueDay() == duty.dueDay() && laidOut[at - 1].compareTo(duty) > 0) {
                laidOut[at] = laidOut[at - 1];
                at--;
            }
            laidOut[at] = duty;
        }
    }
}
