package org.leling.dossier.claim;

import org.jspecify.annotations.Nullable;

/**
 * Which claims a list asks for; empty texts ask for all.
 *
 * @param unit the managing unit on the day it was handed in
 * @param open only those that are not over
 * @param after the position after which the page begins
 */
public record ClaimQuery(
        String dossier, String unit, @Nullable ClaimState state, boolean open, long after, int limit) {}
