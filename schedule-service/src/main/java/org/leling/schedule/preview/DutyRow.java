package org.leling.schedule.preview;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Obligation;

/**
 * One duty as it is derived (应办事项).
 *
 * @param id {@code dossier/rule/period}
 * @param state how it stands on the day asked; absent where none was asked
 * @param delivery what fulfilled it
 * @param on the day on which it was fulfilled
 */
@Serdeable
public record DutyRow(
        String id,
        LocalDate due,
        String rule,
        String period,
        String party,
        String action,
        LocalDate first,
        LocalDate last,
        String kind,
        String clause,
        @Nullable String state,
        @Nullable String delivery,
        @Nullable LocalDate on) {

    /** A duty, no day asked. */
    public static DutyRow of(Obligation duty) {
        return row(duty, null, null, null);
    }

    /** A duty and how it stands. */
    public static DutyRow of(Ledger.Entry entry) {
        return row(
                entry.obligation(),
                entry.state().name(),
                entry.delivery().map(delivery -> delivery.id()).orElse(null),
                entry.on().orElse(null));
    }

    private static DutyRow row(
            Obligation duty, @Nullable String state, @Nullable String delivery, @Nullable LocalDate on) {
        return new DutyRow(
                duty.id().toString(),
                duty.due(),
                duty.rule().id(),
                duty.period().key(),
                duty.party().name(),
                duty.action().name(),
                duty.first(),
                duty.last(),
                duty.rule().kind().name(),
                duty.rule().clause().number(),
                state,
                delivery,
                on);
    }
}
