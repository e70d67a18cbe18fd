package org.leling.console.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** Seeing what is masked, for a reason that is kept in the audit (查看原文). */
@Serdeable
public record Reveal(List<String> fields, String reason) {

    /** What was revealed, by field. */
    @Serdeable
    public record Revealed(@Nullable Map<String, Object> fields) {

        public Revealed {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }
}
