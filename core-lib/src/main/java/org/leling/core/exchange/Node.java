package org.leling.core.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One object of a tree that is being read: knows its path, notes every fault, and which keys were asked for, so that
 * the others can be refused by name.
 */
final class Node {

    private final String path;
    private final Map<?, ?> values;
    private final List<Fault> faults;
    private final Set<String> asked = new LinkedHashSet<>();

    private Node(String path, Map<?, ?> values, List<Fault> faults) {
        this.path = path;
        this.values = values;
        this.faults = faults;
    }

    static Node of(String path, Object tree, List<Fault> faults) {
        if (tree instanceof Map<?, ?> map) {
            return new Node(path, map, faults);
        }
        fault(faults, path, "应为对象", "must be an object");
        return new Node(path, Map.of(), faults);
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static void fault(List<Fault> faults, String path, String chinese, String english) {
        faults.add(new Fault(path, chinese, english));
    }

    void fault(String key, String chinese, String english) {
        fault(faults, path(key), chinese, english);
    }

    /** Says whether the key stands there at all, be it with null. */
    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean isNull(String key) {
        return values.get(key) == null;
    }

    private Object take(String key) {
        asked.add(key);
        return values.get(key);
    }

    void require(String key) {
        if (take(key) == null) {
            fault(key, "必填", "is required");
        }
    }

    /** Reads a key's value where it is given and not null. */
    private <T> void read(String key, Function<Object, T> reader, Consumer<T> into) {
        Object value = take(key);
        if (value != null) {
            T read = reader.apply(value);
            if (read != null) {
                into.accept(read);
            }
        }
    }

    void text(String key, Consumer<String> into) {
        read(
                key,
                value -> {
                    if (value instanceof String text && !text.isBlank()) {
                        return text;
                    }
                    fault(key, "应为非空文字", "must be a text that is not blank");
                    return null;
                },
                into);
    }

    void number(String key, Consumer<Integer> into) {
        read(
                key,
                value -> {
                    if (value instanceof Number number && number.doubleValue() == number.intValue()) {
                        return number.intValue();
                    }
                    fault(key, "应为整数", "must be a whole number");
                    return null;
                },
                into);
    }

    /** Reads a list of texts. */
    void texts(String key, Consumer<String> into) {
        Object value = take(key);
        if (value != null) {
            items(key, value, (at, item) -> {
                if (item instanceof String text && !text.isBlank()) {
                    into.accept(text);
                } else {
                    fault(faults, at, "应为非空文字", "must be a text that is not blank");
                }
            });
        }
    }

    void flag(String key, Consumer<Boolean> into) {
        read(
                key,
                value -> {
                    if (value instanceof Boolean flag) {
                        return flag;
                    }
                    fault(key, "应为 true 或 false", "must be true or false");
                    return null;
                },
                into);
    }

    void day(String key, Consumer<LocalDate> into) {
        read(
                key,
                value -> {
                    try {
                        LocalDate day = LocalDate.parse(String.valueOf(value));
                        if (day.getYear() >= 1900 && day.getYear() <= 2100) {
                            return day;
                        }
                        fault(key, "日期应在1900年至2100年之间", "must be a day of the years 1900 to 2100");
                    } catch (DateTimeParseException e) {
                        fault(key, "应为日期,如 2026-03-31", "must be a day such as 2026-03-31");
                    }
                    return null;
                },
                into);
    }

    <E extends Enum<E>> void oneOf(String key, Class<E> type, Consumer<E> into) {
        read(key, value -> constant(path(key), type, value), into);
    }

    <E extends Enum<E>> void listOf(String key, Class<E> type, Consumer<List<E>> into) {
        read(
                key,
                value -> {
                    List<E> items = new ArrayList<>();
                    items(key, value, (at, item) -> {
                        E constant = constant(at, type, item);
                        if (constant != null) {
                            items.add(constant);
                        }
                    });
                    return items;
                },
                into);
    }

    private <E extends Enum<E>> E constant(String at, Class<E> type, Object value) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        List<E> known = List.of(type.getEnumConstants());
        fault(faults, at, "“" + value + "”不是可用的值,可用:" + known, "«" + value + "» is none of " + known);
        return null;
    }

    void object(String key, Consumer<Node> into) {
        read(key, value -> of(path(key), value, faults), node -> {
            into.accept(node);
            node.refuseUnknown();
        });
    }

    void objects(String key, Consumer<Node> into) {
        read(
                key,
                value -> {
                    items(key, value, (at, item) -> {
                        Node node = of(at, item, faults);
                        into.accept(node);
                        node.refuseUnknown();
                    });
                    return null;
                },
                ignored -> {});
    }

    private interface ItemReader {
        void read(String at, Object item);
    }

    private void items(String key, Object value, ItemReader reader) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                reader.read(path(key) + "[" + i + "]", list.get(i));
            }
        } else {
            fault(key, "应为列表", "must be a list");
        }
    }

    /** Makes something whose constructor checks, and notes what it refuses as a fault. */
    <T> void make(java.util.function.Supplier<T> maker, Consumer<T> into) {
        try {
            into.accept(maker.get());
        } catch (IllegalArgumentException e) {
            fault(faults, path, "内容不合要求:" + e.getMessage(), e.getMessage());
        }
    }

    /** Notes each key that nobody asked for. */
    void refuseUnknown() {
        for (Object key : values.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                fault(String.format(Locale.ROOT, "%s", key), "未知的键", "is an unknown key");
            }
        }
    }

    int faultsSoFar() {
        return faults.size();
    }
}
