package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.leling.console.person.PersonCard;

/** An alarm with all that is known of it: whose it is, who was told, what happened when. */
@Serdeable
public record AlarmDetail(
        String id,
        @Nullable String dossier,
        @Nullable String device,
        @Nullable String key,
        @Nullable String state,
        @Nullable OffsetDateTime raisedAt,
        @Nullable OffsetDateTime nextAt,
        @Nullable Integer step,
        @Nullable Integer steps,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Closure closure,
        @Nullable EmergencyCard card,
        @Nullable List<Press> presses,
        @Nullable List<Notice> notices,
        @Nullable List<Moment> timeline) {

    public AlarmDetail {
        presses = presses == null ? List.of() : List.copyOf(presses);
        notices = notices == null ? List.of() : List.copyOf(notices);
        timeline = timeline == null ? List.of() : List.copyOf(timeline);
    }

    /** Who has taken it on. */
    @Serdeable
    public record Acknowledgement(
            @Nullable String by,
            @Nullable OffsetDateTime at,
            @Nullable Boolean coming) {}

    /** How it ended. */
    @Serdeable
    public record Closure(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String by,
            @Nullable OffsetDateTime at) {}

    /** What a helper must know (急救卡). */
    @Serdeable
    public record EmergencyCard(
            @Nullable String name,
            @Nullable String sex,
            @Nullable LocalDate born,
            @Nullable String address,
            @Nullable String division,
            @Nullable String phone,
            @Nullable Object illnesses,
            @Nullable Object allergies,
            @Nullable String livingClass,
            @Nullable List<PersonCard.Member> careGroup) {

        public EmergencyCard {
            careGroup = careGroup == null ? List.of() : List.copyOf(careGroup);
        }

        /** Gives the illnesses as one line, whether they came as a text or a list. */
        public String illnessLine() {
            return line(illnesses);
        }

        /** Gives the allergies as one line. */
        public String allergyLine() {
            return line(allergies);
        }

        private static String line(@Nullable Object given) {
            if (given instanceof List<?> list) {
                return String.join("、", list.stream().map(String::valueOf).toList());
            }
            return given == null ? "" : String.valueOf(given);
        }
    }

    /** A press of the key. */
    @Serdeable
    public record Press(
            String id,
            @Nullable String key,
            @Nullable String counted,
            @Nullable String text,
            @Nullable Integer battery,
            @Nullable OffsetDateTime receivedAt) {}

    /** A message to somebody. */
    @Serdeable
    public record Notice(
            String id,
            @Nullable String kind,
            @Nullable String target,
            @Nullable String recipient,
            @Nullable String phone,
            @Nullable String channel,
            @Nullable String state,
            @Nullable Integer attempts,
            @Nullable Integer step,
            @Nullable OffsetDateTime createdAt,
            @Nullable OffsetDateTime sentAt) {}

    /** What happened when. */
    @Serdeable
    public record Moment(
            long seq,
            @Nullable OffsetDateTime at,
            @Nullable String kind,
            @Nullable String by,
            @Nullable String zh,
            @Nullable String en) {}
}
