package org.leling.benchmarks;

import java.time.LocalDate;

/**
 * One series of duties of the person measured, as the other libraries are asked for it.
 *
 * @param rule the recurrence as RFC 5545 says it
 * @param frequency the same as an ISO 8601 period
 * @param before the end of the period before the first, from which schedules run
 * @param first the end of the first period
 * @param moves whether the due day moves back to a working day
 */
record Series(String rule, String frequency, LocalDate before, LocalDate first, boolean moves) {

    static final LocalDate END = LocalDate.of(2026, 12, 31);

    private static Series weekly(boolean moves) {
        return new Series(
                "FREQ=WEEKLY;BYDAY=SU;UNTIL=20261231",
                "P1W",
                LocalDate.of(2025, 12, 28),
                LocalDate.of(2026, 1, 4),
                moves);
    }

    private static Series months(int count, boolean moves) {
        return new Series(
                "FREQ=MONTHLY;INTERVAL=" + count + ";BYMONTHDAY=-1;UNTIL=20261231",
                "P" + count + "M",
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2025, 12, 1).plusMonths(count + 1L).minusDays(1),
                moves);
    }

    /** Greeting and home care; call, care and companionship; visit, relatives and care group; review; evaluation. */
    static final Series[] ALL = {
        weekly(false),
        weekly(false),
        months(1, true),
        months(1, true),
        months(1, false),
        months(3, true),
        months(3, true),
        months(3, true),
        months(6, true),
        months(12, true),
    };
}
