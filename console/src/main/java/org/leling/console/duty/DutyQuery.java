package org.leling.console.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Which duties are asked for; what is absent does not narrow. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DutyQuery(
        @Nullable String dossier,
        @Nullable String party,
        @Nullable String unit,
        @Nullable List<String> state,
        @Nullable String rule,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int limit,
        @Nullable String after) {

    /** Asks for one party's duties of these states, or everybody's for no party, that fall due between two days. */
    public static DutyQuery of(
            @Nullable String party,
            @Nullable String rule,
            List<String> state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int limit,
            @Nullable String after) {
        return new DutyQuery(null, party, null, state, rule, from, to, limit, after);
    }
}
