package org.leling.core.policy.city;

import static org.leling.core.calendar.CalendarUnit.*;
import static org.leling.core.duty.Action.*;
import static org.leling.core.duty.Party.*;
import static org.leling.core.policy.CampaignKind.COMMEMORATION;
import static org.leling.core.policy.Conditions.*;
import static org.leling.core.policy.city.CityConditions.*;

import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Rank;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.RuleBook;

/** What is owed to everyone, or by a personal fact, whatever the day brings (普遍待遇). */
final class EveryoneRules {

    private EveryoneRules() {}

    static void define(RuleBook rules) {
        card(rules);
        services(rules);
        honours(rules);
        rules.rule("community.participation")
                .cites("3.4", "适度引导有余力的离休干部")
                .owedBy(COMMUNITY).action(ACTIVITY).appliesTo(NOT_RELOCATED, ability(Ability.INTACT), WILLING)
                .every(QUARTER).encouraged();
    }

    private static void card(RuleBook rules) {
        rules.rule("dossier.review")
                .cites("3.1", "动态调整完善")
                .owedBy(UNIT).action(REVIEW).appliesTo(inAnyClass())
                .every(HALF_YEAR).defaulted();
        rules.rule("classification.missing-facts")
                .cites("3.1", "情况熟、需求清、动向明")
                .owedBy(BUREAU).action(REVIEW).appliesTo(everyDay())
                .standing(7, classDecided()).defaulted();
        rules.rule("care-group.formed")
                .cites("3.3", "建立“特别关爱小组”")
                .owedBy(UNIT).appliesTo(inAnyClass())
                .standing(30, careGroupComplete()).defaulted();
        rules.rule("care-group.contact")
                .cites("3.3", "小组成员定期联系沟通")
                .owedBy(UNIT).action(MEETING).appliesTo(inAnyClass())
                .every(QUARTER).defaulted();
        rules.rule("personal.measure")
                .cites("4.1, 4.2", "注重差异化的个性需求")
                .owedBy(UNIT).action(VISIT).appliesTo(everyDay())
                .asAgreed().agreed();
    }

    private static void services(RuleBook rules) {
        rules.rule("handset.installed")
                .cites("1.2, 3.3-1, 3.3-2", "安装“电子保姆”话机")
                .owedBy(BUREAU).appliesTo(NOT_RELOCATED)
                .standing(30, HANDSET_INSTALLED).defaulted();
        rules.rule("family-doctor.contract")
                .cites("1.3, 3.3-1, 3.3-2", "自愿签约全覆盖")
                .owedBy(BUREAU).appliesTo(NOT_RELOCATED, doctorNotDeclined())
                .standing(30, doctorContractFor(30)).defaulted();
        rules.rule("family-doctor.evaluation")
                .cites("1.3", "加强离休干部家庭医生质量评价工作")
                .owedBy(BUREAU).action(EVALUATION).appliesTo(inAnyClass(), doctorContractFor(0))
                .every(YEAR).defaulted();
        rules.rule("home-care.weekly")
                .cites("1.2, 3.3-1, 3.3-2", "每周1次居家养老服务")
                .owedBy(BUREAU).action(HOME_CARE).appliesTo(WITH_RELATIVES_OR_ALONE, HOME_CARE_NEEDED)
                .every(WEEK).stated();
        rules.rule("home-care.monthly")
                .cites("1.2", "80周岁以上老年人提供每月1次居家养老服务")
                .owedBy(CIVIL_AFFAIRS).action(HOME_CARE).appliesTo(WITH_RELATIVES_OR_ALONE, aged(80), HOME_CARE_NOT_NEEDED)
                .every(MONTH).stated();
        rules.rule("home-adaptation.assessed")
                .cites("1.2", "实施家庭适老化改造项目")
                .owedBy(BUREAU).appliesTo(WITH_RELATIVES_OR_ALONE)
                .standing(90, HOME_ADAPTED).defaulted();
    }

    private static void honours(RuleBook rules) {
        rules.rule("leaders.briefing")
                .cites("1.1", "每年两次……通报工作情况")
                .owedBy(BUREAU).action(BRIEFING).appliesTo(inAnyClass(), formerLeaderOrRank(Rank.PREFECTURE))
                .every(HALF_YEAR).stated();
        rules.rule("leaders.tour")
                .cites("1.1", "每年2次组织……参观考察")
                .owedBy(BUREAU).action(TOUR).appliesTo(inAnyClass(), formerLeader())
                .every(HALF_YEAR).stated();
        rules.rule("campaign.visit")
                .cites("1.1", "全覆盖走访调研")
                .owedBy(BUREAU).action(VISIT).appliesTo(inAnyClass())
                .duringCampaign(CampaignKind.VISIT, 7).stated();
        rules.rule("campaign.commemoration")
                .cites("1.1", "颁发……纪念章和慰问信")
                .owedBy(BUREAU).action(CONDOLENCE).appliesTo(inAnyClass())
                .duringCampaign(COMMEMORATION, 7).stated();
    }
}
