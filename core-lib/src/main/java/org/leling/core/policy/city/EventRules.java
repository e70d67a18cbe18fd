package org.leling.core.policy.city;

import static org.leling.core.dossier.LivingClass.RELOCATED;
import static org.leling.core.duty.Action.*;
import static org.leling.core.duty.Party.*;
import static org.leling.core.policy.Conditions.*;
import static org.leling.core.policy.city.CityConditions.*;

import org.leling.core.policy.RuleBook;
import org.leling.core.policy.Trigger;

/** What is owed because something happened, or was asked for (事件触发). */
final class EventRules {

    private EventRules() {}

    static void define(RuleBook rules) {
        changes(rules);
        requests(rules);
        rules.rule("reimbursement.settled")
                .cites("1.3, 3.3-2, 3.3-3", "简化报销流程")
                .owedBy(UNIT).action(REIMBURSEMENT).appliesTo(NOT_RELOCATED)
                .within(30, Trigger.CLAIM).outlivesPerson().defaulted();
        rules.rule("reimbursement.settled-relocated")
                .cites("3.3-4", "缩短报销周期、减少垫付金额")
                .owedBy(UNIT).action(REIMBURSEMENT).appliesTo(inClass(RELOCATED))
                .within(15, Trigger.CLAIM).outlivesPerson().defaulted();
    }

    private static void changes(RuleBook rules) {
        rules.rule("class-change.visit")
                .cites("3.1, 3.2", "动态调整")
                .owedBy(UNIT).action(VISIT).appliesTo(NOT_RELOCATED)
                .within(14, Trigger.CLASS_CHANGE).defaulted();
        rules.rule("class-change.call-relocated")
                .cites("3.1, 3.3-4", "动态调整")
                .owedBy(UNIT).action(CALL).appliesTo(inClass(RELOCATED))
                .within(14, Trigger.CLASS_CHANGE).defaulted();
        rules.rule("hospital.visit")
                .cites("1.3", "第一时间送去组织的关心")
                .owedBy(UNIT).action(VISIT).appliesTo(NOT_RELOCATED)
                .within(2, Trigger.ADMISSION).defaulted();
        rules.rule("hospital.call-relocated")
                .cites("1.3, 3.3-4", "第一时间送去组织的关心")
                .owedBy(UNIT).action(CALL).appliesTo(inClass(RELOCATED))
                .within(2, Trigger.ADMISSION).defaulted();
        rules.rule("emergency.follow-up")
                .cites("1.2", "提供应急救助")
                .owedBy(UNIT).action(VISIT).appliesTo(NOT_RELOCATED)
                .within(3, Trigger.EMERGENCY).defaulted();
        rules.rule("emergency.call-relocated")
                .cites("1.2, 3.3-4", "提供应急救助")
                .owedBy(UNIT).action(CALL).appliesTo(inClass(RELOCATED))
                .within(3, Trigger.EMERGENCY).defaulted();
    }

    private static void requests(RuleBook rules) {
        rules.rule("service.response")
                .cites("1.2", "提供……日常生活服务")
                .owedBy(HOTLINE).action(RESPONSE).appliesTo(NOT_RELOCATED)
                .withinWorkingDays(3, Trigger.SERVICE_REQUEST).defaulted();
        rules.rule("legal-aid.response")
                .cites("3.3-1, 3.3-2", "法律援助等服务")
                .owedBy(BUREAU).action(LEGAL_AID).appliesTo(inAnyClass())
                .withinWorkingDays(5, Trigger.LEGAL_AID_REQUEST).defaulted();
        rules.rule("need.response")
                .cites("1.1, 4.1", "精准采集老同志需求建议")
                .owedBy(UNIT).action(RESPONSE).appliesTo(inAnyClass())
                .withinWorkingDays(10, Trigger.NEED).defaulted();
    }
}
