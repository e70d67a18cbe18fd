package org.leling.schedule.tree;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;

/**
 * Reads the members of a request's body and notes every fault, so that all are answered at once.
 *
 * <p>What is missing or wrong reads as null; {@link #finish} throws if there was any fault, so nothing half read goes on.
 */
public final class Form {

    private final Map<String, Object> tree;
    private final Set<String> asked = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    /** Begins to read a body. */
    public Form(Map<String, Object> tree) {
        this.tree = tree;
    }

    /** Begins to read a body that may be missing. */
    public static Form of(byte @Nullable [] body) {
        return new Form(body == null || body.length == 0 ? Map.of() : JsonTree.readObject(body));
    }

    /** Notes each of these that is missing. */
    public Form require(String... keys) {
        for (String key : keys) {
            if (tree.get(key) == null) {
                faults.add(Fault.of(key, "required"));
            }
        }
        return this;
    }

    /** Reads a text that is not blank. */
    public @Nullable String text(String key, int longest) {
        Object value = take(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            faults.add(Fault.of(key, "wrong-type"));
            return null;
        }
        if (text.isBlank()) {
            faults.add(Fault.of(key, "not-blank"));
            return null;
        }
        if (text.length() > longest) {
            faults.add(Fault.of(key, "size", 1, longest));
            return null;
        }
        return text;
    }

    /** Reads a day. */
    public @Nullable LocalDate day(String key) {
        Object value = take(key);
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(String.valueOf(value));
            if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException e) {
            faults.add(Fault.of(key, "no-day"));
            return null;
        }
        faults.add(Fault.of(key, "no-day"));
        return null;
    }

    /** Reads one of an enum's names. */
    public <E extends Enum<E>> @Nullable E oneOf(String key, Class<E> type) {
        Object value = take(key);
        return value == null ? null : constant(key, value, type);
    }

    /** Reads a list of an enum's names; a single name counts as a list of one. */
    public <E extends Enum<E>> List<E> listOf(String key, Class<E> type) {
        List<E> constants = new ArrayList<>();
        int index = 0;
        for (Object item : items(key)) {
            E constant = constant(key + "[" + index++ + "]", item, type);
            if (constant != null) {
                constants.add(constant);
            }
        }
        return constants;
    }

    /** Reads a list of texts. */
    public List<String> texts(String key, int most) {
        List<?> items = items(key);
        if (items.size() > most) {
            faults.add(Fault.of(key, "size", 0, most));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof String text && !text.isBlank()) {
                texts.add(text);
            } else {
                faults.add(Fault.of(key + "[" + i + "]", "wrong-type"));
            }
        }
        return texts;
    }

    /** Reads a whole number between two bounds. */
    public @Nullable Integer number(String key, int least, int most) {
        Object value = take(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof BigInteger number)) {
            faults.add(Fault.of(key, "wrong-type"));
            return null;
        }
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            faults.add(Fault.of(key, "between", least, most));
            return null;
        }
        return number.intValue();
    }

    /** Notes a fault that the caller found. */
    public void refuse(String key, String code, Object... arguments) {
        faults.add(Fault.of(key, code, arguments));
    }

    /**
     * Ends reading: what nobody asked for is a fault too.
     *
     * @throws ProblemException 400 with every fault
     */
    public void finish() {
        for (String key : tree.keySet()) {
            if (!asked.contains(key)) {
                faults.add(Fault.of(key, "unknown-property"));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest("invalid", faults);
        }
    }

    private @Nullable Object take(String key) {
        asked.add(key);
        return tree.get(key);
    }

    private List<?> items(String key) {
        Object value = take(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : List.of(value);
    }

    private <E extends Enum<E>> @Nullable E constant(String path, @Nullable Object value, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        faults.add(Fault.of(path, "none-of", Arrays.toString(type.getEnumConstants())));
        return null;
    }
}
