package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.Set;
import org.leling.core.dossier.Role;

/**
 * What a list is searched by: derived from the record at each change, and never a source of truth.
 *
 * @param unit the managing unit's id on the day, as are community, institution and division
 * @param community the community's id, or an empty text
 * @param institution the institution's id, or an empty text
 * @param division the managing unit's division
 * @param livingClass the class's name, or {@code UNCLASSIFIED}
 * @param attention the level of attention
 * @param missing the needed roles of the care group that nobody fills on the day
 * @param died whether a day of death is recorded
 * @param on the day of which all of it speaks
 */
public record Derived(
        String unit,
        String community,
        String institution,
        String division,
        String livingClass,
        String attention,
        Set<Role> missing,
        boolean died,
        LocalDate on) {

    /** Keeps its own copy of the roles. */
    public Derived {
        missing = Set.copyOf(missing);
    }
}
