package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Knows days on which something was done for people and that do not stand in their records, as on a form filled at the door.
 * Whoever says otherwise when a person was born asks for them.
 */
public interface DaysElsewhere {

    /** Finds the earliest of these days of a person. */
    Optional<LocalDate> findFirst(String dossier);

    /** Gives the key under which the messages name what was done. */
    String label();
}
