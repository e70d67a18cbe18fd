package org.leling.alert.notice.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.leling.alert.notice.Message;
import org.leling.alert.notice.Notice;
import org.leling.kit.privacy.Masks;

/** A notice as it is shown: names and numbers masked, the text to those who answer for it. */
@Serdeable
public record NoticeView(
        String id,
        @Nullable String alarm,
        @Nullable String dossier,
        String kind,
        String target,
        @Nullable String recipient,
        @Nullable String phone,
        String channel,
        String state,
        int attempts,
        @Nullable Integer step,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextAt,
        @Nullable String text) {

    /** Shows a notice, with its text or without. */
    public static NoticeView of(Notice notice, boolean withText) {
        Message message = notice.message();
        return new NoticeView(
                notice.id(),
                orNull(message.alarm()),
                orNull(message.dossier()),
                notice.kind().name(),
                message.target().name(),
                orNull(Masks.name(message.person())),
                orNull(Masks.phone(message.phone())),
                notice.channel(),
                notice.state().name(),
                notice.attempts(),
                notice.step() == 0 ? null : notice.step(),
                notice.createdAt(),
                notice.sentAt(),
                notice.nextAt(),
                withText ? message.text() : null);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
