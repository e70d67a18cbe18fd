package org.leling.dossier.roster.sheet;

import java.time.LocalDate;
import java.util.Objects;
import org.leling.core.dossier.Division;

/**
 * What a roster is read against.
 *
 * @param importDay the day of import (导入日): facts are in force from it, and no birth lies after it
 * @param bureau the division of the bureau whose roster it is (320500 for a city); county names are looked for within it
 */
public record ImportContext(LocalDate importDay, Division bureau) {
    /** Refuses null. */
    public ImportContext {
        Objects.requireNonNull(importDay, "importDay");
        Objects.requireNonNull(bureau, "bureau");
    }
}
