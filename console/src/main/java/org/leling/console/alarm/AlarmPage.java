package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One page of alarms. */
@Serdeable
public record AlarmPage(
        @Nullable List<AlarmItem> items,
        @Nullable String next,
        @Nullable Integer total) {

    public AlarmPage {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Gives a page without alarms. */
    public static AlarmPage empty() {
        return new AlarmPage(null, null, null);
    }
}
