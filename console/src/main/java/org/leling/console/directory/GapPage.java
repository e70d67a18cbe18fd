package org.leling.console.directory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leling.console.person.PersonItem;

/** A page of people whose care group lacks somebody. */
@Serdeable
public record GapPage(
        @Nullable LocalDate by,
        @Nullable List<Item> items,
        @Nullable String next,
        @Nullable Map<String, Integer> counts) {

    public GapPage {
        items = items == null ? List.of() : List.copyOf(items);
        counts = counts == null ? Map.of() : Map.copyOf(counts);
    }

    /** Gives a page with nobody. */
    public static GapPage empty() {
        return new GapPage(null, null, null, null);
    }

    /** One person and what is missing. */
    @Serdeable
    public record Item(PersonItem person, @Nullable List<Empty> roles) {
        public Item {
            roles = roles == null ? List.of() : List.copyOf(roles);
        }
    }

    /** One empty role. */
    @Serdeable
    public record Empty(String role, @Nullable String roleName, LocalDate emptyFrom, boolean soon) {}
}
