package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Why a duty that one might expect is not owed (为什么不应办): the first thing that failed, and on which days.
 *
 * @param code what failed
 * @param chinese said in Chinese
 * @param english said in English
 * @param days the days on which it failed, as stretches; empty where days are not the point
 */
public record WhyNot(Code code, String chinese, String english, List<Stretch> days) {
    /** Copies the list. */
    public WhyNot {
        Objects.requireNonNull(code, "code");
        days = List.copyOf(days);
    }

    /** What can fail. */
    public enum Code {
        /** It is owed after all. */
        OWED,
        /** No rule has this id. */
        UNKNOWN_RULE,
        /** The rule is of a module for another division than the managing unit's. */
        OTHER_DIVISION,
        /** The key is no period of this rule, or names an event, campaign, measure or gap that does not exist. */
        UNKNOWN_PERIOD,
        /** The period lies in years that the calendar does not hold. */
        BEYOND_CALENDAR,
        /** The dossier had not begun. */
        BEFORE_FIRST_DAY,
        /** The person had died, or died before the period's end. */
        AFTER_DEATH,
        /** The module that says the rule was not in force. */
        NOT_IN_FORCE,
        /** A condition of the rule did not hold. */
        CONDITION_FAILED,
        /** The rule applied on the last day, and on less than half of the days. */
        LESS_THAN_HALF,
        /** The person never had a class on or after the event's day. */
        NEVER_A_CLASS,
        /** The person came under the rule with too few days of the campaign left. */
        JOINED_TOO_LATE,
        /** The thing was in place. */
        IN_PLACE,
        /** The rule ceased to apply before the duty was due. */
        FELL_AWAY
    }

    /**
     * Days in a row, both included.
     *
     * @param from the first
     * @param to the last
     */
    public record Stretch(LocalDate from, LocalDate to) {}
}
