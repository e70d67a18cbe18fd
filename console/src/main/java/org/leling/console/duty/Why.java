package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Why a duty is owed (依据): the clause, the facts, the day and how it came about. */
@Serdeable
public record Why(
        String id,
        @Nullable String clause,
        @Nullable String words,
        @Nullable String module,
        @Nullable String version,
        @Nullable String kind,
        @Nullable String parameter,
        @Nullable List<Fact> facts,
        @Nullable LocalDate rawDue,
        @Nullable LocalDate due,
        @Nullable String calendarEdition,
        @Nullable Text sentence) {

    public Why {
        facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** A fact that made the rule apply. */
    @Serdeable
    public record Fact(
            @Nullable String fact,
            @Nullable String value,
            @Nullable LocalDate since) {}
}
