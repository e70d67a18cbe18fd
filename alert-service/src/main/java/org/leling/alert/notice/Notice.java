package org.leling.alert.notice;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it is kept.
 *
 * @param step of the alarm's escalation, counted from 1; 0 for what belongs to none
 * @param attempts how often it was tried in all
 * @param attemptsOnChannel how often on the channel it is at
 * @param traceparent the trace that its sending continues; may be empty
 */
public record Notice(
        Message message,
        NoticeKind kind,
        int step,
        String channel,
        NoticeState state,
        int attempts,
        int attemptsOnChannel,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable Instant nextAt,
        String traceparent) {

    public String id() {
        return message.notice();
    }

    /** Finds when it was sent. */
    public Optional<Instant> findSentAt() {
        return Optional.ofNullable(sentAt);
    }

    /** Finds when it is tried next. */
    public Optional<Instant> findNextAt() {
        return Optional.ofNullable(nextAt);
    }
}
