package org.leling.core.policy.city;

import static org.leling.core.calendar.CalendarUnit.*;
import static org.leling.core.duty.Action.*;
import static org.leling.core.duty.Party.*;
import static org.leling.core.policy.Conditions.*;
import static org.leling.core.policy.city.CityConditions.*;

import org.leling.core.dossier.LivingClass;
import org.leling.core.policy.RuleBook;

/** What is owed to those who live in an institution (常驻机构类, clause 3.3-3). */
final class InstitutionRules {

    private InstitutionRules() {}

    static void define(RuleBook rules) {
        rules.rule("institution.spring-festival")
                .cites("3.3-3", "做好春节……慰问工作")
                .owedBy(BUREAU).action(CONDOLENCE).appliesTo(inClass(LivingClass.INSTITUTION))
                .beforeSpringFestival(15).stated();
        rules.rule("institution.high-temperature")
                .cites("3.3-3", "做好……高温慰问工作")
                .owedBy(BUREAU).action(CONDOLENCE).appliesTo(inClass(LivingClass.INSTITUTION))
                .inHotSeason().stated();
        rules.rule("institution.three-party")
                .cites("3.3-3", "建立……三方定期联系制度")
                .owedBy(BUREAU).appliesTo(inClass(LivingClass.INSTITUTION))
                .standing(30, THREE_PARTY_AGREED).defaulted();
        rules.rule("institution.three-party-contact")
                .cites("3.3-3", "三方定期联系")
                .owedBy(UNIT).action(MEETING).appliesTo(inClass(LivingClass.INSTITUTION))
                .every(QUARTER).defaulted();
        rules.rule("institution.visit")
                .cites("3.3-3", "管理单位定期走访")
                .owedBy(UNIT).action(VISIT).appliesTo(inClass(LivingClass.INSTITUTION))
                .every(HALF_YEAR).defaulted();
        rules.rule("institution.attention")
                .cites("3.3-3", "所在机构……重点关心")
                .owedBy(INSTITUTION).action(GREETING).appliesTo(inClass(LivingClass.INSTITUTION))
                .every(MONTH).defaulted();
        rules.rule("institution.health-report")
                .cites("3.3-3", "定期……反馈离休干部健康状况")
                .owedBy(INSTITUTION).action(HEALTH_REPORT).appliesTo(inClass(LivingClass.INSTITUTION))
                .every(MONTH).defaulted();
    }
}
