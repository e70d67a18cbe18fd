package org.leling.core.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of reading something given: the value, or every fault at once.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

    /** It was read whole. */
    record Read<T>(T value) implements Reading<T> {}

    /** It was refused; each fault is named. */
    record Refused<T>(List<Fault> faults) implements Reading<T> {
        /** Copies the list. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Gives the value.
     *
     * @throws IllegalArgumentException naming every fault, if it was refused
     */
    default T get() {
        if (this instanceof Read<T> read) {
            return read.value();
        }
        throw new IllegalArgumentException(
                ((Refused<T>) this).faults().stream().map(Fault::toString).collect(Collectors.joining("; ")));
    }
}
