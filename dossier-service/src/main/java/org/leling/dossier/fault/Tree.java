package org.leling.dossier.fault;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One object of a request's body that is being read: notes every fault, and refuses the keys that nobody asked for. */
public final class Tree {

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2100;

    /** Control characters, and those that turn the direction of what follows: nobody types them and nobody sees them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\n\r\t]]|[\u202A-\u202E\u2066-\u2069]");

    private final String path;
    private final Map<?, ?> values;
    private final Faults faults;
    private final Set<String> asked = new HashSet<>();
    private final Set<String> missing = new HashSet<>();

    private Tree(String path, Map<?, ?> values, Faults faults) {
        this.path = path;
        this.values = values;
        this.faults = faults;
    }

    /** Begins to read a body, or a part of one. */
    public static Tree of(String path, @Nullable Object value, Faults faults) {
        if (value instanceof Map<?, ?> map) {
            return new Tree(path, map, faults);
        }
        faults.add(path, Faults.NOT_AN_OBJECT);
        return new Tree(path, Map.of(), faults);
    }

    /** Gives the path of a key. */
    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Gives where the faults go. */
    public Faults faults() {
        return faults;
    }

    /** Says whether a key is there, be it with null. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Gives the object as it is. */
    public Map<?, ?> values() {
        return values;
    }

    /** Gives what stands under a key. */
    public @Nullable Object take(String key) {
        asked.add(key);
        return values.get(key);
    }

    /** Notes a fault where a key is missing, null, or a text in which nothing stands. */
    public void require(String key) {
        Object value = take(key);
        if (value == null || value instanceof String text && text.isBlank()) {
            missing.add(key);
            faults.add(path(key), Faults.REQUIRED);
        }
    }

    /** Gives what stands under a key, nothing where it was said to be missing already. */
    private @Nullable Object takeUnlessMissing(String key) {
        return missing.contains(key) ? null : take(key);
    }

    /** Gives a text without the spaces around it; empty where there is none. */
    public String text(String key, int longest) {
        Object value = take(key);
        if (value == null) {
            return "";
        }
        if (!(value instanceof String text)) {
            faults.add(path(key), "not-a-text");
            return "";
        }
        if (text.length() > longest) {
            faults.add(path(key), "too-long", longest);
            return "";
        }
        if (UNSEEN.matcher(text).find()) {
            faults.add(path(key), "unseen-characters");
            return "";
        }
        return text.strip();
    }

    /** Gives true or false; false where nothing is said. */
    public boolean flag(String key) {
        Object value = take(key);
        if (value != null && !(value instanceof Boolean)) {
            faults.add(path(key), "not-a-flag");
        }
        return Boolean.TRUE.equals(value);
    }

    /** Gives a day, if there is one that can be read. */
    public Optional<LocalDate> findDay(String key) {
        Object value = takeUnlessMissing(key);
        if (value == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(String.valueOf(value));
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            faults.add(path(key), "not-a-day");
            return Optional.empty();
        }
        faults.add(path(key), "not-a-day");
        return Optional.empty();
    }

    /** Gives a whole number within bounds; {@code otherwise} where nothing is said. */
    public int number(String key, int least, int most, int otherwise) {
        Object value = takeUnlessMissing(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && number.intValue() >= least
                && number.intValue() <= most) {
            return number.intValue();
        }
        faults.add(path(key), "not-in-range", least, most);
        return otherwise;
    }

    /** Gives one of an enum's names; empty where nothing is said. */
    public <E extends Enum<E>> Optional<E> findOneOf(String key, Class<E> type) {
        Object value = takeUnlessMissing(key);
        if (value == null) {
            return Optional.empty();
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        faults.add(path(key), "none-of", List.of(type.getEnumConstants()));
        return Optional.empty();
    }

    /** Gives the items of a list; none where nothing is said. */
    public List<Object> list(String key, int most) {
        Object value = take(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            faults.add(path(key), "not-a-list");
            return List.of();
        }
        if (list.size() > most) {
            faults.add(path(key), "too-many", most);
            return List.of();
        }
        return new ArrayList<>(list);
    }

    /** Gives the texts of a list, and notes each item that is none. */
    public List<String> texts(String key, int most) {
        List<String> texts = new ArrayList<>();
        List<Object> items = list(key, most);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof String text && UNSEEN.matcher(text).find()) {
                faults.add(path(key) + "[" + i + "]", "unseen-characters");
            } else if (items.get(i) instanceof String text) {
                texts.add(text);
            } else {
                faults.add(path(key) + "[" + i + "]", "not-a-text");
            }
        }
        return texts;
    }

    /** Notes each key that nobody asked for. */
    public void refuseUnknown() {
        for (Object key : values.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                faults.add(path(String.valueOf(key)), "unknown-property");
            }
        }
    }
}
