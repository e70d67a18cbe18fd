package org.leling.console.view;

import io.micronaut.context.MessageSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Role;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;
import org.leling.kit.time.DayClock;

/**
 * The words of a page in its language: terms of the field, days, and texts of the message bundle. A name that nobody
 * knows yet is shown as it came, so that nothing is hidden.
 */
public final class Terms {

    private final MessageSource messages;
    private final Locale locale;
    private final LocalDate today;

    /** Speaks a language; days of another year than today's are named with their year. */
    public Terms(MessageSource messages, Locale locale, LocalDate today) {
        this.messages = messages;
        this.locale = locale;
        this.today = today;
    }

    /** Gives the language, as the {@code lang} attribute has it. */
    public String language() {
        return english() ? "en" : "zh-CN";
    }

    /** Gives the locale. */
    public Locale locale() {
        return locale;
    }

    /** Says whether the page is English. */
    public boolean english() {
        return "en".equals(locale.getLanguage());
    }

    /** Gives numbers as they are dialled, or an empty text for none. */
    public String phone(@Nullable String phones) {
        return phones == null ? "" : Phones.dashed(phones);
    }

    /** Gives a text of the bundle without values; templates find no method of a variable number of arguments. */
    public String text(String key) {
        return text(key, new Object[0]);
    }

    /** Gives a text of the bundle; an unknown one stands as its key. */
    public String text(String key, Object... values) {
        Map<String, Object> byPosition = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPosition.put(String.valueOf(i), values[i]);
        }
        return messages.getMessage(key, MessageSource.MessageContext.of(locale, byPosition), key);
    }

    /** Gives a word of the bundle for a name that a service sent: {@code state.OVERDUE}. */
    public String word(String group, @Nullable String name) {
        return name == null || name.isBlank()
                ? ""
                : messages.getMessage(group + "." + name, MessageSource.MessageContext.of(locale), name);
    }

    /** Gives the term of an action. */
    public String action(@Nullable String name) {
        return term(Action.values(), name, Action::chinese, Action::english);
    }

    /** Gives the term of a party. */
    public String party(@Nullable String name) {
        return term(Party.values(), name, Party::chinese, Party::english);
    }

    /** Gives the term of a duty's kind. */
    public String kind(@Nullable String name) {
        return term(DutyKind.values(), name, DutyKind::chinese, DutyKind::english);
    }

    /** Gives the term of a care group's role. */
    public String role(@Nullable String name) {
        return term(Role.values(), name, Role::chinese, Role::english);
    }

    /** Gives the term of a class. */
    public String livingClass(@Nullable String name) {
        return "UNCLASSIFIED".equals(name)
                ? text("class.UNCLASSIFIED")
                : term(LivingClass.values(), name, LivingClass::chinese, LivingClass::english);
    }

    /** Gives a day as people say it, with its weekday, and with its year if that is another than today's. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return day.getYear() == today.getYear()
                ? day.format(pattern("M月d日 EEE", "EEE d MMM"))
                : day.format(pattern("yyyy年M月d日 EEE", "EEE d MMM yyyy"));
    }

    /** Gives a day with its year. */
    public String fullDay(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("yyyy年M月d日", "d MMM yyyy"));
    }

    /** Gives a day's weekday. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("EEEE", "EEEE"));
    }

    /** Gives a fact's value in words where it is a name of the catalogue, else as it came. */
    public String value(@Nullable String fact, @Nullable String value) {
        if (value == null) {
            return "";
        }
        if (value.equals("true") || value.equals("false")) {
            return word("value", value);
        }
        String asClass = livingClass(value);
        return asClass.equals(value) ? word("value", value) : asClass;
    }

    /** Gives a day in the least room, for a year at a glance. */
    public String shortDay(@Nullable LocalDate day) {
        return day == null ? "" : day.format(pattern("M/d", "d/M"));
    }

    /** Gives a month's name. */
    public String month(int month) {
        return english() ? LocalDate.of(2000, month, 1).format(pattern("", "MMMM")) : month + "月";
    }

    /** Gives a moment where the people live. */
    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "" : local(at).format(pattern("M月d日 HH:mm:ss", "d MMM HH:mm:ss"));
    }

    /** Gives the clock time of a moment where the people live. */
    public String clock(@Nullable OffsetDateTime at) {
        return at == null ? "" : local(at).format(pattern("HH:mm:ss", "HH:mm:ss"));
    }

    private static ZonedDateTime local(OffsetDateTime at) {
        return at.atZoneSameInstant(DayClock.ZONE);
    }

    private DateTimeFormatter pattern(String chinese, String english) {
        return english()
                ? DateTimeFormatter.ofPattern(english, Locale.UK)
                : DateTimeFormatter.ofPattern(chinese, Locale.CHINA);
    }

    private <E extends Enum<E>> String term(
            E[] values, @Nullable String name, Function<E, String> chinese, Function<E, String> inEnglish) {
        if (name == null || name.isBlank()) {
            return "";
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .map(english() ? inEnglish : chinese)
                .orElse(name);
    }
}
