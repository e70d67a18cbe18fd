package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;

/** An alarm in the list (警报). */
@Serdeable
public record AlarmItem(
        String id,
        @Nullable String dossier,
        @Nullable String device,
        @Nullable String key,
        @Nullable String state,
        @Nullable OffsetDateTime raisedAt,
        @Nullable OffsetDateTime nextAt,
        @Nullable Integer step,
        @Nullable Integer steps,
        @Nullable Integer presses,
        @Nullable String name,
        @Nullable String livingClass,
        @Nullable String division,
        @Nullable String acknowledgedBy,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable Boolean coming,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable List<String> flags) {

    public AlarmItem {
        flags = flags == null ? List.of() : List.copyOf(flags);
    }
}
