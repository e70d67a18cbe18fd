package org.leling.core.policy.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.policy.Cadence;
import org.leling.core.policy.Condition;
import org.leling.core.policy.FactSpace;
import org.leling.core.policy.Rule;
import org.leling.core.policy.Trigger;

/** What the checks ask of rules. */
final class Rules {

    /** Actions in which a person meets or speaks with the person owed. */
    private static final Set<Action> HUMAN_CONTACT = EnumSet.of(
            Action.VISIT,
            Action.CALL,
            Action.GREETING,
            Action.COMPANIONSHIP,
            Action.CONDOLENCE,
            Action.HOME_CARE,
            Action.LEARNING,
            Action.MEAL,
            Action.ERRAND);

    private static final int MONTH = 31;
    private static final int WORKING_MONTH = 23;

    private Rules() {}

    static List<Condition> everyCondition(Rule rule) {
        List<Condition> all = new ArrayList<>(rule.conditions());
        if (rule.cadence() instanceof Cadence.Standing standing) {
            all.add(standing.inPlace());
        }
        return all;
    }

    /** Says whether all that its conditions can tell apart is walked, so that what is not found is not there. */
    static boolean isWalked(Rule rule) {
        return FactSpace.unwalked(everyCondition(rule)).isEmpty();
    }

    static List<Condition> everyCondition(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> everyCondition(rule).stream())
                .distinct()
                .toList();
    }

    static boolean isMonthlyContact(Rule rule) {
        return rule.kind() != DutyKind.ENCOURAGED
                && HUMAN_CONTACT.contains(rule.action())
                && ((rule.cadence() instanceof Cadence.Each each && each.unit().compareTo(CalendarUnit.MONTH) <= 0)
                        || (rule.cadence() instanceof Cadence.TimesEach times
                                && times.unit().compareTo(CalendarUnit.MONTH) <= 0));
    }

    /** A contact within a month of the change of class; one that may come a year later is none. */
    static boolean isContactAfterClassChange(Rule rule) {
        boolean soon = (rule.cadence() instanceof Cadence.WithinDays within
                        && within.trigger() == Trigger.CLASS_CHANGE
                        && within.days() <= MONTH)
                || (rule.cadence() instanceof Cadence.WithinWorkingDays working
                        && working.trigger() == Trigger.CLASS_CHANGE
                        && working.days() <= WORKING_MONTH);
        return soon && HUMAN_CONTACT.contains(rule.action());
    }

    /** Gives the fewest of a rule's conditions that can't hold together. */
    static List<Condition> contradiction(Rule rule) {
        List<Condition> left = new ArrayList<>(rule.conditions());
        for (Condition condition : rule.conditions()) {
            List<Condition> without = new ArrayList<>(left);
            without.remove(condition);
            if (!without.isEmpty()
                    && FactSpace.example(without, s -> FactSpace.all(without, s))
                            .isEmpty()) {
                left = without;
            }
        }
        return left;
    }
}
