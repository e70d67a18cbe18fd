package org.leling.core.naive;

import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;
import static org.leling.core.policy.Conditions.inHospitalFor;

import java.time.Month;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.Condition;
import org.leling.core.policy.DayOfYear;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.RuleBook;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.Trigger;

/** Rules of every cadence, trigger and condition that the city's baseline has no use for. */
public final class EveryCadence implements PolicyModule {

    @Override
    public void define(RuleBook rules) {
        rules.module("every", "各种频次", "1");
        rule(rules, "x.birthday", Party.UNIT, Action.GREETING, inAnyClass())
                .onDayOfYear(new DayOfYear.Birthday())
                .stated();
        rule(rules, "x.double-ninth", Party.UNIT, Action.GREETING, inAnyClass())
                .onDayOfYear(new DayOfYear.Fixed(YearlyDay.lunar(9, 9)))
                .stated();
        rule(rules, "x.discharge", Party.UNIT, Action.CALL, inAnyClass())
                .within(7, Trigger.DISCHARGE)
                .stated();
        rule(rules, "x.long-stay", Party.UNIT, Action.VISIT, inAnyClass(), inHospitalFor(30))
                .every(CalendarUnit.MONTH)
                .stated();
        rule(rules, "x.warmth", Party.BUREAU, Action.CONDOLENCE, inAnyClass())
                .eachYearIn(Month.JANUARY)
                .stated();
        rule(rules, "x.twice", Party.VOLUNTEER, Action.GREETING, inClass(LivingClass.EMPTY_NEST), aged(95))
                .timesEach(2, CalendarUnit.WEEK)
                .stated();
        rule(rules, "x.thrice", Party.UNIT, Action.HOME_CARE, inAnyClass())
                .timesEach(3, CalendarUnit.MONTH)
                .stated();
        rule(rules, "x.four-times", Party.UNIT, Action.CALL, inAnyClass())
                .timesEach(4, CalendarUnit.WEEK)
                .stated();
        rule(rules, "x.heat", Party.COMMUNITY, Action.CALL, inClass(LivingClass.EMPTY_NEST))
                .onEachDayOf(CampaignKind.HEAT_ORANGE, CampaignKind.HEAT_RED)
                .stated();
    }

    private static RuleBuilder rule(RuleBook rules, String id, Party party, Action action, Condition... to) {
        return rules.rule(id).cites("4.2", "因人制宜").owedBy(party).action(action).appliesTo(to);
    }
}
