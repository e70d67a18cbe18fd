package org.leling.dossier.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * A step that was taken: what, on which day, by whom.
 *
 * @param number its place, from 1 on
 * @param on the day on which it was taken
 * @param at when it was recorded
 * @param detail codes and ids that stand in the clear
 * @param note what was said; empty where nothing was, or for whoever may not read it
 */
public record Step(
        int number,
        String step,
        LocalDate on,
        Instant at,
        String actor,
        String actorName,
        Map<String, Object> detail,
        String note) {

    private static final String SYSTEM = "system:";

    /** Copies the map. */
    public Step {
        detail = Map.copyOf(detail);
    }

    /** Says whether nobody took it, but the day that came. */
    boolean isOfSystem() {
        return actor.startsWith(SYSTEM);
    }

    /** Never prints the note. */
    @Override
    public String toString() {
        return "Step[" + number + " " + step + " on " + on + "]";
    }
}
