package org.leling.core.classification;

/**
 * The numbers that the classes are drawn by (分类参数); all are the bureau's defaults, and shown as such.
 *
 * @param spouseAbleBelowAge a spouse counts as able to care only below this age, in years
 * @param institutionFromDayOfStay from this day of a hospital stay on, the person counts as living in an institution;
 *     the day of admission is the first
 */
public record Thresholds(int spouseAbleBelowAge, int institutionFromDayOfStay) {

    /** The bureau's defaults: 75 years, the 91st day. */
    public static final Thresholds DEFAULT = new Thresholds(75, 91);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException unless both are positive
     */
    public Thresholds {
        if (spouseAbleBelowAge < 1 || institutionFromDayOfStay < 1) {
            throw new IllegalArgumentException("thresholds: " + spouseAbleBelowAge + " years and the "
                    + institutionFromDayOfStay + ". day must both be positive");
        }
    }
}
