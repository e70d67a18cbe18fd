package org.leling.console.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** One page of people. */
@Serdeable
public record PersonPage(
        @Nullable List<PersonItem> items,
        @Nullable String next,
        @Nullable Integer total) {

    public PersonPage {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Gives a page with nobody. */
    public static PersonPage empty() {
        return new PersonPage(null, null, null);
    }
}
