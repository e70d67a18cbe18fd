package org.leling.core.policy.city;

import static org.leling.core.calendar.CalendarUnit.*;
import static org.leling.core.dossier.LivingClass.WITH_RELATIVES;
import static org.leling.core.duty.Action.*;
import static org.leling.core.duty.Party.*;
import static org.leling.core.policy.Conditions.inClass;

import org.leling.core.policy.RuleBook;

/** What is owed to those who live with relatives (亲属同住类, clause 3.3-1). */
final class WithRelativesRules {

    private WithRelativesRules() {}

    static void define(RuleBook rules) {
        rules.rule("with-relatives.visit")
                .cites("3.3-1", "管理单位定期走访")
                .owedBy(UNIT).action(VISIT).appliesTo(inClass(WITH_RELATIVES))
                .every(HALF_YEAR).defaulted();
        rules.rule("with-relatives.learning")
                .cites("3.3-1", "送学上门")
                .owedBy(UNIT).action(LEARNING).appliesTo(inClass(WITH_RELATIVES))
                .every(QUARTER).defaulted();
        rules.rule("with-relatives.attention")
                .cites("3.3-1", "所在社区常态关注")
                .owedBy(COMMUNITY).action(GREETING).appliesTo(inClass(WITH_RELATIVES))
                .every(MONTH).defaulted();
        rules.rule("with-relatives.information")
                .cites("3.3-1", "及时……提供各种养老信息")
                .owedBy(COMMUNITY).action(INFORMATION).appliesTo(inClass(WITH_RELATIVES))
                .every(QUARTER).defaulted();
    }
}
