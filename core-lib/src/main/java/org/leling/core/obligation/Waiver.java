package org.leling.core.obligation;

import java.util.Objects;

/**
 * Says that a duty need not be done, with a reason, by a person with the right to (免办).
 *
 * @param obligation the id of the obligation, as text
 * @param reason why
 */
public record Waiver(String obligation, String reason) {
    /**
     * Checks that a reason is given.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Waiver {
        Objects.requireNonNull(obligation, "waivers.obligation");
        if (Objects.requireNonNull(reason, "waivers.reason").isBlank()) {
            throw new IllegalArgumentException("waivers.reason: is blank; a waiver says why");
        }
    }
}
