package org.leling.alert.paging;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as it is answered: its items, where the next page begins, and the total where it was asked for. */
@Serdeable
public record Listing<T>(
        List<T> items, @Nullable String next, @Nullable Integer total) {

    public static <T> Listing<T> of(List<T> items, String next, @Nullable Integer total) {
        return new Listing<>(items, next.isEmpty() ? null : next, total);
    }
}
