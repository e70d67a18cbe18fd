package org.leling.example.district;

import static org.leling.core.calendar.CalendarUnit.MONTH;
import static org.leling.core.calendar.CalendarUnit.WEEK;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.duty.Action.CALL;
import static org.leling.core.duty.Action.CONDOLENCE;
import static org.leling.core.duty.Action.GREETING;
import static org.leling.core.duty.Action.VISIT;
import static org.leling.core.duty.Party.BUREAU;
import static org.leling.core.duty.Party.COMMUNITY;
import static org.leling.core.duty.Party.UNIT;
import static org.leling.core.duty.Party.VOLUNTEER;
import static org.leling.core.policy.CampaignKind.HEAT_ORANGE;
import static org.leling.core.policy.CampaignKind.HEAT_RED;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;
import static org.leling.core.policy.Conditions.inHospitalFor;

import java.time.LocalDate;
import java.time.Month;
import org.leling.core.dossier.Division;
import org.leling.core.policy.DayOfYear;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.RuleBook;
import org.leling.core.policy.Trigger;

/** What a district adds to the city's baseline: copy this, and change the name, the division and the rules. */
public final class DistrictPolicy implements PolicyModule {

    @Override
    public void define(RuleBook rules) {
        rules.module("gusu", "姑苏区关爱细则", "2026.1")
                .within(new Division("320508"))
                .inForceFrom(LocalDate.of(2026, 1, 1));

        rules.rule("gusu.birthday")
                .cites("姑苏 1", "生日当日问候")
                .owedBy(UNIT).action(GREETING).appliesTo(inAnyClass())
                .onDayOfYear(new DayOfYear.Birthday()).stated();
        rules.rule("gusu.discharge")
                .cites("姑苏 2", "出院一周内走访或电话")
                .owedBy(UNIT).action(CALL).appliesTo(inAnyClass())
                .within(7, Trigger.DISCHARGE).stated();
        rules.rule("gusu.long-stay")
                .cites("姑苏 3", "长期住院的每月探望")
                .owedBy(UNIT).action(VISIT).appliesTo(inAnyClass(), inHospitalFor(30))
                .every(MONTH).defaulted();
        rules.rule("gusu.winter-warmth")
                .cites("姑苏 4", "一月送温暖")
                .owedBy(BUREAU).action(CONDOLENCE).appliesTo(inAnyClass())
                .eachYearIn(Month.JANUARY).stated();
        rules.rule("gusu.summer-cool")
                .cites("姑苏 4", "七月送清凉")
                .owedBy(BUREAU).action(CONDOLENCE).appliesTo(inAnyClass())
                .eachYearIn(Month.JULY).stated();
        rules.rule("gusu.greeting-twice")
                .cites("姑苏 5", "95岁以上空巢独居每周两次问好")
                .owedBy(VOLUNTEER).action(GREETING).appliesTo(inClass(EMPTY_NEST), aged(95))
                .timesEach(2, WEEK).stated();
        rules.rule("gusu.heat-call")
                .cites("姑苏 6", "高温橙色、红色预警期间每日电话")
                .owedBy(COMMUNITY).action(CALL).appliesTo(inClass(EMPTY_NEST))
                .onEachDayOf(HEAT_ORANGE, HEAT_RED).stated();
    }
}
