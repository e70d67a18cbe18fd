package org.leling.alert.alarm.web;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.Acknowledgement;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.AlarmStatus;
import org.leling.alert.card.Card;
import org.leling.kit.privacy.Masks;

/** An alarm as a list shows it. */
@Serdeable
public record AlarmItem(
        String id,
        String dossier,
        String device,
        String key,
        String state,
        Instant raisedAt,
        @Nullable Instant nextAt,
        int step,
        int steps,
        int pressCount,
        @Nullable String name,
        @Nullable String livingClass,
        @Nullable String division,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Boolean coming,
        @Nullable String outcome,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        List<String> flags) {

    static AlarmItem of(AlarmRecord alarm, Card card) {
        Acknowledgement taken = alarm.findAcknowledgement().orElse(null);
        AlarmStatus.Closed closure = alarm.findClosure().orElse(null);
        return new AlarmItem(
                alarm.id(),
                alarm.dossier(),
                alarm.device(),
                alarm.alarm().key().name(),
                alarm.alarm().state().name(),
                alarm.raisedAt(),
                alarm.alarm().findNextAt().orElse(null),
                alarm.alarm().stepsTaken(),
                alarm.alarm().policy().steps().size(),
                alarm.presses(),
                orNull(Masks.name(card.name())),
                orNull(card.livingClass()),
                orNull(card.division()),
                taken == null ? null : taken.by().name(),
                taken == null ? null : taken.at(),
                taken == null ? null : taken.coming(),
                closure == null ? null : closure.outcome().name(),
                closure == null ? null : closure.by().name(),
                closure == null ? null : closure.at(),
                alarm.flags());
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
