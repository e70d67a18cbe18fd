package org.leling.console.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import java.util.List;

/** Who is looked for; what is absent does not narrow. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PersonQuery(
        @Nullable String text,
        @Nullable String idNumber,
        @Nullable String livingClass,
        @Nullable String unit,
        @Nullable String community,
        @Nullable String attention,
        @Nullable Boolean openNeed,
        @Nullable List<String> ids,
        @Nullable Integer limit,
        @Nullable String after) {

    /** Asks for these people. */
    public static PersonQuery of(Collection<String> ids) {
        return new PersonQuery(
                null, null, null, null, null, null, null, List.copyOf(ids), Math.max(1, ids.size()), null);
    }
}
