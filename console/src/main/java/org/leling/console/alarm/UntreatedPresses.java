package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;

/** Calls that could not be treated as an alarm and wait for a dispatcher's eye (未受理的呼叫). */
@Serdeable
public record UntreatedPresses(@Nullable List<Press> items) {

    public UntreatedPresses {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Gives none. */
    public static UntreatedPresses none() {
        return new UntreatedPresses(null);
    }

    /** One such call. */
    @Serdeable
    public record Press(
            String id,
            @Nullable String device,
            @Nullable String dossier,
            @Nullable OffsetDateTime receivedAt,
            @Nullable String reason,
            @Nullable OffsetDateTime seenAt) {}
}
