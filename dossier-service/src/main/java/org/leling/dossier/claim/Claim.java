package org.leling.dossier.claim;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim and where it stands (医药费报销).
 *
 * @param event the id of the dossier's event CLAIM
 * @param unit the managing unit on the day it was handed in
 * @param livingClass the class on that day
 * @param lastOn the day of the last step
 */
public record Claim(
        String id,
        String dossier,
        String event,
        LocalDate handedInOn,
        String source,
        ClaimState state,
        int version,
        String unit,
        String livingClass,
        Amounts amounts,
        @Nullable LocalDate paidOn,
        @Nullable LocalDate closedOn,
        LocalDate lastOn) {

    /** Begins a claim. */
    public static Claim handedIn(
            String id,
            String dossier,
            String event,
            LocalDate on,
            String source,
            String unit,
            String livingClass,
            Amounts amounts) {
        return new Claim(
                id, dossier, event, on, source, ClaimState.HANDED_IN, 1, unit, livingClass, amounts, null, null, on);
    }

    /** Gives this claim, paid when it was, with its amounts put right on a day. */
    Claim corrected(Amounts now, LocalDate on) {
        return new Claim(
                id,
                dossier,
                event,
                handedInOn,
                source,
                state,
                version + 1,
                unit,
                livingClass,
                now,
                paidOn,
                closedOn,
                on);
    }

    Claim next(ClaimState to, Amounts now, LocalDate on) {
        return new Claim(
                id,
                dossier,
                event,
                handedInOn,
                source,
                to,
                version + 1,
                unit,
                livingClass,
                now,
                to == ClaimState.PAID ? on : null,
                to.isOver() ? on : null,
                on);
    }
}
