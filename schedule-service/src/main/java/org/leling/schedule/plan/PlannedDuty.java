package org.leling.schedule.plan;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.StateDays;

/**
 * One duty as the plan keeps it: what core-lib derived, with the days on which its state changes.
 *
 * @param fulfilledOn the day on which it was, or by the facts known will be, fulfilled
 * @param fulfilledBy the delivery that did it; absent where facts do
 */
public record PlannedDuty(
        String rule,
        String period,
        String party,
        String action,
        String kind,
        String clause,
        LocalDate due,
        LocalDate first,
        LocalDate last,
        LocalDate dueSoonFrom,
        @Nullable LocalDate overdueFrom,
        @Nullable LocalDate lapsedFrom,
        @Nullable LocalDate missedFrom,
        @Nullable LocalDate fulfilledOn,
        @Nullable String fulfilledBy,
        boolean waived,
        boolean provisional) {

    /**
     * What names a duty among those of one dossier.
     *
     * @param rule the rule's id
     * @param period the period's key
     */
    public record Key(String rule, String period) {
        /** The obligation's id. */
        public String idOf(String dossier) {
            return dossier + "/" + rule + "/" + period;
        }
    }

    /** A ledger's entry as the plan keeps it. */
    public static PlannedDuty of(Ledger.Entry entry) {
        Obligation duty = entry.obligation();
        StateDays days = entry.stateDays();
        return new PlannedDuty(
                duty.rule().id(),
                duty.period().key(),
                duty.party().name(),
                duty.action().name(),
                duty.rule().kind().name(),
                duty.rule().clause().number(),
                duty.due(),
                days.opensOn(),
                duty.last(),
                days.dueSoonFrom(),
                days.overdueFrom().orElse(null),
                days.lapsedFrom().orElse(null),
                days.missedFrom().orElse(null),
                entry.delivery()
                        .map(delivery -> delivery.on())
                        .or(duty::inPlaceOn)
                        .orElse(null),
                entry.delivery().map(delivery -> delivery.id()).orElse(null),
                entry.isWaived(),
                duty.isProvisional());
    }

    /** What names it. */
    public Key key() {
        return new Key(rule, period);
    }

    /**
     * Whether nothing of it differs. Said here since a plan compares every duty of a person with each change, and the
     * comparison that a record of so many parts comes with took a quarter of the time of planning.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlannedDuty duty
                && due.equals(duty.due)
                && first.equals(duty.first)
                && last.equals(duty.last)
                && dueSoonFrom.equals(duty.dueSoonFrom)
                && Objects.equals(overdueFrom, duty.overdueFrom)
                && Objects.equals(lapsedFrom, duty.lapsedFrom)
                && Objects.equals(missedFrom, duty.missedFrom)
                && Objects.equals(fulfilledOn, duty.fulfilledOn)
                && Objects.equals(fulfilledBy, duty.fulfilledBy)
                && waived == duty.waived
                && provisional == duty.provisional
                && rule.equals(duty.rule)
                && period.equals(duty.period)
                && party.equals(duty.party)
                && action.equals(duty.action)
                && kind.equals(duty.kind)
                && clause.equals(duty.clause);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, period, due);
    }
}
