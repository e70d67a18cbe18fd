package org.leling.core.policy.check;

import static org.leling.core.calendar.CalendarUnit.MONTH;
import static org.leling.core.policy.Conditions.inAnyClass;

import java.util.List;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.Trigger;
import org.leling.core.review.Fixtures;

/** Modules of hardly more than one rule, for what is found in them. */
final class OneRuleModules {

    /** What a rule says. */
    interface OneRule {
        void write(RuleBuilder rule);
    }

    private OneRuleModules() {}

    /** A module of Gusu with one rule. */
    static PolicyModule module(String id, OneRule content) {
        return book -> {
            book.module("faulty", "有缺陷的模块", "1").within(Fixtures.GUSU);
            content.write(book.rule(id));
        };
    }

    /** A visit of the unit to these people, of which only the days are to be said. */
    static RuleBuilder visit(RuleBuilder rule, Condition... to) {
        return rule.cites("4.2", "就近就地").owedBy(Party.UNIT).action(Action.VISIT).appliesTo(to);
    }

    /** A policy that stands alone and looks after everybody each month. */
    static PolicyModule alone(OneRule monthly, OneRule afterChange) {
        return book -> {
            book.module("alone", "独立模块", "1");
            monthly.write(book.rule("alone.monthly"));
            afterChange.write(book.rule("alone.after-change"));
        };
    }

    /** All that is found in some modules together. */
    static List<Finding> found(PolicyModule... modules) {
        return PolicyCheck.all().of(List.of(modules), WorkCalendars.china());
    }

    /** A module of one rule beside a sound one, with nothing else to be found. */
    static List<Finding> foundInOne(OneRule rule) {
        return found(
                alone(
                        r -> visit(r, inAnyClass()).every(MONTH).stated(),
                        r -> visit(r, inAnyClass())
                                .within(14, Trigger.CLASS_CHANGE)
                                .stated()),
                module("x.rule", rule));
    }
}
