package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One page of duties. */
@Serdeable
public record DutyPage(
        @Nullable List<Duty> items,
        @Nullable String next,
        @Nullable Integer total) {

    public DutyPage {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Gives a page without anything. */
    public static DutyPage empty() {
        return new DutyPage(null, null, null);
    }
}
