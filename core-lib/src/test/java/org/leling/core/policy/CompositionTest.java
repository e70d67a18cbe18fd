package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leling.core.Fixtures;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.classification.Thresholds;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;
import org.leling.core.obligation.Delivery;
import org.leling.core.obligation.DutyState;
import org.leling.core.obligation.Ledger;
import org.leling.core.obligation.Ledgers;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.city.CityPolicy;

class CompositionTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1); // Thursday
    private static final Dossier ALONE =
            Fixtures.aloneAndCaredFor("p", JANUARY.minusYears(1)).build();

    private static PolicyModule district(PolicyModule rules) {
        return book -> {
            book.module("gusu", "姑苏区", "1").within(Fixtures.GUSU);
            rules.define(book);
        };
    }

    private static RuleBuilder call(RuleBook book) {
        return book.rule("empty-nest.call")
                .cites("3.3-2", "月有电话")
                .owedBy(Party.UNIT)
                .action(Action.CALL)
                .appliesTo(inClass(EMPTY_NEST));
    }

    private static Composition withBaseline(PolicyModule module) {
        return PolicySet.compose(List.of(new CityPolicy(), module));
    }

    private static Set<String> ids(PolicySet policy, String rule) {
        return Obligations.of(policy, WorkCalendars.china()).derive(ALONE, Window.year(2026)).obligations().stream()
                .filter(duty -> duty.rule().id().equals(rule))
                .map(duty -> duty.period().key())
                .collect(Collectors.toSet());
    }

    @Test
    void what_loosens_three_stated_rules_is_refused_with_all_three_named() {
        Composition composition = withBaseline(district(book -> {
            call(book).every(CalendarUnit.QUARTER).stated();
            book.rule("empty-nest.visit")
                    .cites("3.3-2", "季有走访")
                    .owedBy(Party.UNIT)
                    .action(Action.GREETING)
                    .appliesTo(inClass(EMPTY_NEST))
                    .every(CalendarUnit.QUARTER)
                    .stated();
            book.rule("relocated.visit")
                    .cites("3.3-4", "一年至少走访一次")
                    .owedBy(Party.BUREAU)
                    .action(Action.VISIT)
                    .appliesTo(inClass(LivingClass.RELOCATED), aged(95))
                    .every(CalendarUnit.YEAR)
                    .stated();
        }));
        assertThat(composition).isInstanceOf(Composition.Refused.class);
        List<Conflict> conflicts = ((Composition.Refused) composition).conflicts();
        assertThat(conflicts)
                .extracting(Conflict::module, Conflict::rule, Conflict::clause)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("gusu", "empty-nest.call", "3.3-2"),
                        org.assertj.core.groups.Tuple.tuple("gusu", "empty-nest.visit", "3.3-2"),
                        org.assertj.core.groups.Tuple.tuple("gusu", "relocated.visit", "3.3-4"));
        assertThat(conflicts.toString())
                .contains("each month -> each quarter", "class=RELOCATED, age=94")
                .doesNotContainPattern("\\p{IsHan}");
        assertThatThrownBy(composition::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("empty-nest.call", "empty-nest.visit", "relocated.visit");
    }

    @Test
    void what_tightens_is_accepted_with_the_ids_of_the_baseline() {
        PolicySet tightened = withBaseline(district(book -> {
                    book.rule("empty-nest.call")
                            .cites("3.3-2", "月有电话")
                            .owedBy(Party.UNIT)
                            .action(Action.VISIT)
                            .appliesTo(inAnyClass())
                            .every(CalendarUnit.MONTH)
                            .stated();
                }))
                .get();
        assertThat(ids(tightened, "empty-nest.call")).isEqualTo(ids(CityPolicy.baseline(), "empty-nest.call"));
        assertThat(Obligations.of(tightened, WorkCalendars.china())
                        .derive(ALONE, Window.year(2026))
                        .obligations())
                .filteredOn(duty -> duty.rule().id().equals("empty-nest.call"))
                .allMatch(duty -> duty.action() == Action.VISIT);
    }

    @Test
    void a_default_may_go_either_way_but_the_duty_stays() {
        assertThat(withBaseline(district(book -> book.rule("care-group.contact")
                        .cites("3.3", "定期联系")
                        .owedBy(Party.UNIT)
                        .action(Action.MEETING)
                        .appliesTo(inAnyClass())
                        .every(CalendarUnit.YEAR)
                        .defaulted())))
                .isInstanceOf(Composition.Composed.class);
        assertThat(withBaseline(district(book -> book.rule("care-group.contact")
                        .cites("3.3", "定期联系")
                        .owedBy(Party.UNIT)
                        .action(Action.MEETING)
                        .appliesTo(inClass(EMPTY_NEST))
                        .every(CalendarUnit.MONTH)
                        .defaulted())))
                .isInstanceOf(Composition.Refused.class);
    }

    @Test
    void binding_less_or_naming_another_party_is_loosening() {
        assertThat(withBaseline(
                        district(book -> call(book).every(CalendarUnit.MONTH).encouraged())))
                .isInstanceOf(Composition.Refused.class);
        assertThat(withBaseline(district(book -> book.rule("empty-nest.care")
                        .cites("3.3-2", "月月关怀")
                        .owedBy(Party.VOLUNTEER)
                        .action(Action.VISIT)
                        .appliesTo(inClass(EMPTY_NEST))
                        .every(CalendarUnit.MONTH)
                        .stated())))
                .isInstanceOf(Composition.Refused.class);
    }

    @Test
    void a_narrower_module_counts_only_for_its_own_people() {
        PolicySet policy = withBaseline(
                        district(book -> call(book).every(CalendarUnit.WEEK).stated()))
                .get();
        assertThat(policy.forUnit(Fixtures.GUSU)
                        .findLine("empty-nest.call")
                        .orElseThrow()
                        .versions())
                .singleElement()
                .extracting(version -> version.rule().module().id())
                .isEqualTo("gusu");
        assertThat(policy.forUnit(new Division("320507"))
                        .findLine("empty-nest.call")
                        .orElseThrow()
                        .versions())
                .singleElement()
                .extracting(version -> version.rule().module().id())
                .isEqualTo("city");
    }

    @Test
    void a_policy_that_begins_on_a_day_counts_for_the_periods_that_end_on_or_after_it_and_keeps_what_was_delivered() {
        LocalDate begins = LocalDate.of(2026, 4, 15); // Wednesday
        PolicySet policy = withBaseline(district(book -> {
                    book.inForceFrom(begins);
                    call(book).every(CalendarUnit.WEEK).stated();
                }))
                .get();
        assertThat(ids(policy, "empty-nest.call"))
                .contains("2026-03", "2026-W16", "2026-W52")
                .doesNotContain("2026-04", "2026-05", "2026-W15");
        Ledger ledger = Ledgers.of(Obligations.of(policy, WorkCalendars.china()))
                .asOf(
                        LocalDate.of(2026, 5, 1),
                        ALONE,
                        Window.year(2026),
                        List.of(),
                        List.of(Delivery.of("v", Party.UNIT, Action.CALL, LocalDate.of(2026, 3, 5))),
                        List.of());
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.obligation().id().toString().equals("p/empty-nest.call/2026-03"))
                .singleElement()
                .extracting(Ledger.Entry::state)
                .isEqualTo(DutyState.FULFILLED);
    }

    @Test
    void days_on_which_a_module_is_not_in_force_are_days_on_which_its_rules_do_not_apply() {
        PolicyModule extra = district(book -> {
            book.inForce(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 5, 10));
            book.rule("gusu.tea")
                    .cites("4.2", "就近就地")
                    .owedBy(Party.COMMUNITY)
                    .action(Action.COMPANIONSHIP)
                    .appliesTo(inClass(EMPTY_NEST))
                    .every(CalendarUnit.MONTH)
                    .stated();
        });
        // of February 13 of 28 days; May's last day lies outside
        assertThat(ids(withBaseline(extra).get(), "gusu.tea")).containsExactlyInAnyOrder("2026-03", "2026-04");
    }

    @Test
    void two_modules_of_one_division_may_not_say_one_rule_for_the_same_days() {
        PolicyModule first = district(book -> {
            book.inForce(JANUARY, LocalDate.of(2026, 6, 30));
            call(book).every(CalendarUnit.WEEK).stated();
        });
        PolicyModule overlapping = district(book -> {
            book.inForceFrom(LocalDate.of(2026, 6, 30));
            call(book).every(CalendarUnit.MONTH).stated();
        });
        PolicyModule following = district(book -> {
            book.inForceFrom(LocalDate.of(2026, 7, 1));
            call(book).every(CalendarUnit.MONTH).stated();
        });
        assertThat(PolicySet.compose(List.of(new CityPolicy(), first, overlapping)))
                .isInstanceOf(Composition.Refused.class);
        assertThat(PolicySet.compose(List.of(new CityPolicy(), first, following)))
                .isInstanceOf(Composition.Composed.class);
    }

    @Test
    void a_module_may_draw_the_classes_by_other_numbers_from_a_day_on() {
        PolicySet policy = withBaseline(district(
                        book -> book.inForceFrom(LocalDate.of(2026, 3, 1)).thresholds(new Thresholds(80, 31))))
                .get();
        Dossier onTheWard = ALONE.toBuilder()
                .stay(HospitalStay.ongoing("h", LocalDate.of(2026, 1, 10)))
                .build();
        List<LivingClass> classes = List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1)).stream()
                .map(day -> policy.forUnit(Fixtures.GUSU).classifier().on(onTheWard, day))
                .map(on -> on.livingClass().orElseThrow())
                .toList();
        assertThat(classes).containsExactly(EMPTY_NEST, LivingClass.INSTITUTION);
    }

    @Test
    void the_baseline_is_found_as_a_service() {
        assertThat(PolicySet.composeFound().get().rules())
                .extracting(Rule::id)
                .containsAll(
                        CityPolicy.baseline().rules().stream().map(Rule::id).toList());
    }

    @Test
    void a_module_with_faults_names_them_all() {
        assertThatThrownBy(() -> PolicySet.of(book -> {
                    book.module("x", "x", "1");
                    book.rule("Bad Id")
                            .owedBy(Party.UNIT)
                            .every(CalendarUnit.MONTH)
                            .stated();
                    book.rule("twice");
                    book.rule("twice");
                }))
                .hasMessageContainingAll(
                        "«Bad Id»: cites is missing", "appliesTo is missing", "an id takes", "twice» is written twice");
    }

    @Test
    void the_faults_of_all_modules_and_the_conflicts_between_the_others_are_named_at_once() {
        assertThatThrownBy(() -> PolicySet.compose(List.of(
                        new CityPolicy(),
                        district(book -> call(book).every(CalendarUnit.QUARTER).stated()),
                        book -> book.module("half", "半个", "1").rule("half.rule").appliesTo(inAnyClass()),
                        book -> {
                            book.module("bad", "坏了", "1").inForce(JANUARY, JANUARY.minusDays(1));
                            call(book)
                                    .every(CalendarUnit.MONTH)
                                    .every(CalendarUnit.WEEK)
                                    .stated();
                            book.rule("bad.numbers")
                                    .cites(" ", "")
                                    .within(-1, Trigger.NEED)
                                    .timesEach(8, CalendarUnit.WEEK);
                            book.rule("bad.rule").cites("1", "x").appliesTo(aged(-1));
                        },
                        book -> {
                            throw new IllegalStateException("no");
                        })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        "module «half»: rule «half.rule»: owedBy is missing; ",
                        "rule «half.rule»: cites is missing; module «bad»: ",
                        "rule «bad.numbers»: cites is missing; ",
                        "define, at rule «bad.rule»: years: -1 is not 0 to 150; ",
                        "inForce: 2025-12-31 is before 2026-01-01; ",
                        "rule «empty-nest.call»: when it is owed is said twice; ",
                        "rule «bad.numbers»: days: -1 is not 1 to 1000; rule «bad.numbers»: times: 8 is not 2 to 7; ",
                        "module «»: define: java.lang.IllegalStateException: no; the module does not say its id, name and version; ",
                        "module gusu, rule empty-nest.call, clause 3.3-2: it is owed less often or later");
    }

    @Test
    void a_kind_said_twice_is_a_fault() {
        assertThatThrownBy(() -> PolicySet.of(book -> {
                    book.module("x", "x", "1");
                    RuleBuilder twice = call(book).every(CalendarUnit.MONTH);
                    twice.stated();
                    twice.encouraged();
                }))
                .hasMessage("module «x»: rule «empty-nest.call»: it is said to be STATED and ENCOURAGED");
    }

    @Test
    void every_stated_rule_of_the_baseline_accepts_itself() {
        for (Rule rule : CityPolicy.baseline().rules()) {
            if (rule.kind() == DutyKind.STATED) {
                assertThat(Strictness.loosened(rule, rule)).as(rule.id()).isEmpty();
            }
        }
    }

    @Test
    void the_fact_space_finds_what_only_one_combination_shows() {
        Condition rare = Condition.of(
                "少见",
                "rare",
                s -> s.facts().is(FactKey.GRID)
                        && !s.facts().is(FactKey.SENSORS)
                        && Days.age(s.dossier().born(), s.day()) >= 90
                        && s.classification().is(LivingClass.INSTITUTION));
        assertThat(FactSpace.example(List.of(rare), rare::holds)).isPresent();
        assertThat(FactSpace.counterexample(List.of(rare), List.of(inClass(LivingClass.INSTITUTION))))
                .isEmpty();
        assertThat(FactSpace.counterexample(List.of(inClass(LivingClass.INSTITUTION)), List.of(rare)))
                .isPresent();
    }
}
