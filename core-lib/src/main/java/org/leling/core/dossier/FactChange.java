package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What changed on one day (变更): some keys with the value in force from that day on, or made unknown again.
 *
 * <pre>{@code
 * FactChange.from(day).with(FactKey.HANDSET, true).unknown(FactKey.ABILITY).build();
 * }</pre>
 */
public final class FactChange {

    private final LocalDate from;
    private final Map<FactKey<?>, Optional<Object>> values;

    private FactChange(LocalDate from, Map<FactKey<?>, Optional<Object>> values) {
        this.from = from;
        this.values = values;
    }

    /** Begins a change that is in force from a day on. */
    public static Builder from(LocalDate day) {
        return new Builder(Given.day("facts.from", day));
    }

    /** Gives the day from which the change is in force. */
    public LocalDate from() {
        return from;
    }

    /** Gives the keys that the change says something of, in the order given. */
    public Set<FactKey<?>> keys() {
        return values.keySet();
    }

    /** Gives the value that the change sets for a key; empty if it makes the key unknown or says nothing of it. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(FactKey<T> key) {
        return (Optional<T>) values.getOrDefault(key, Optional.empty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FactChange that && from.equals(that.from) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, values);
    }

    @Override
    public String toString() {
        return "FactChange[from " + from + ", " + values.keySet() + "]";
    }

    /** Collects what changed on the day. */
    public static final class Builder {
        private final LocalDate from;
        private final Map<FactKey<?>, Optional<Object>> values = new LinkedHashMap<>();

        private Builder(LocalDate from) {
            this.from = from;
        }

        /** Sets a key's value from the day on. */
        public <T> Builder with(FactKey<T> key, T value) {
            Objects.requireNonNull(value, Objects.requireNonNull(key, "key").name());
            if (!key.accepts(value)) {
                throw new IllegalArgumentException(key.name() + ": " + value + " is of another type");
            }
            values.put(key, Optional.of(immutable(key, value)));
            return this;
        }

        /** Makes a key unknown from the day on. */
        public Builder unknown(FactKey<?> key) {
            values.put(Objects.requireNonNull(key, "key"), Optional.empty());
            return this;
        }

        private static Object immutable(FactKey<?> key, Object value) {
            if (key == FactKey.CARE_GROUP) {
                return Set.copyOf((Set<?>) value);
            }
            if (key == FactKey.MEASURES) {
                return distinct((List<?>) value);
            }
            return value;
        }

        private static List<?> distinct(List<?> measures) {
            long ids = measures.stream()
                    .map(each -> ((Measure) each).id())
                    .distinct()
                    .count();
            if (ids < measures.size()) {
                throw new IllegalArgumentException("measures.id: one id stands twice in one list of measures");
            }
            return List.copyOf(measures);
        }

        /** Makes the change. */
        public FactChange build() {
            return new FactChange(from, java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values)));
        }
    }
}
