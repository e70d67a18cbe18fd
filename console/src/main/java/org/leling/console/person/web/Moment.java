package org.leling.console.person.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leling.console.person.PersonCard;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;

/**
 * Of which day a card is asked for, and by the knowledge of which day (某日的卡, 当时所知).
 *
 * @param on the day, or an empty text for today
 * @param known the day at whose end it was so believed, or an empty text for what is known now
 */
public record Moment(String on, String known) {

    /** Today, as it is known now. */
    public static final Moment NOW = new Moment("", "");

    /** Reads what was typed; what is no day counts as not typed, and {@link #listUnread} tells of it. */
    static Moment of(@Nullable String on, @Nullable String known) {
        return new Moment(day(on), day(known));
    }

    /** Lists what was typed for a day and is none, so that the reader is told what the card does not follow. */
    static List<String> listUnread(@Nullable String... typed) {
        return Stream.of(typed)
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank() && day(each).isEmpty())
                .toList();
    }

    private static String day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? ""
                    : LocalDate.parse(typed.strip()).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    /** Says whether it is the card of today, as it is known now, which alone can be changed. */
    public boolean isNow() {
        return on.isEmpty() && known.isEmpty();
    }

    /** Gives the card. */
    PersonCard of(SignedIn who, String id, People people, LocalDate today) {
        if (isNow()) {
            return people.get(who, id);
        }
        LocalDate day = on.isEmpty() ? today : LocalDate.parse(on);
        return people.get(who, id, day, known.isEmpty() ? "" : known + "T23:59:59+08:00");
    }
}
