package org.leling.console.alarm;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

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
            @Nullable List<Contact> careGroup) {

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

    /**
     * Somebody to call.
     *
     * @param person the name, with its mark in Chinese
     * @param name the bare name, where there is a mark
     * @param standsInFor the name of whom they stand in for (代)
     * @param onLeaveUntil the last day of their leave (请假至)
     */
    @Serdeable
    public record Contact(
            @Nullable String role,
            @Nullable String person,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String standsInFor,
            @Nullable LocalDate onLeaveUntil) {

        /** Gives the bare name, or what stands there from before there was one. */
        public String called() {
            String said = name == null ? person : name;
            return said == null ? "" : said;
        }
    }

    /** The numbers in full. */
    @Serdeable
    public record Numbers(@Nullable String phone, @Nullable List<Contact> careGroup) {

        public Numbers {
            careGroup = careGroup == null ? List.of() : List.copyOf(careGroup);
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
