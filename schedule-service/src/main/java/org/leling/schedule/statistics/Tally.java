package org.leling.schedule.statistics;

import java.time.LocalDate;
import java.util.List;

/** Counts the plan's duties by state, as far as the caller's scope sees them. */
public interface Tally {

    /** By what they are counted. */
    enum By {
        rule,
        party,
        unit,
        livingClass,
        month,
        programme,
        division
    }

    /**
     * How many duties of one sort stand in one state.
     *
     * @param key the sort
     * @param state the state on the day asked
     */
    record Count(String key, String state, long number) {}

    /** Counts the duties due between two days, as they stand on a day; withdrawn ones are not owed. */
    List<Count> count(LocalDate from, LocalDate to, By by, LocalDate today);
}
