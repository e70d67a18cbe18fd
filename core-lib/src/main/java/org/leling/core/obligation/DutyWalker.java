package org.leling.core.obligation;

import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Rule;

/**
 * Is told of each duty as it is found, in no order, without an object being made for it; for counting over whole
 * populations.
 */
@FunctionalInterface
public interface DutyWalker {

    /**
     * Takes one duty.
     *
     * @param rule the rule it follows from
     * @param party who owes it
     * @param action what is owed
     * @param first the period's first day, as an epoch day
     * @param last the period's last day
     * @param due the day by which it is due
     */
    void owed(Rule rule, Party party, Action action, int first, int last, int due);
}
