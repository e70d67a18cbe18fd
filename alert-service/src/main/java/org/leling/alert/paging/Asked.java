package org.leling.alert.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;

/** What a caller asked for; collects every fault before it refuses. */
public final class Asked {

    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;
    private final List<Fault> faults = new ArrayList<>();

    /** Reads a limit, 50 where none is given. */
    public int limit(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            faults.add(Fault.of("limit", "out-of-range", 1, HIGHEST_LIMIT));
            return USUAL_LIMIT;
        }
        return limit;
    }

    /** Reads the name of a constant; empty where none is given. */
    public <E extends Enum<E>> Optional<E> constant(String field, Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        faults.add(Fault.of(field, "unknown-value", names(type)));
        return Optional.empty();
    }

    /** Reads the name of a constant that must be given. */
    public <E extends Enum<E>> Optional<E> needed(String field, Class<E> type, @Nullable String name) {
        if (name == null || name.isBlank()) {
            faults.add(Fault.of(field, "required"));
        }
        return constant(field, type, name);
    }

    /** Reads a text that may be missing: stripped, one that can be stored, no longer than this. */
    public String text(String field, @Nullable String text, int longest) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            faults.add(Fault.of(field, "too-long", longest));
        }
        if (stripped.chars().anyMatch(c -> c == 0 || Character.isSurrogate((char) c) && !paired(stripped))) {
            faults.add(Fault.of(field, "characters"));
        }
        return stripped;
    }

    /** Reads a text that must be given. */
    public String neededText(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            faults.add(Fault.of(field, "required"));
        }
        return text(field, text, longest);
    }

    /** Reads an id: letters, digits and {@code . _ : -}. */
    public String neededId(String field, @Nullable String text, int longest) {
        String id = neededText(field, text, longest);
        if (!id.isEmpty() && !id.matches("[A-Za-z0-9._:-]+")) {
            faults.add(Fault.of(field, "characters"));
        }
        return id;
    }

    /** Notes a fault. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** Refuses, if anything was wrong. */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest("invalid", faults);
        }
    }

    private static boolean paired(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
