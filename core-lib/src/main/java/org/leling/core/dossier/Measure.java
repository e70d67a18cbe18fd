package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.nullness.Nullable;

/**
 * A measure agreed with this one person (个性措施, clauses 4.1 and 4.2): what "one person, one policy" means beyond
 * the class.
 *
 * <p>The same id on other terms in a later change is the same measure changed: the days it ran count together.
 */
public final class Measure {

    private final String id;
    private final Party party;
    private final Action action;
    private final CalendarUnit every;
    private final LocalDate from;

    @Nullable
    private final LocalDate until;

    private final String why;

    private Measure(
            String id,
            Party party,
            Action action,
            CalendarUnit every,
            LocalDate from,
            @Nullable LocalDate until,
            String why) {
        this.id = Given.id("measures.id", id);
        this.party = Objects.requireNonNull(party, "measures.party");
        this.action = Objects.requireNonNull(action, "measures.action");
        this.every = Objects.requireNonNull(every, "measures.every");
        this.from = Given.day("measures.from", from);
        this.until = until;
        this.why = Objects.requireNonNull(why, "measures.why");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "measures.until: measure «" + id + "» ends on " + until + ", before it begins on " + from);
        }
        if (action == Action.STANDING) {
            throw new IllegalArgumentException("measures.action: measure «" + id + "» can't be STANDING");
        }
    }

    /** Makes a measure without an end. */
    public static Measure open(String id, Party party, Action action, CalendarUnit every, LocalDate from, String why) {
        return new Measure(id, party, action, every, from, null, why);
    }

    /**
     * Makes a measure with a last day.
     *
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static Measure until(
            String id, Party party, Action action, CalendarUnit every, LocalDate from, LocalDate until, String why) {
        return new Measure(id, party, action, every, from, Given.day("measures.until", until), why);
    }

    /** Gives the id, unique within one list of measures; the same id in a later list is the same measure. */
    public String id() {
        return id;
    }

    /** Gives who owes it. */
    public Party party() {
        return party;
    }

    /** Gives what is done. */
    public Action action() {
        return action;
    }

    /** Gives the period in which it is done once. */
    public CalendarUnit every() {
        return every;
    }

    /** Gives the first day on which it runs. */
    public LocalDate from() {
        return from;
    }

    /** Gives the last day on which it runs, or empty if it has no end. */
    public Optional<LocalDate> until() {
        return Optional.ofNullable(until);
    }

    /** Gives the reason, as it was agreed. */
    public String why() {
        return why;
    }

    /** Says whether the measure runs on a day. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measure that
                && id.equals(that.id)
                && party == that.party
                && action == that.action
                && every == that.every
                && from.equals(that.from)
                && Objects.equals(until, that.until)
                && why.equals(that.why);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, party, action, every, from, until, why);
    }

    @Override
    public String toString() {
        return "Measure[" + id + ", " + party + " " + action + " each " + every + " from " + from
                + (until == null ? "" : " until " + until) + "]";
    }
}
