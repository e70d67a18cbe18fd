package org.leling.alert.alarm.web;

import static org.leling.alert.alarm.web.AlarmItem.orNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.alert.history.HistoryEvent;
import org.leling.alert.notice.web.NoticeView;
import org.leling.alert.press.Oddity;
import org.leling.alert.press.Press;
import org.leling.alert.press.PressStore;
import org.leling.alert.text.Words;

/** An alarm with everything that belongs to it. */
@Serdeable
public record AlarmDetail(
        @JsonUnwrapped AlarmItem alarm,
        Map<String, Object> policy,
        @Nullable Taken acknowledgement,
        @Nullable Ended closure,
        @Nullable CardView card,
        List<PressLine> presses,
        List<NoticeView> notices,
        List<TimelineLine> timeline) {

    /** Who took it. */
    @Serdeable
    public record Taken(String by, Instant at, boolean coming) {}

    /** How it ended. */
    @Serdeable
    public record Ended(String outcome, @Nullable String note, String by, Instant at) {}

    /** A press of it. */
    @Serdeable
    public record PressLine(
            String id,
            @Nullable String ref,
            @Nullable String key,
            String counted,
            @Nullable String at,
            @Nullable Integer battery,
            @Nullable String text,
            Instant receivedAt,
            boolean joined,
            List<String> oddities) {

        static PressLine of(PressStore.Kept kept) {
            Press press = kept.press();
            return new PressLine(
                    kept.id(),
                    orNull(press.ref()),
                    orNull(press.sentKey()),
                    press.key().name(),
                    orNull(press.at()),
                    press.battery() == Press.NO_BATTERY ? null : press.battery(),
                    orNull(press.text()),
                    kept.receivedAt(),
                    kept.joined(),
                    press.oddities().stream().map(Oddity::name).toList());
        }
    }

    /** What happened, when and by whom. */
    @Serdeable
    public record TimelineLine(
            long seq, Instant at, String kind, @Nullable String by, String zh, String en) {

        static TimelineLine of(HistoryEvent event) {
            Words words = event.words();
            return new TimelineLine(
                    event.seq(), event.at(), event.kind().name(), orNull(event.by()), words.zh(), words.en());
        }
    }
}
