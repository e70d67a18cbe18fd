package org.leling.core.dossier;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A class that a person of the bureau set by hand (人工定类), whatever the facts say.
 *
 * @param livingClass the class set
 * @param until the last day on which it holds
 */
public record ClassByHand(LivingClass livingClass, LocalDate until) {
    /** Refuses nulls. */
    public ClassByHand {
        Objects.requireNonNull(livingClass, "classByHand.livingClass");
        Given.day("classByHand.until", until);
    }
}
