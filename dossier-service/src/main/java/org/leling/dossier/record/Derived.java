package org.leling.dossier.record;

import java.time.LocalDate;

/**
 * What a list is searched by: derived from the record at each change, and never a source of truth.
 *
 * @param unit the managing unit's id
 * @param community the community's id, or an empty text
 * @param institution the institution's id, or an empty text
 * @param division the managing unit's division
 * @param livingClass the class's name, or {@code UNCLASSIFIED}
 * @param attention the level of attention
 * @param died whether a day of death is recorded
 * @param on the day of which class and attention speak
 */
public record Derived(
        String unit,
        String community,
        String institution,
        String division,
        String livingClass,
        String attention,
        boolean died,
        LocalDate on) {}
