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
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Residence;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.naive.EveryCadence;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.city.CityPolicy;

class ExplanationsTest {

    private static final Obligations ENGINE = Obligations.of(CityPolicy.baseline(), WorkCalendars.china());
    private static final Explanations EXPLANATIONS = Explanations.of(ENGINE);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1); // Thursday
    private static final List<Campaign> CAMPAIGNS = List.of(
            new Campaign("c1", CampaignKind.VISIT, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 20)),
            new Campaign("late", CampaignKind.VISIT, LocalDate.of(2025, 12, 20), LocalDate.of(2026, 1, 5)));

    /** Alone until 10 May, then with a daughter; two stays, some events; died on 25 November. */
    private static Dossier eventful() {
        return Fixtures.aloneAndCaredFor("p", JANUARY)
                .change(FactChange.from(LocalDate.of(2026, 5, 10))
                        .with(FactKey.RESIDENCE, Fixtures.homeWith(Companion.CHILD))
                        .with(FactKey.MEASURES, List.of(meals()))
                        .build())
                .change(FactChange.from(LocalDate.of(2026, 8, 1))
                        .with(FactKey.HOME_CARE_NEEDED, true)
                        .with(FactKey.HANDSET, false)
                        .build())
                .change(FactChange.from(LocalDate.of(2026, 8, 10))
                        .with(FactKey.HANDSET, true)
                        .build())
                .stay(HospitalStay.of("h1", LocalDate.of(2026, 8, 3), LocalDate.of(2026, 8, 8)))
                .stay(HospitalStay.of("h2", LocalDate.of(2026, 8, 10), LocalDate.of(2026, 8, 12)))
                .event(new DossierEvent("e1", LocalDate.of(2026, 3, 2), EventKind.EMERGENCY))
                .event(new DossierEvent("e2", LocalDate.of(2026, 11, 24), EventKind.NEED))
                .died(LocalDate.of(2026, 11, 25))
                .build();
    }

    private static Measure meals() {
        return Measure.until(
                "meals",
                Party.COMMUNITY,
                Action.MEAL,
                CalendarUnit.WEEK,
                LocalDate.of(2026, 5, 11),
                LocalDate.of(2026, 6, 10),
                "cannot cook");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            empty-nest.call              | 2026-03            | OWED
            empty-nest.call              | 2026-05            | CONDITION_FAILED
            with-relatives.attention     | 2026-04            | CONDITION_FAILED
            with-relatives.visit         | 2026-H1            | LESS_THAN_HALF
            empty-nest.call              | 2025-12            | BEFORE_FIRST_DAY
            with-relatives.attention     | 2026-11            | AFTER_DEATH
            dossier.review               | 2027-H1            | AFTER_DEATH
            home-care.weekly             | 2026-W32           | LESS_THAN_HALF
            home-care.weekly             | 2026-W30           | CONDITION_FAILED
            emergency.follow-up          | event-e1           | OWED
            emergency.call-relocated     | event-e1           | CONDITION_FAILED
            emergency.follow-up          | event-e9           | UNKNOWN_PERIOD
            hospital.visit               | event-h1           | OWED
            hospital.visit               | event-h2           | UNKNOWN_PERIOD
            need.response                | event-e2           | AFTER_DEATH
            class-change.visit           | event-class-2026-05-10 | OWED
            class-change.visit           | event-class-2026-05-11 | UNKNOWN_PERIOD
            class-change.visit           | event-class-2026       | UNKNOWN_PERIOD
            class-change.call-relocated  | event-class-2026-05-10 | CONDITION_FAILED
            campaign.visit               | campaign-c1        | OWED
            campaign.visit               | campaign-late      | JOINED_TOO_LATE
            campaign.commemoration       | campaign-c1        | UNKNOWN_PERIOD
            institution.spring-festival  | spring-festival-2026 | CONDITION_FAILED
            handset.installed            | gap-2026-08-01     | OWED
            handset.installed            | gap-2026-07-01     | IN_PLACE
            personal.measure             | meals-2026-W20     | OWED
            personal.measure             | meals-2026-W24     | CONDITION_FAILED
            personal.measure             | walks-2026-W24     | UNKNOWN_PERIOD
            empty-nest.call              | 2026-13            | UNKNOWN_PERIOD
            empty-nest.call              | spring             | UNKNOWN_PERIOD
            no-such.rule                 | 2026-03            | UNKNOWN_RULE
            """)
    void why_not_names_the_first_thing_that_failed(String rule, String period, WhyNot.Code code) {
        WhyNot answer = EXPLANATIONS.whyNot(eventful(), CAMPAIGNS, rule, period);
        assertThat(answer.code()).as(answer.english()).isEqualTo(code);
        assertThat(answer.chinese()).endsWith("。");
        assertThat(answer.english()).endsWith(".");
    }

    /** The rules of {@link EveryCadence}; 95 on 4 May 2024, in hospital from 3 to 12 August. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x.birthday     | day-2026-05-04  | OWED
            x.birthday     | day-2026-05-05  | UNKNOWN_PERIOD
            x.birthday     | day-2025-05-04  | BEFORE_FIRST_DAY
            x.birthday     | day-2027-05-04  | AFTER_DEATH
            x.birthday     | 2026            | UNKNOWN_PERIOD
            x.double-ninth | day-2026-10-18  | OWED
            x.discharge    | event-h1        | OWED
            x.discharge    | event-h2        | UNKNOWN_PERIOD
            x.long-stay    | 2026-08         | CONDITION_FAILED
            x.warmth       | 2026-01         | OWED
            x.warmth       | 2026-02         | UNKNOWN_PERIOD
            x.twice        | 2026-W10-1      | OWED
            x.twice        | 2026-W10-2      | OWED
            x.twice        | 2026-W10-3      | UNKNOWN_PERIOD
            x.twice        | 2026-W10        | UNKNOWN_PERIOD
            x.twice        | 2026-W24-1      | CONDITION_FAILED
            x.heat         | day-2026-05-09  | OWED
            x.heat         | day-2026-05-10  | CONDITION_FAILED
            x.heat         | day-2026-05-12  | UNKNOWN_PERIOD
            """)
    void why_not_knows_the_periods_that_only_districts_use(String rule, String period, WhyNot.Code code) {
        Obligations engine = Obligations.of(
                PolicySet.compose(List.of(new CityPolicy(), new EveryCadence())).get(), WorkCalendars.china());
        List<Campaign> heat = List.of(
                new Campaign("w1", CampaignKind.HEAT_RED, LocalDate.of(2026, 5, 9), LocalDate.of(2026, 5, 11)),
                new Campaign(
                        "w2",
                        CampaignKind.HEAT_RED,
                        LocalDate.of(2026, 5, 12),
                        LocalDate.of(2026, 5, 12),
                        List.of(new Division("320106"))));
        WhyNot answer = Explanations.of(engine).whyNot(eventful(), heat, rule, period);
        assertThat(answer.code()).as(answer.english()).isEqualTo(code);
    }

    @Test
    void why_not_says_on_which_days_a_condition_failed() {
        WhyNot answer = EXPLANATIONS.whyNot(eventful(), CAMPAIGNS, "empty-nest.call", "2026-05");
        assertThat(answer.days())
                .containsExactly(new WhyNot.Stretch(LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 31)));
    }

    @Test
    void why_not_tells_a_gap_that_fell_away_when_the_rule_ceased() {
        Dossier moved = Fixtures.person("p")
                .change(Fixtures.inPlace(JANUARY)
                        .with(FactKey.RESIDENCE, Fixtures.homeWith())
                        .with(FactKey.GRID, false)
                        .build())
                .change(FactChange.from(LocalDate.of(2026, 1, 20))
                        .with(
                                FactKey.RESIDENCE,
                                Residence.in(Fixtures.GUSU)
                                        .settledElsewhere(true)
                                        .build())
                        .build())
                .build();
        assertThat(EXPLANATIONS
                        .whyNot(moved, List.of(), "empty-nest.grid", "gap-2026-01-01")
                        .code())
                .isEqualTo(WhyNot.Code.FELL_AWAY);
    }

    @Test
    void why_gives_the_clause_the_facts_since_when_and_how_the_due_day_moved() {
        Why why = EXPLANATIONS
                .why(eventful(), CAMPAIGNS, "empty-nest.call", "2026-01")
                .orElseThrow();
        assertThat(why.rule().clause().number()).isEqualTo("3.3-2");
        assertThat(why.rawDue()).isEqualTo(LocalDate.of(2026, 1, 31)); // Saturday
        assertThat(why.obligation().due()).isEqualTo(LocalDate.of(2026, 1, 30)); // Friday
        assertThat(why.facts()).extracting(Why.FactUsed::since).containsExactly(JANUARY);
        assertThat(why.chinese()).contains("月有电话", "空巢独居类（自2026-01-01起）", "管理单位", "2026-01-30");
        assertThat(why.english()).contains("clause 3.3-2", "moved back from 2026-01-31");
    }

    @Test
    void whatever_is_derived_has_a_why_and_its_why_not_says_that_it_is_owed() {
        Stream<Obligation> duties = ENGINE.derive(eventful(), Window.year(2026), CAMPAIGNS).obligations().stream();
        duties.forEach(duty -> {
            String rule = duty.rule().id();
            String period = duty.period().key();
            assertThat(EXPLANATIONS.why(eventful(), CAMPAIGNS, rule, period))
                    .as("%s", duty)
                    .isPresent();
            assertThat(EXPLANATIONS.whyNot(eventful(), CAMPAIGNS, rule, period).code())
                    .as("%s", duty)
                    .isEqualTo(WhyNot.Code.OWED);
        });
    }
}
