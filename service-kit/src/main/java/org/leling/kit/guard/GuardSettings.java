package org.leling.kit.guard;

import java.time.Duration;

/**
 * How one sort of outgoing call is guarded.
 *
 * @param timeout of one attempt
 * @param attempts in all, the first included; 1 where something else tries again
 * @param pause before the second attempt, doubled for each further one
 * @param failureRate percent of failures in the window at which the breaker opens
 * @param window how many calls the breaker looks back on; it opens no earlier than after half of them
 * @param open how long the breaker stays open before it lets a call try
 * @param concurrent how many calls may be under way
 */
public record GuardSettings(
        Duration timeout, int attempts, Duration pause, int failureRate, int window, Duration open, int concurrent) {

    /** For calls that somebody waits for. */
    public static GuardSettings standard() {
        return new GuardSettings(Duration.ofSeconds(5), 3, Duration.ofMillis(200), 50, 20, Duration.ofSeconds(5), 16);
    }

    /** For long polls and other calls that are repeated by a loop of their own. */
    public static GuardSettings background(Duration timeout) {
        return new GuardSettings(timeout, 1, Duration.ofMillis(200), 50, 20, Duration.ofSeconds(5), 16);
    }
}
