package org.leling.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.Fixtures;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Measure;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.Conditions;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.RuleBook;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.Trigger;
import org.leling.core.policy.city.CityPolicy;

/** Why nothing is owed, in the words that a clerk is shown, where it is neither a condition nor a matter of days. */
class WhyNotTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign("before", CampaignKind.VISIT, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 20)),
            new Campaign("after", CampaignKind.VISIT, LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 26)));

    /** Tea each month, a call each week, answers to needs and to discharges, from 16 February to 10 May 2026 only. */
    private static void tea(RuleBook book) {
        book.module("gusu", "姑苏区", "1").within(Fixtures.GUSU);
        book.inForce(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 5, 10));
        rule(book, "gusu.tea").every(CalendarUnit.MONTH).stated();
        rule(book, "gusu.answer").within(3, Trigger.NEED).stated();
        rule(book, "gusu.home").within(3, Trigger.DISCHARGE).stated();
        rule(book, "empty-nest.call")
                .owedBy(Party.UNIT)
                .action(Action.CALL)
                .every(CalendarUnit.WEEK)
                .stated();
    }

    private static RuleBuilder rule(RuleBook book, String id) {
        return book.rule(id)
                .cites("4.2", "就近就地")
                .owedBy(Party.COMMUNITY)
                .action(Action.COMPANIONSHIP)
                .appliesTo(Conditions.inClass(LivingClass.EMPTY_NEST));
    }

    private static final Explanations EXPLANATIONS = Explanations.of(Obligations.of(
            PolicySet.compose(List.<PolicyModule>of(new CityPolicy(), WhyNotTest::tea))
                    .get(),
            WorkCalendars.china()));

    /** Alone and cared for, but for the handset from 10 November on; died on 25 November 2026. */
    private static Dossier person() {
        return Fixtures.aloneAndCaredFor("p", FIRST)
                .change(FactChange.from(LocalDate.of(2026, 3, 1))
                        .with(FactKey.MEASURES, List.of(walks(), meals()))
                        .build())
                .change(FactChange.from(LocalDate.of(2026, 11, 10))
                        .with(FactKey.HANDSET, false)
                        .build())
                .event(new DossierEvent("before", LocalDate.of(2025, 12, 31), EventKind.NEED))
                .event(new DossierEvent("summer", LocalDate.of(2026, 7, 1), EventKind.NEED))
                .event(new DossierEvent("last", LocalDate.of(2026, 11, 20), EventKind.NEED))
                .event(new DossierEvent("claim", LocalDate.of(2026, 7, 1), EventKind.CLAIM))
                .stay(HospitalStay.ongoing("stay", LocalDate.of(2026, 11, 20)))
                .died(LocalDate.of(2026, 11, 25))
                .build();
    }

    private static Measure walks() {
        return Measure.open("walks", Party.COMMUNITY, Action.COMPANIONSHIP, CalendarUnit.MONTH, FIRST, "alone");
    }

    private static Measure meals() {
        return Measure.open("meals", Party.COMMUNITY, Action.MEAL, CalendarUnit.WEEK, FIRST, "cannot cook");
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            need.response     | event-before    | BEFORE_FIRST_DAY | 档案自2026-01-01起建立，此前不计。 | The dossier begins on 2026-01-01.
            need.response     | event-last      | AFTER_DEATH      | 本人已于2026-11-25去世，本期未满。 | The person died on 2026-11-25, before the period's end.
            need.response     | event-claim     | UNKNOWN_PERIOD   | “event-claim”不是规则“need.response”的周期。 | «event-claim» is no period of the rule need.response.
            gusu.answer       | event-summer    | NOT_IN_FORCE     | 该规则的此版本在2026-07-01未生效。 | This version of the rule was not in force on 2026-07-01.
            gusu.tea          | 2026-07         | NOT_IN_FORCE     | 该规则的此版本在2026-07-31未生效。 | This version of the rule was not in force on 2026-07-31.
            gusu.tea          | 2026-02         | LESS_THAN_HALF   | 本期28天中适用13天，不足一半。 | The rule applied on 13 of the period's 28 days: less than half.
            gusu.home         | event-stay      | UNKNOWN_PERIOD   | “event-stay”不是规则“gusu.home”的周期。 | «event-stay» is no period of the rule gusu.home.
            empty-nest.call   | 2026-04         | NOT_IN_FORCE     | 该规则的此版本在2026-04-30未生效，当日以模块gusu的版本为准：每周一次。 | This version of the rule was not in force on 2026-04-30; that of the module gusu was: each week.
            empty-nest.call   | 2026-W40        | NOT_IN_FORCE     | 该规则的此版本在2026-10-04未生效，当日以模块city的版本为准：每月一次。 | This version of the rule was not in force on 2026-10-04; that of the module city was: each month.
            gusu.tea          | 2025-12         | BEFORE_FIRST_DAY | 档案自2026-01-01起建立，此前不计。 | The dossier begins on 2026-01-01.
            handset.installed | gap-2025-12-31  | BEFORE_FIRST_DAY | 档案自2026-01-01起建立，此前不计。 | The dossier begins on 2026-01-01.
            handset.installed | gap-2026-11-09  | IN_PLACE         | 当日已落实：已安装电子保姆。 | It was in place on that day: a handset is installed.
            handset.installed | gap-2026-11-10  | AFTER_DEATH      | 本人已于2026-11-25去世，本期未满。 | The person died on 2026-11-25, before the period's end.
            handset.installed | gap-2026-11-11  | UNKNOWN_PERIOD   | “gap-2026-11-11”不是规则“handset.installed”的周期。 | «gap-2026-11-11» is no period of the rule handset.installed.
            handset.installed | gap-2026-11-26  | AFTER_DEATH      | 本人已于2026-11-25去世，本期未满。 | The person died on 2026-11-25, before the period's end.
            campaign.visit    | campaign-before | BEFORE_FIRST_DAY | 档案自2026-01-01起建立，此前不计。 | The dossier begins on 2026-01-01.
            campaign.visit    | campaign-after  | AFTER_DEATH      | 本人已于2026-11-25去世，本期未满。 | The person died on 2026-11-25, before the period's end.
            personal.measure  | meals-2025-W50  | BEFORE_FIRST_DAY | 档案自2026-01-01起建立，此前不计。 | The dossier begins on 2026-01-01.
            personal.measure  | meals-2026-W48  | AFTER_DEATH      | 本人已于2026-11-25去世，本期未满。 | The person died on 2026-11-25, before the period's end.
            personal.measure  | meals-2026-W09  | LESS_THAN_HALF   | 本期7天中适用1天，不足一半。 | The rule applied on 1 of the period's 7 days: less than half.
            personal.measure  | meals-2026-W08  | CONDITION_FAILED | 该措施在2026-02-22未执行。 | The measure did not run on 2026-02-22.
            """)
    void the_answer_can_be_read(String rule, String period, WhyNot.Code code, String chinese, String english) {
        WhyNot answer = EXPLANATIONS.whyNot(person(), CAMPAIGNS, rule, period);
        assertThat(answer.code()).as(answer.english()).isEqualTo(code);
        assertThat(answer.chinese()).isEqualTo(chinese);
        assertThat(answer.english()).isEqualTo(english);
    }

    /** Only Wujiang reads the paper; the city's campaigns and seasons have periods of every sort. */
    private static void paper(RuleBook book) {
        book.module("wujiang", "吴江区", "1").within(new Division("320509"));
        rule(book, "wujiang.paper").every(CalendarUnit.MONTH).stated();
    }

    @Test
    void a_rule_of_another_district_is_said_to_be_its() {
        Explanations both = Explanations.of(Obligations.of(
                PolicySet.compose(List.<PolicyModule>of(new CityPolicy(), WhyNotTest::tea, WhyNotTest::paper))
                        .get(),
                WorkCalendars.china()));
        WhyNot answer = both.whyNot(person(), CAMPAIGNS, "wujiang.paper", "2026-03");
        assertThat(answer.code()).isEqualTo(WhyNot.Code.OTHER_DIVISION);
        assertThat(answer.chinese()).isEqualTo("规则“wujiang.paper”属于区划320509的模块wujiang，本人的管理单位在320508。");
        assertThat(answer.english())
                .isEqualTo("The rule wujiang.paper is of the module wujiang for 320509; the person's managing"
                        + " unit lies in 320508.");
        assertThat(both.whyNot(person(), CAMPAIGNS, "gusu.papers", "2026-03").code())
                .isEqualTo(WhyNot.Code.UNKNOWN_RULE);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "empty-nest.call, 2101-01, BEYOND_CALENDAR",
        "empty-nest.call, 2199-12, BEYOND_CALENDAR",
        "empty-nest.call, 2200-01, BEYOND_CALENDAR",
        "empty-nest.call, 9999-12, BEYOND_CALENDAR",
        "empty-nest.call, 2200-13, UNKNOWN_PERIOD",
        "empty-nest.call, 1899-12, BEFORE_FIRST_DAY",
        "empty-nest.call, 2100-12, OWED",
        "empty-nest.greeting, 2101-W20, BEYOND_CALENDAR",
        "institution.spring-festival, spring-festival-2101, BEYOND_CALENDAR",
        "institution.spring-festival, hot-season-2101, UNKNOWN_PERIOD",
        "institution.high-temperature, hot-season-2300, BEYOND_CALENDAR",
        "campaign.visit, campaign-long, BEYOND_CALENDAR",
        "handset.installed, gap-2100-12-31, BEYOND_CALENDAR",
        "handset.installed, gap-+999999999-12-31, UNKNOWN_PERIOD",
        "need.response, event-far, BEYOND_CALENDAR",
        "personal.measure, walks-2200-01, BEYOND_CALENDAR",
        "personal.measure, walks-2026-13, UNKNOWN_PERIOD",
        "personal.measure, walks-2026-00, UNKNOWN_PERIOD",
    })
    void years_that_the_calendar_does_not_hold_are_said_to_lie_beyond(String rule, String period, WhyNot.Code code) {
        Dossier alive = Fixtures.aloneAndCaredFor("p", FIRST)
                .change(FactChange.from(LocalDate.of(2026, 3, 1))
                        .with(FactKey.MEASURES, List.of(walks()))
                        .build())
                .event(new DossierEvent("far", LocalDate.of(2101, 1, 20), EventKind.NEED))
                .build();
        Campaign tooLong = new Campaign("long", CampaignKind.VISIT, FIRST, LocalDate.of(2150, 1, 1));
        Explanations city = Explanations.of(Obligations.of(CityPolicy.baseline(), WorkCalendars.china()));
        WhyNot answer = city.whyNot(alive, List.of(tooLong), rule, period);
        assertThat(answer.code()).as(answer.english()).isEqualTo(code);
        if (code == WhyNot.Code.BEYOND_CALENDAR) {
            assertThat(answer.chinese()).isEqualTo("工作日历只有1949-01-01至2100-12-31，本期不在其内。");
            assertThat(answer.english())
                    .isEqualTo(
                            "The calendar answers from 1949-01-01 to 2100-12-31; the period does not end within it.");
        }
    }

    @Test
    void asked_of_several_at_once_each_gets_the_answer_that_it_gets_alone() {
        List<ObligationId> asked = Stream.of(
                        "gusu.tea 2026-07",
                        "gusu.tea 2026-02",
                        "gusu.home event-stay",
                        "no.such 2026-01",
                        "handset.installed gap-2026-11-09",
                        "campaign.visit campaign-after",
                        "personal.measure meals-2026-W08")
                .map(each -> new ObligationId("p", each.split(" ")[0], each.split(" ")[1]))
                .toList();
        assertThat(EXPLANATIONS.whyNotAll(person(), CAMPAIGNS, asked))
                .isEqualTo(asked.stream()
                        .map(each -> EXPLANATIONS.whyNot(person(), CAMPAIGNS, each.rule(), each.period()))
                        .toList())
                .extracting(WhyNot::code)
                .doesNotHaveDuplicates();
        assertThat(EXPLANATIONS.whyNotAll(person(), CAMPAIGNS, List.of())).isEmpty();
    }

    @Test
    void who_never_has_a_class_is_owed_no_answer_and_is_told_so() {
        Dossier unclassed = Fixtures.person("p")
                .change(FactChange.from(FIRST).with(FactKey.HANDSET, true).build())
                .event(new DossierEvent("n", FIRST.plusDays(5), EventKind.NEED))
                .build();
        WhyNot answer = EXPLANATIONS.whyNot(unclassed, List.of(), "need.response", "event-n");
        assertThat(answer.code()).isEqualTo(WhyNot.Code.NEVER_A_CLASS);
        assertThat(answer.chinese()).isEqualTo("事件之后始终没有类别。");
        assertThat(answer.english()).isEqualTo("The person never had a class on or after the event's day.");
    }

    @Test
    void a_dossier_that_holds_nothing_yet_says_so() {
        WhyNot answer = EXPLANATIONS.whyNot(Fixtures.person("p").build(), List.of(), "empty-nest.call", "2026-01");
        assertThat(answer.code()).isEqualTo(WhyNot.Code.BEFORE_FIRST_DAY);
        assertThat(answer.chinese()).isEqualTo("档案中尚无任何情况。");
        assertThat(answer.english()).isEqualTo("The dossier holds no fact yet.");
    }
}
