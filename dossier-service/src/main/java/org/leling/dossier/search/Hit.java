package org.leling.dossier.search;

/**
 * A person found, as the list's index has them.
 *
 * @param id the dossier's id
 * @param position where the list goes on from
 * @param version the dossier's version
 * @param unit the managing unit's id
 * @param community the community's id, or an empty text
 * @param division the managing unit's division
 * @param livingClass the class, or {@code UNCLASSIFIED}
 * @param attention the level of attention
 */
public record Hit(
        String id,
        long position,
        int version,
        String unit,
        String community,
        String division,
        String livingClass,
        String attention) {}
