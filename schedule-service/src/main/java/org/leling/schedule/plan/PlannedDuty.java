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

    /**
     * What all of it comes to in one number, never 0, the same in every run: duties that differ in anything have different
     * marks but once in 10<sup>19</sup>. A plan compares every duty of a person with each change; to read and compare all
     * their parts took half of the time of planning.
     */
    public long mark() {
        long mark = 1;
        for (Object part : parts()) {
            mark = mixed(mark * 31 + hash(part));
        }
        return mark == 0 ? 1 : mark;
    }

    private @Nullable Object[] parts() {
        return new @Nullable Object[] {
            rule,
            period,
            party,
            action,
            kind,
            clause,
            due,
            first,
            last,
            dueSoonFrom,
            overdueFrom,
            lapsedFrom,
            missedFrom,
            fulfilledOn,
            fulfilledBy,
            waived,
            provisional
        };
    }

    private static long hash(@Nullable Object part) {
        if (part instanceof LocalDate day) {
            return day.toEpochDay();
        }
        if (part instanceof String text) {
            long hash = text.length();
            for (int i = 0; i < text.length(); i++) {
                hash = hash * 0x100000001b3L ^ text.charAt(i);
            }
            return hash;
        }
        return part == null ? Long.MIN_VALUE : part.equals(true) ? 1 : 2;
    }

    /** Spreads every bit over all others, as the last step of SplitMix64 does. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
