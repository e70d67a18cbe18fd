package org.leling.console.directory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Who serves for an office in care groups and is in no directory, as after a roster. */
@Serdeable
public record Unlisted(@Nullable List<Item> items) {

    public Unlisted {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Gives nobody. */
    public static Unlisted nobody() {
        return new Unlisted(null);
    }

    /** One of them, with the number of most of their groups. */
    @Serdeable
    public record Item(
            String name,
            @Nullable String phone,
            @Nullable List<String> otherPhones,
            @Nullable List<String> roleNames,
            int groups) {
        public Item {
            otherPhones = otherPhones == null ? List.of() : List.copyOf(otherPhones);
            roleNames = roleNames == null ? List.of() : List.copyOf(roleNames);
        }
    }
}
