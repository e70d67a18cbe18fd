package org.leling.core.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.Fixtures;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Residence;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.naive.EveryCadence;
import org.leling.core.policy.Conditions;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.Trigger;
import org.leling.core.policy.city.CityPolicy;

/** What a duty says of itself, and the days on which it changes. */
class DutiesTest {

    private static final Obligations ENGINE = Obligations.of(
            PolicySet.compose(List.of(new CityPolicy(), new EveryCadence())).get(), WorkCalendars.china());
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    /** Alone and cared for; a need and a stay at the end of 2026, another stay in 2027, and a handset lost for a while. */
    private static Dossier person() {
        return Fixtures.aloneAndCaredFor("p", START)
                .change(FactChange.from(LocalDate.of(2026, 9, 1))
                        .with(FactKey.HANDSET, false)
                        .build())
                .change(FactChange.from(LocalDate.of(2026, 9, 20))
                        .with(FactKey.HANDSET, true)
                        .build())
                .change(FactChange.from(LocalDate.of(2027, 3, 1))
                        .with(FactKey.GRID, false)
                        .build())
                .event(new DossierEvent("n1", LocalDate.of(2026, 12, 10), EventKind.NEED))
                .event(new DossierEvent("n2", LocalDate.of(2026, 12, 28), EventKind.NEED))
                .stay(HospitalStay.of("h1", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2)))
                .build();
    }

    private static Obligation duty(String rule, String period) {
        return Explanations.of(ENGINE).find(person(), List.of(), rule, period).orElseThrow();
    }

    @ParameterizedTest(name = "{0} {1} rests on a year not published: {2}")
    @CsvSource({
        "empty-nest.call, 2026-12, false",
        "empty-nest.call, 2027-01, true", // a Sunday, moved in a year not published
        "empty-nest.call, 2027-03, true", // no move, and still it was asked
        "empty-nest.greeting, 2027-W10, false", // a volunteer's never moves
        "institution.spring-festival, spring-festival-2027, none",
        "empty-nest.visit, 2026-Q4, false",
        "need.response, event-n1, false",
        "need.response, event-n2, true", // ten working days reach into January
        "hospital.visit, event-h1, false", // two days, none asked about
        "handset.installed, gap-2026-09-01, false",
        "empty-nest.grid, gap-2027-03-01, true",
    })
    void a_duty_is_provisional_if_it_asked_about_a_year_not_published(String rule, String period, String provisional) {
        Optional<Obligation> found = Explanations.of(ENGINE).find(person(), List.of(), rule, period);
        assertThat(found.map(duty -> String.valueOf(duty.isProvisional())).orElse("none"))
                .isEqualTo(provisional);
    }

    @Test
    void a_derivation_is_provisional_if_one_of_its_duties_is() {
        assertThat(ENGINE.derive(person(), Window.year(2026)).obligations())
                .noneMatch(duty -> duty.isProvisional() && duty.due().getYear() < 2026)
                .isNotEmpty();
        assertThat(ENGINE.derive(person(), new Window(START, LocalDate.of(2025, 12, 31)))
                        .isProvisional())
                .isFalse();
        assertThat(ENGINE.derive(person(), Window.year(2027)).isProvisional()).isTrue();
        Ledgers books = Ledgers.of(ENGINE);
        LocalDate day = LocalDate.of(2026, 7, 1);
        assertThat(books.asOf(day, person(), Window.year(2025), List.of(), List.of(), List.of())
                        .isProvisional())
                .isFalse();
        assertThat(books.asOf(day, person(), Window.year(2027), List.of(), List.of(), List.of())
                        .isProvisional())
                .isTrue();
    }

    @Test
    void a_gap_says_when_the_thing_was_put_in_place() {
        assertThat(duty("handset.installed", "gap-2026-09-01").inPlaceOn()).hasValue(LocalDate.of(2026, 9, 20));
        assertThat(duty("empty-nest.grid", "gap-2027-03-01").inPlaceOn()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: open {2}, soon {3}, overdue {4}, lapsed {5}, missed {6}")
    @CsvSource(
            nullValues = "never",
            value = {
                "empty-nest.call, 2026-01, 2026-01-01, 2026-01-23, 2026-01-31, never, 2026-03-01",
                "empty-nest.greeting, 2026-W10, 2026-03-02, 2026-03-06, 2026-03-09, never, 2026-03-16",
                "handset.installed, gap-2026-09-01, 2026-09-01, 2026-09-23, 2026-10-01, never, never",
                "x.twice, 2026-W10-1, 2026-03-02, 2026-03-02, 2026-03-05, never, 2026-03-09",
                "x.twice, 2026-W10-2, 2026-03-05, 2026-03-06, 2026-03-09, never, 2026-03-12",
                "x.birthday, day-2026-05-04, 2026-05-04, 2026-05-04, 2026-05-05, never, 2026-05-06",
            })
    void a_duty_opens_falls_due_and_is_no_longer_chased_on_its_days(
            String rule,
            String period,
            LocalDate opens,
            LocalDate soon,
            LocalDate overdue,
            LocalDate lapsed,
            LocalDate missed) {
        Obligation duty = duty(rule, period);
        Window around = new Window(duty.due(), duty.due());
        StateDays days =
                Ledgers.of(ENGINE)
                        .asOf(duty.due(), person(), around, List.of(), List.of(), List.of())
                        .entries()
                        .stream()
                        .filter(entry -> entry.obligation().equals(duty))
                        .findFirst()
                        .orElseThrow()
                        .stateDays();
        assertThat(days.opensOn()).isEqualTo(opens);
        assertThat(days.dueSoonFrom()).isEqualTo(soon);
        assertThat(days.overdueFrom()).isEqualTo(Optional.ofNullable(overdue));
        assertThat(days.lapsedFrom()).isEqualTo(Optional.ofNullable(lapsed));
        assertThat(days.missedFrom()).isEqualTo(Optional.ofNullable(missed));
    }

    @Test
    void an_encouraged_duty_is_never_overdue_nor_missed() {
        StateDays days = new StateDays(0, 20, 29, 30, 31, 60);
        assertThat(days.overdueFrom()).isEmpty();
        assertThat(days.missedFrom()).isEmpty();
        assertThat(days.lapsedFrom()).hasValue(LocalDate.of(1970, 2, 1));
        assertThat(days.on(30)).isEqualTo(DutyState.OPEN);
        assertThat(days.on(31)).isEqualTo(DutyState.LAPSED);
    }

    @ParameterizedTest(name = "{0} {1}: since {2}")
    @CsvSource({
        "need.response, event-n1, 2025-01-01",
        "empty-nest.call, 2026-12, 2025-01-01",
        "empty-nest.grid, gap-2027-03-01, 2025-01-01",
        "personal.measure, none, none",
    })
    void why_says_since_when_its_facts_hold(String rule, String period, String since) {
        Optional<Why> why = Explanations.of(ENGINE).why(person(), List.of(), rule, period);
        assertThat(why.map(Why::facts).orElse(List.of()))
                .allSatisfy(fact -> assertThat(fact.since()).hasToString(since));
        assertThat(why.isPresent()).isEqualTo(!period.equals("none"));
    }

    @Test
    void why_asks_an_event_on_its_first_day_with_a_class_and_a_month_on_its_last() {
        LocalDate known = LocalDate.of(2026, 3, 20);
        Dossier late = Fixtures.person("q")
                .change(FactChange.from(LocalDate.of(2026, 3, 1))
                        .with(FactKey.RESIDENCE, Residence.in(Fixtures.GUSU).build())
                        .build())
                .change(FactChange.from(known)
                        .with(FactKey.RESIDENCE, Fixtures.homeWith())
                        .build())
                .change(FactChange.from(LocalDate.of(2026, 3, 25))
                        .with(FactKey.RESIDENCE, Fixtures.homeWith(Companion.CHILD))
                        .build())
                .event(new DossierEvent("e1", LocalDate.of(2026, 3, 5), EventKind.EMERGENCY))
                .build();
        Explanations explanations = Explanations.of(ENGINE);
        Why why = explanations
                .why(late, List.of(), "emergency.follow-up", "event-e1")
                .orElseThrow();
        assertThat(why.facts()).extracting(Why.FactUsed::since).containsExactly(known);
        assertThat(why.english())
                .contains("this period runs from 2026-03-05 to 2026-03-23 and is due on 2026-03-23.")
                .contains("(from 2026-03-20)");
        assertThat(why.chinese()).endsWith("本期2026-03-05至2026-03-23，应于2026-03-23前办理。");
        assertThat(explanations
                        .why(late, List.of(), "with-relatives.attention", "2026-04")
                        .orElseThrow()
                        .facts())
                .extracting(Why.FactUsed::since)
                .containsExactly(LocalDate.of(2026, 3, 25));
    }

    @ParameterizedTest(name = "within {0} days, working ones: {1}")
    @CsvSource({"1, false", "30, true", "500, false", "500, true", "1000, false", "1000, true"})
    void an_event_s_duty_is_found_in_the_window_of_its_due_day_alone(int days, boolean working) {
        Obligations engine = Obligations.of(
                PolicySet.of(book -> {
                    RuleBuilder rule = book.module("m", "m", "1")
                            .rule("m.need")
                            .cites("4.2", "就近就地")
                            .owedBy(Party.UNIT)
                            .action(Action.VISIT)
                            .appliesTo(Conditions.everyDay());
                    (working ? rule.withinWorkingDays(days, Trigger.NEED) : rule.within(days, Trigger.NEED)).stated();
                }),
                WorkCalendars.china());
        List<Obligation> all = engine.derive(person(), new Window(START, LocalDate.of(2040, 12, 31)))
                .obligations();
        assertThat(all).hasSize(2);
        for (Obligation duty : all) {
            assertThat(engine.derive(person(), new Window(duty.due(), duty.due()))
                            .obligations())
                    .contains(duty);
        }
    }

    @Test
    void unordered_and_walked_they_are_the_same_duties() {
        Window year = Window.year(2026);
        List<Obligation> ordered = ENGINE.derive(person(), year).obligations();
        List<String> walked = new ArrayList<>();
        ENGINE.walk(
                person(),
                year,
                List.of(),
                (rule, party, action, first, last, due) ->
                        walked.add(rule.id() + party + action + first + ":" + last + ":" + due));
        assertThat(ENGINE.deriveUnordered(person(), year, List.of())).containsExactlyInAnyOrderElementsOf(ordered);
        assertThat(walked)
                .containsExactlyInAnyOrderElementsOf(ordered.stream()
                        .map(duty -> duty.rule().id() + duty.party() + duty.action() + duty.firstDay() + ":"
                                + duty.lastDay() + ":" + duty.dueDay())
                        .toList());
        assertThat(ordered).isSorted().allSatisfy(duty -> {
            assertThat(duty.dossier().value()).isEqualTo("p");
            assertThat(ObligationId.parse(duty.id().toString())).isEqualTo(duty.id());
            assertThat(duty).hasToString(duty.id() + " due " + duty.due());
        });
    }

    @ParameterizedTest
    @CsvSource({"p/r", "p/r/2026/x", "/r/2026", "p//2026", "p/r/"})
    void an_id_that_has_not_three_parts_is_refused(String text) {
        assertThatThrownBy(() -> ObligationId.parse(text)).hasMessageContaining("«" + text + "»");
    }

    @Test
    void what_was_given_and_could_not_be_used_is_told() {
        LocalDate day = LocalDate.of(2026, 2, 1);
        Delivery call = Delivery.naming("p/empty-nest.call/2099-01", "d1", Party.UNIT, Action.CALL, day);
        Ledger ledger = Ledgers.of(ENGINE)
                .asOf(
                        day,
                        person(),
                        Window.year(2026),
                        List.of(),
                        List.of(call, Delivery.of("d2", Party.UNIT, Action.CALL, day.plusDays(1))),
                        List.of(
                                new Waiver("p/empty-nest.call/2026-03", "away"),
                                new Waiver("p/empty-nest.calls/2026-03", "away")));
        assertThat(ledger.findings())
                .extracting(Ledger.Finding::code, Ledger.Finding::obligation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Ledger.FindingCode.NAME_NOT_USED, "p/empty-nest.call/2099-01"),
                        org.assertj.core.groups.Tuple.tuple(
                                Ledger.FindingCode.WAIVER_NOT_USED, "p/empty-nest.calls/2026-03"));
        assertThat(ledger.entries())
                .filteredOn(Ledger.Entry::isWaived)
                .extracting(entry -> entry.obligation().id().toString())
                .containsExactly("p/empty-nest.call/2026-03");
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.obligation().id().toString().equals("p/empty-nest.call/2026-02"))
                .allSatisfy(entry -> {
                    assertThat(entry.delivery().orElseThrow().party()).isEqualTo(Party.UNIT);
                    assertThat(entry.delivery().orElseThrow()).hasToString("Delivery[d1, UNIT CALL on 2026-02-01]");
                    assertThat(entry.on()).hasValue(day);
                    assertThat(entry.state()).isEqualTo(DutyState.FULFILLED);
                });
    }
}
