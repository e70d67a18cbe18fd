package org.leling.core.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leling.core.dossier.DossierId;

/**
 * One object of a tree that is being read: knows its path, notes every fault, and which keys were asked for, so that
 * the others can be refused by name.
 *
 * <p>What is absent, null or faulty is read as empty; {@link #make} makes nothing of an object that holds a fault, so
 * that a reader may take what it required for granted there.
 */
final class Node {

    private final String path;
    private final Map<?, ?> values;
    private final List<Fault> faults;
    private final int faultsBefore;
    private final Set<String> asked = new LinkedHashSet<>();

    private Node(String path, Map<?, ?> values, List<Fault> faults) {
        this.path = path;
        this.values = values;
        this.faults = faults;
        this.faultsBefore = faults.size();
    }

    static Node of(String path, Object tree, List<Fault> faults) {
        Node node = new Node(path, tree instanceof Map<?, ?> map ? map : Map.of(), faults);
        if (!(tree instanceof Map)) {
            node.refuse(path, "应为对象", "must be an object");
        }
        return node;
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private <T> Optional<T> refuse(String at, String chinese, String english) {
        faults.add(new Fault(at, chinese, english));
        return Optional.empty();
    }

    /** Notes that a key's value is wrong, and gives nothing in its place. */
    <T> Optional<T> fault(String key, String chinese, String english) {
        return refuse(path(key), chinese, english);
    }

    /** Says whether the key stands there with something other than null. */
    boolean isGiven(String key) {
        return values.get(key) != null;
    }

    /** Says whether the key stands there with null, which is another thing than not at all. */
    boolean isNull(String key) {
        return values.containsKey(key) && !isGiven(key);
    }

    private Optional<Object> take(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    void require(String... keys) {
        for (String key : keys) {
            if (take(key).isEmpty()) {
                fault(key, "必填", "is required");
            }
        }
    }

    Optional<String> text(String key) {
        return take(key).flatMap(value -> text(path(key), value));
    }

    /** Reads an id that becomes part of an obligation's identity. */
    Optional<String> id(String key) {
        return text(key)
                .flatMap(id -> DossierId.isValid(id)
                        ? Optional.of(id)
                        : fault(
                                key,
                                "应为1至64个字母、数字、点、下划线或连字符",
                                "takes 1 to 64 letters, digits, dots, underscores or hyphens"));
    }

    private Optional<String> text(String at, Object value) {
        return value instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : refuse(at, "应为非空文字", "must be a text that is not blank");
    }

    <T> List<T> texts(String key, Function<String, Optional<T>> reader) {
        return items(key, (at, item) -> text(at, item).flatMap(reader));
    }

    Optional<Integer> number(String key) {
        return take(key)
                .flatMap(value -> value instanceof Number number && number.doubleValue() == number.intValue()
                        ? Optional.of(number.intValue())
                        : fault(key, "应为整数", "must be a whole number"));
    }

    /** Reads a whole number within bounds. */
    Optional<Integer> number(String key, int least, int most) {
        return number(key)
                .flatMap(number -> number >= least && number <= most
                        ? Optional.of(number)
                        : fault(
                                key,
                                "应为" + least + "至" + most + "之间的整数",
                                "must be a whole number from " + least + " to " + most));
    }

    Optional<Boolean> flag(String key) {
        return take(key)
                .flatMap(value -> value instanceof Boolean flag
                        ? Optional.of(flag)
                        : fault(key, "应为 true 或 false", "must be true or false"));
    }

    Optional<LocalDate> day(String key) {
        return take(key).flatMap(value -> day(key, value));
    }

    private Optional<LocalDate> day(String key, Object value) {
        try {
            LocalDate day = LocalDate.parse(value.toString());
            return day.getYear() >= 1900 && day.getYear() <= 2100
                    ? Optional.of(day)
                    : fault(key, "日期应在1900年至2100年之间", "must be a day of the years 1900 to 2100");
        } catch (DateTimeParseException e) {
            return fault(key, "应为日期，如 2026-03-31", "must be a day such as 2026-03-31");
        }
    }

    /** Reads a day that may not lie before another. */
    Optional<LocalDate> lastDay(String key, LocalDate first) {
        return day(key).flatMap(last ->
                last.isBefore(first) ? fault(key, "不能早于" + first, "must not be before " + first) : Optional.of(last));
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return take(key).flatMap(value -> constant(path(key), type, value));
    }

    <E extends Enum<E>> List<E> listOf(String key, Class<E> type) {
        return items(key, (at, item) -> constant(at, type, item));
    }

    private <E extends Enum<E>> Optional<E> constant(String at, Class<E> type, Object value) {
        List<E> known = List.of(type.getEnumConstants());
        for (E constant : known) {
            if (constant.name().equals(value)) {
                return Optional.of(constant);
            }
        }
        return refuse(at, "“" + value + "”不是可用的值，可用：" + known, "«" + value + "» is none of " + known);
    }

    <T> Optional<T> object(String key, Function<Node, Optional<T>> reader) {
        return take(key).flatMap(value -> whole(path(key), value, reader));
    }

    <T> List<T> objects(String key, Function<Node, Optional<T>> reader) {
        return items(key, (at, item) -> whole(at, item, reader));
    }

    private <T> Optional<T> whole(String at, Object value, Function<Node, Optional<T>> reader) {
        Node node = of(at, value, faults);
        Optional<T> read = reader.apply(node);
        node.refuseUnknown();
        return read;
    }

    private <T> List<T> items(String key, BiFunction<String, Object, Optional<T>> reader) {
        List<T> items = new ArrayList<>();
        Object value = take(key).orElse(List.of());
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                reader.apply(path(key) + "[" + i + "]", list.get(i)).ifPresent(items::add);
            }
        } else {
            fault(key, "应为列表", "must be a list");
        }
        return items;
    }

    /** Makes something of what was read, if nothing in this object is wrong; what its constructor refuses is a fault. */
    <T> Optional<T> make(Supplier<T> maker) {
        if (faults.size() > faultsBefore) {
            return Optional.empty();
        }
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException e) {
            return refuse(path, "内容不合要求：" + e.getMessage(), String.valueOf(e.getMessage()));
        }
    }

    /** Notes each key that nobody asked for. */
    void refuseUnknown() {
        for (Object key : values.keySet()) {
            String name = String.valueOf(key);
            if (!asked.contains(name)) {
                fault(name, "未知的键", "is an unknown key");
            }
        }
    }
}
