package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/** One thing owed to one person (服务事项), as schedule-service says it. */
@Serdeable
public record Duty(
        String id,
        @Nullable String dossier,
        String rule,
        String period,
        String party,
        String action,
        LocalDate due,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable String kind,
        @Nullable String clause,
        @Nullable String state,
        @Nullable String delivery,
        @Nullable LocalDate on) {

    /** Gives whose duty it is: as said, else from the id. */
    public String person() {
        return dossier != null ? dossier : id.substring(0, id.indexOf('/'));
    }

    /** Says whether facts alone fulfil it (常设事项), so that nothing can be recorded for it: its period is a gap. */
    public boolean isFulfilledByFacts() {
        return period.startsWith("gap-");
    }
}
