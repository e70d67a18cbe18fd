package org.leling.dossier.need;

import org.jspecify.annotations.Nullable;

/**
 * Which needs a list asks for; empty texts and lists ask for all.
 *
 * @param unit the managing unit of the person
 * @param open only those that are not over
 * @param olderThan only those raised more than so many days ago; -1 for all
 * @param unasked only those closed of which nobody has asked whether the person is content
 * @param after the position after which the page begins
 */
public record NeedQuery(
        String dossier,
        String unit,
        String owner,
        @Nullable NeedState state,
        @Nullable NeedKind kind,
        String campaign,
        boolean open,
        int olderThan,
        boolean unasked,
        long after,
        int limit) {}
