package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.DossierId;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/**
 * One duty owed to one person (应办事项): by whom, what, and by when.
 *
 * <p>Derived, never stored as truth. Ordered by due day, then rule id, then period key, as plain text.
 */
public final class Obligation implements Comparable<Obligation> {

    private final DossierId dossier;
    private final Rule rule;
    private final Period period;
    private final Party party;
    private final Action action;
    private final int due;
    private final int inPlaceOn;
    private final boolean provisional;

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
        this.period = period;
        this.party = party;
        this.action = action;
        this.due = due;
        this.inPlaceOn = inPlaceOn;
        this.provisional = provisional;
    }

    /** Gives the id, made when it is asked for. */
    public ObligationId id() {
        return new ObligationId(dossier.value(), rule.id(), period.key());
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
        return period;
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
        return period.first();
    }

    /** Gives the period's last day; done by then it is done in time, whatever the due day. */
    public LocalDate last() {
        return period.last();
    }

    /** Says whether the due day rests on a year whose holidays are not published yet. */
    public boolean isProvisional() {
        return provisional;
    }

    /** Gives the day on which a standing duty's thing was put in place while the rule applied; empty otherwise. */
    public Optional<LocalDate> inPlaceOn() {
        return inPlaceOn == Days.NEVER ? Optional.empty() : Optional.of(Days.date(inPlaceOn));
    }

    /** Says whether facts alone fulfil it, and no delivery can. */
    public boolean isStanding() {
        return period.kind() == Period.Kind.GAP;
    }

    int dueDay() {
        return due;
    }

    int inPlaceDay() {
        return inPlaceOn;
    }

    /** Names the rule, or the measure, that this is one duty of; a delivery fulfils one duty of each. */
    String ruleOrMeasure() {
        return period.measure().map(measure -> rule.id() + "/" + measure).orElse(rule.id());
    }

    @Override
    public int compareTo(Obligation other) {
        if (due != other.due) {
            return Integer.compare(due, other.due);
        }
        int byRule = rule == other.rule ? 0 : rule.id().compareTo(other.rule.id());
        return byRule != 0 ? byRule : period.compareKeys(other.period);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Obligation that
                && due == that.due
                && inPlaceOn == that.inPlaceOn
                && party == that.party
                && action == that.action
                && rule.id().equals(that.rule.id())
                && period.equals(that.period)
                && dossier.equals(that.dossier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dossier, rule.id(), period, due);
    }

    @Override
    public String toString() {
        return id() + " due " + due();
    }
}
