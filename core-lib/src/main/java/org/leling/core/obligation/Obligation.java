package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.DossierId;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.nullness.Nullable;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Rule;

/**
 * One duty owed to one person (应办事项): by whom, what, and by when.
 *
 * <p>Derived, never stored as truth. Ordered by due day, then rule id, then period key, as plain text.
 */
public final class Obligation implements Comparable<Obligation> {

    private final DossierId dossier;
    private final Rule rule;
    /** The index of a rule's own calendar period. */
    private final int index;

    private final int first;
    private final int last;
    private final Party party;
    private final Action action;
    private final int due;
    private final int inPlaceOn;
    private final boolean provisional;
    /** Made when it is first asked for; any two made are equal, so no lock is needed. */
    @Nullable
    private Period period;

    /** Makes a duty of a rule's own calendar period, of which nothing but numbers is kept. */
    Obligation(DossierId dossier, Rule rule, int index, int first, int last, int due, boolean provisional) {
        this.dossier = dossier;
        this.rule = rule;
        this.index = index;
        this.first = first;
        this.last = last;
        this.party = rule.party();
        this.action = rule.action();
        this.due = due;
        this.inPlaceOn = Days.NEVER;
        this.provisional = provisional;
    }

    Obligation(
            DossierId dossier,
            Rule rule,
            Period period,
            Party party,
            Action action,
            int due,
            int inPlaceOn,
            boolean provisional) {
        this.dossier = dossier;
        this.rule = rule;
        this.index = 0;
        this.first = period.firstDay();
        this.last = period.lastDay();
        this.period = period;
        this.party = party;
        this.action = action;
        this.due = due;
        this.inPlaceOn = inPlaceOn;
        this.provisional = provisional;
    }

    /** Gives the id, made when it is asked for. */
    public ObligationId id() {
        return new ObligationId(dossier.value(), rule.id(), period().key());
    }

    /** Gives whose duty it is. */
    public DossierId dossier() {
        return dossier;
    }

    /** Gives the rule that it follows from. */
    public Rule rule() {
        return rule;
    }

    /** Gives the period that it belongs to. */
    public Period period() {
        @Nullable Period made = period;
        if (made == null) {
            made = Period.calendar(unit(), index);
            period = made;
        }
        return made;
    }

    private CalendarUnit unit() {
        return ((Cadence.Each) rule.cadence()).unit();
    }

    /** Gives who owes it. */
    public Party party() {
        return party;
    }

    /** Gives what is owed. */
    public Action action() {
        return action;
    }

    /** Gives the day by which it is due, moved back to a working day where its kind moves. */
    public LocalDate due() {
        return Days.date(due);
    }

    /** Gives the period's first day. */
    public LocalDate first() {
        return Days.date(first);
    }

    /** Gives the period's last day; done by then it is done in time, whatever the due day. */
    public LocalDate last() {
        return Days.date(last);
    }

    /** Says whether the due day rests on a year whose holidays are not published yet. */
    public boolean isProvisional() {
        return provisional;
    }

    /**
     * Gives the day on which a standing duty's thing was put in place while the rule applied; empty otherwise, and where
     * that day lies farther beyond the window than was looked (40 days). A {@link Ledger} looks as far as the day asked.
     */
    public Optional<LocalDate> inPlaceOn() {
        return inPlaceOn == Days.NEVER ? Optional.empty() : Optional.of(Days.date(inPlaceOn));
    }

    /** Says whether facts alone fulfil it, and no delivery can. */
    public boolean isStanding() {
        return period != null && period.kind() == Period.Kind.GAP;
    }

    int firstDay() {
        return first;
    }

    int lastDay() {
        return last;
    }

    int dueDay() {
        return due;
    }

    int inPlaceDay() {
        return inPlaceOn;
    }

    /** Names the rule, or the measure, that this is one duty of; a delivery fulfils one duty of each. */
    String ruleOrMeasure() {
        return period().measure().map(measure -> rule.id() + "/" + measure).orElse(rule.id());
    }

    @Override
    public int compareTo(Obligation other) {
        if (due != other.due) {
            return Integer.compare(due, other.due);
        }
        int byRule = rule == other.rule ? 0 : rule.id().compareTo(other.rule.id());
        return byRule != 0 ? byRule : comparePeriods(other);
    }

    private int comparePeriods(Obligation other) {
        boolean numbered = period == null && other.period == null && unit() == other.unit();
        return numbered ? Integer.compare(index, other.index) : period().compareKeys(other.period());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Obligation that
                && due == that.due
                && inPlaceOn == that.inPlaceOn
                && party == that.party
                && action == that.action
                && rule.id().equals(that.rule.id())
                && period().equals(that.period())
                && dossier.equals(that.dossier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dossier, rule.id(), first, last, due);
    }

    @Override
    public String toString() {
        return id() + " due " + due();
    }
}
