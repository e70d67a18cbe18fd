package org.leling.dossier.claim;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long claims took and what people laid out meanwhile (报销周期与垫付金额), of the claims paid in a period.
 *
 * @param by class or unit, as of the day each was handed in
 * @param total all groups in one
 * @param definition what median and 90 % mean, in the reader's language
 */
@Serdeable
public record ClaimFigures(LocalDate from, LocalDate to, String by, List<Line> items, Line total, String definition) {

    /**
     * One group. Amounts are in fen, days are calendar days from handed in to paid.
     *
     * @param paid how many were paid in the period
     * @param waiting how many were open on the last day
     * @param outstanding what people had laid out for those that were open on the last day
     */
    @Serdeable
    public record Line(
            String key,
            String name,
            int paid,
            @Nullable Integer daysMedian,
            @Nullable Integer days90,
            long advanced,
            @Nullable Long advancedMedian,
            @Nullable Long advanced90,
            long reimbursed,
            int waiting,
            long outstanding) {

        Line named(String newName) {
            return new Line(
                    key,
                    newName,
                    paid,
                    daysMedian,
                    days90,
                    advanced,
                    advancedMedian,
                    advanced90,
                    reimbursed,
                    waiting,
                    outstanding);
        }
    }
}
