package org.leling.schedule.plan;

import java.time.LocalDate;
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
}
