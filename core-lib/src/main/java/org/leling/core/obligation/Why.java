package org.leling.core.obligation;

import java.time.LocalDate;
import java.util.List;
import org.leling.core.policy.Rule;

/**
 * Why a duty is owed (为什么应办): the clause, the rule and its module, the facts that made it apply and since when, and
 * how its due day came about.
 *
 * @param obligation the duty
 * @param facts what made the rule apply, in the order of its conditions
 * @param calendarEdition the edition of the calendar that moved the due day
 * @param chinese all of it as one sentence, in Chinese
 * @param english all of it as one sentence, in English
 */
public record Why(Obligation obligation, List<FactUsed> facts, String calendarEdition, String chinese, String english) {
    /** Copies the list. */
    public Why {
        facts = List.copyOf(facts);
    }

    /** Gives the rule. */
    public Rule rule() {
        return obligation.rule();
    }

    /** Gives the period's last day, from which the due day was moved. */
    public LocalDate rawDue() {
        return obligation.last();
    }

    /**
     * Something that made the rule apply.
     *
     * @param chinese what, in Chinese
     * @param english what, in English
     * @param since the first day of the days in a row on which it holds
     */
    public record FactUsed(String chinese, String english, LocalDate since) {}
}
