package org.leling.dossier.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card.Named;
import org.leling.dossier.flow.StepShown;

/**
 * A claim as it is shown; amounts in fen, absent until known.
 *
 * @param person whose name, masked
 * @param unit the managing unit on the day it was handed in
 * @param days how many days it took, or has taken so far
 * @param parts what the total is made of; absent in lists
 * @param steps every step; absent in lists
 * @param next the steps that can be taken; absent in lists
 */
@Serdeable
public record ClaimShown(
        String id,
        int version,
        String dossier,
        String person,
        @Nullable Named unit,
        String livingClass,
        String livingClassName,
        String event,
        String state,
        String stateName,
        LocalDate handedIn,
        long days,
        String source,
        @Nullable Long total,
        @Nullable Long advanced,
        @Nullable Long reimbursed,
        @Nullable LocalDate paid,
        @Nullable LocalDate closed,
        @Nullable List<PartShown> parts,
        @Nullable List<StepShown> steps,
        @Nullable List<String> next) {

    /** A part of the total. */
    @Serdeable
    public record PartShown(String kind, String kindName, long amount) {}

    /** A page of claims. */
    @Serdeable
    public record Page(
            List<ClaimShown> items,
            @Nullable String next,
            @Nullable Integer total) {}

    /** What came of handing one in or of a step. */
    @Serdeable
    public record Receipt(String id, int version, String state, String dossier) {}
}
