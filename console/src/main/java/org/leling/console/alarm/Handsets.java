package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;

/** The handsets in people's homes (电子保姆). */
@Serdeable
public record Handsets(@Nullable List<Handset> items) {

    public Handsets {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One handset. */
    @Serdeable
    public record Handset(
            String device,
            @Nullable String dossier,
            @Nullable OffsetDateTime lastPressAt,
            @Nullable Integer battery) {}

    /** What a press led to. */
    @Serdeable
    public record Pressed(
            @Nullable String alarm,
            @Nullable String state,
            @Nullable Integer result,
            @Nullable Boolean joined) {}
}
