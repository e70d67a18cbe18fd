package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;

/** Messages that the local inbox took in place of a telephone network (消息箱), newest first. */
@Serdeable
public record Inbox(
        @Nullable List<Message> items,
        @Nullable String next,
        @Nullable Integer total) {

    public Inbox {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** One message. */
    @Serdeable
    public record Message(
            @Nullable Object id,
            @Nullable OffsetDateTime at,
            @Nullable String target,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String alarm,
            @Nullable String dossier,
            @Nullable String text) {}
}
