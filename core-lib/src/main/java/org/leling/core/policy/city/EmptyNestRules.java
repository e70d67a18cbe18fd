package org.leling.core.policy.city;

import static org.leling.core.calendar.CalendarUnit.*;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.duty.Action.*;
import static org.leling.core.duty.Party.*;
import static org.leling.core.policy.Conditions.*;
import static org.leling.core.policy.city.CityConditions.*;

import org.leling.core.dossier.Role;
import org.leling.core.policy.RuleBook;

/** What is owed to the empty nest and those alone (空巢独居类, clause 3.3-2). */
final class EmptyNestRules {

    private EmptyNestRules() {}

    static void define(RuleBook rules) {
        unit(rules);
        community(rules);
    }

    private static void unit(RuleBook rules) {
        rules.rule("empty-nest.visit")
                .cites("3.3-2", "季有走访")
                .owedBy(UNIT).action(VISIT).appliesTo(inClass(EMPTY_NEST))
                .every(QUARTER).stated();
        rules.rule("empty-nest.call")
                .cites("3.3-2", "月有电话")
                .owedBy(UNIT).action(CALL).appliesTo(inClass(EMPTY_NEST))
                .every(MONTH).stated();
        rules.rule("empty-nest.dedicated-person")
                .cites("3.3-2", "专人负责")
                .owedBy(UNIT).appliesTo(inClass(EMPTY_NEST))
                .standing(7, roleFilled(Role.UNIT)).defaulted();
        rules.rule("empty-nest.relatives")
                .cites("3.3-2", "与亲属保持密切联系")
                .owedBy(UNIT).action(RELATIVES_CONTACT).appliesTo(inClass(EMPTY_NEST), HAS_RELATIVES)
                .every(QUARTER).defaulted();
    }

    private static void community(RuleBook rules) {
        rules.rule("empty-nest.grid")
                .cites("3.3-2", "纳入网格化管理")
                .owedBy(COMMUNITY).appliesTo(inClass(EMPTY_NEST))
                .standing(30, IN_GRID).defaulted();
        rules.rule("empty-nest.volunteer")
                .cites("3.3-2", "安排社区志愿者挂钩结对")
                .owedBy(COMMUNITY).appliesTo(inClass(EMPTY_NEST))
                .standing(30, roleFilled(Role.VOLUNTEER)).defaulted();
        rules.rule("empty-nest.greeting")
                .cites("3.3-2", "周周问好")
                .owedBy(VOLUNTEER).action(GREETING).appliesTo(inClass(EMPTY_NEST))
                .every(WEEK).stated();
        rules.rule("empty-nest.care")
                .cites("3.3-2", "月月关怀")
                .owedBy(COMMUNITY).action(VISIT).appliesTo(inClass(EMPTY_NEST))
                .every(MONTH).stated();
        rules.rule("empty-nest.companionship")
                .cites("3.3-2", "提供精神慰藉等服务")
                .owedBy(VOLUNTEER).action(COMPANIONSHIP).appliesTo(inClass(EMPTY_NEST))
                .every(MONTH).defaulted();
        rules.rule("empty-nest.sensor")
                .cites("3.3-2", "鼓励……添置智能感应系统")
                .owedBy(COMMUNITY).appliesTo(inClass(EMPTY_NEST))
                .standing(90, SENSORS_FITTED).encouraged();
    }
}
