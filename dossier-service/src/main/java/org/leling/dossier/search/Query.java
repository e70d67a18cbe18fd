package org.leling.dossier.search;

import java.util.List;
import java.util.Objects;

/**
 * What is looked for; an empty text asks nothing.
 *
 * @param text the beginning of a name or of a part of it, in characters, pinyin or first letters
 * @param idIndex the keyed hash of an ID number
 * @param livingClass a class, or {@code UNCLASSIFIED}
 * @param division a division; everything inside it is meant
 * @param unit the managing unit's id
 * @param community the community's id
 * @param attention the level of attention
 * @param openNeed whether only those are meant who have a need that is not settled
 * @param dead whether the dead are meant too where a class, an attention or an open need is looked for
 * @param byIds whether only the ids given are meant, be it none
 * @param ids only these dossiers
 * @param after the position after which the page begins
 * @param limit how many at most
 */
public record Query(
        String text,
        String idIndex,
        String livingClass,
        String division,
        String unit,
        String community,
        String attention,
        boolean openNeed,
        boolean dead,
        boolean byIds,
        List<String> ids,
        long after,
        int limit) {
    /** Refuses nulls and copies the ids. */
    public Query {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(idIndex, "idIndex");
        ids = List.copyOf(ids);
    }

    /** Looks for these dossiers, all of them. */
    public static Query ofIds(List<String> ids) {
        return new Query("", "", "", "", "", "", "", false, true, true, ids, 0, ids.size());
    }
}
