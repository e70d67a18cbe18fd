package org.leling.console.client;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer to a page that stays usable without it: the value, or which service is away.
 *
 * @param value what was answered
 * @param away the service that did not answer
 */
public record Answer<T>(@Nullable T value, @Nullable Service away) {

    /** Asks, and takes silence for an answer; a refusal is thrown on. */
    public static <T> Answer<T> of(Supplier<T> question) {
        try {
            return new Answer<>(question.get(), null);
        } catch (ServiceAwayException e) {
            return new Answer<>(null, e.service());
        }
    }

    /** Gives the value, or this one where the service is away. */
    public T orElse(T otherwise) {
        T given = value;
        return given == null ? otherwise : given;
    }
}
