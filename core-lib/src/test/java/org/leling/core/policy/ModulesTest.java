package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.Fixtures;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.classification.Thresholds;
import org.leling.core.dossier.DayBreaks;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;
import org.leling.core.policy.city.CityPolicy;

/** For whom and for how long modules are in force, and what counts for the people of a division on a day. */
class ModulesTest {

    private static PolicyModule module(String id, ModuleScope scope, String... cadences) {
        return book -> {
            book.module(id, id, "1");
            scope.division().ifPresent(book::within);
            if (scope.until().isPresent()) {
                book.inForce(scope.from().orElseThrow(), scope.until().get());
            } else {
                scope.from().ifPresent(book::inForceFrom);
            }
            int number = 1;
            for (String words : cadences) {
                CadenceInWords.say(visit(book, "x.visit-" + number++), words).stated();
            }
        };
    }

    private static RuleBuilder visit(RuleBook book, String id) {
        return book.rule(id)
                .cites("3.3-2", "季有走访")
                .owedBy(Party.UNIT)
                .action(Action.VISIT)
                .appliesTo(Conditions.inAnyClass());
    }

    /** Reads such as {@code 320508 2026-03-01 2026-05-31}, {@code 320508 2026-03-01}, and {@code everywhere}. */
    private static ModuleScope scope(String words) {
        String[] parts = words.split(" ");
        ModuleScope scope = ModuleScope.ALWAYS_EVERYWHERE;
        if (!parts[0].equals("everywhere")) {
            scope = scope.within(new Division(parts[0]));
        }
        if (parts.length == 3) {
            return scope.between(LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
        }
        return parts.length == 2 ? scope.since(LocalDate.parse(parts[1])) : scope;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            everywhere                   | everywhere                               | 0
            320000                       | 320000                                   | 1
            320500                       | 320500                                   | 2
            320508                       | 320508                                   | 3
            320508 2026-03-01            | 320508, from 2026-03-01                  | 3
            320508 2026-03-01 2026-05-31 | 320508, from 2026-03-01, until 2026-05-31 | 3
            everywhere 2026-03-01        | everywhere, from 2026-03-01              | 0
            """)
    void a_scope_says_itself_and_how_narrow_it_is(String words, String said, int narrowness) {
        assertThat(scope(words)).hasToString(said);
        assertThat(scope(words).narrowness()).isEqualTo(narrowness);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            everywhere                   | 320508                       | true
            320500                       | 320508                       | true
            320500                       | 320102                       | false
            320508                       | 320507                       | false
            320508 2026-01-01 2026-03-01 | 320508 2026-03-01            | true
            320508 2026-01-01 2026-02-28 | 320508 2026-03-01            | false
            320508 2026-01-01 2026-02-28 | everywhere                   | true
            320508 2026-01-01 2026-02-28 | 320507 2026-01-01 2026-02-28 | false
            """)
    void somebody_comes_under_two_scopes_if_both_hold_the_place_on_one_day(String one, String other, boolean meet) {
        assertThat(scope(one).meets(scope(other))).isEqualTo(meet);
        assertThat(scope(other).meets(scope(one))).isEqualTo(meet);
    }

    @ParameterizedTest(name = "{0} holds {1}: {2}")
    @CsvSource({
        "everywhere, 320508, true",
        "320000, 320508, true",
        "320500, 320508, true",
        "320508, 320508, true",
        "320507, 320508, false",
        "330000, 320508, false"
    })
    void a_scope_holds_the_units_that_lie_in_its_division(String scope, String unit, boolean holds) {
        assertThat(scope(scope).holds(new Division(unit))).isEqualTo(holds);
    }

    @Test
    void a_scope_may_last_one_day_and_not_end_before_it_begins() {
        assertThat(scope("320508 2026-03-01 2026-03-01").until()).contains(LocalDate.of(2026, 3, 1));
        assertThatThrownBy(() -> scope("320508 2026-03-01 2026-02-28"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("inForce: 2026-02-28 is before 2026-03-01");
    }

    /** The days between which each version of the first rule counts in Gusu, and the module that says it. */
    private static List<String> versions(PolicySet set) {
        List<String> said = new ArrayList<>();
        for (RuleLine.Version version :
                set.forUnit(Fixtures.GUSU).findLine("x.visit-1").orElseThrow().versions()) {
            String from = version.from() == -Days.NEVER
                    ? "always"
                    : Days.date(version.from()).toString();
            String until = version.until() == Days.NEVER
                    ? "ever"
                    : Days.date(version.until()).toString();
            said.add(from + " to " + until + " " + version.rule().module().id());
        }
        return said;
    }

    @Test
    void the_narrowest_module_in_force_counts_and_before_and_after_it_the_wider_one() {
        PolicySet set = PolicySet.compose(List.of(
                        module("gusu", scope("320508 2026-03-01 2026-05-31"), "每周2次"),
                        module("city", scope("everywhere"), "每月一次"),
                        module("suzhou", scope("320500 2026-05-01"), "每月2次")))
                .get();
        assertThat(versions(set))
                .containsExactly(
                        "always to 2026-02-28 city", "2026-03-01 to 2026-05-31 gusu", "2026-06-01 to ever suzhou");
        assertThat(set.modules()).extracting(PolicyModuleInfo::id).containsExactly("city", "suzhou", "gusu");
        assertThat(set).hasToString("PolicySet[city 1, suzhou 1, gusu 1]");
        RuleLine line = set.forUnit(Fixtures.GUSU).findLine("x.visit-1").orElseThrow();
        assertThat(line.findOn(Days.epoch(LocalDate.of(2026, 2, 28)))
                        .map(each -> each.rule().module().id()))
                .contains("city");
        assertThat(line.findOn(Days.epoch(LocalDate.of(2026, 5, 31)))
                        .map(each -> each.rule().module().id()))
                .contains("gusu");
        DayBreaks cuts = new DayBreaks(-Days.NEVER, Days.NEVER);
        set.forUnit(Fixtures.GUSU).addCutsTo(cuts);
        assertThat(Arrays.stream(cuts.sorted()).mapToObj(Days::date).map(LocalDate::toString))
                .containsExactly("2026-03-01", "2026-06-01");
    }

    @Test
    void two_modules_that_follow_each_other_leave_the_days_between_them_without_the_rule() {
        PolicySet set = PolicySet.compose(List.of(
                        module("later", scope("320508 2026-06-01"), "每周一次"),
                        module("earlier", scope("320508 2026-03-01 2026-04-30"), "每月一次")))
                .get();
        assertThat(versions(set)).containsExactly("2026-03-01 to 2026-04-30 earlier", "2026-06-01 to ever later");
        assertThat(set.modules()).extracting(PolicyModuleInfo::id).containsExactly("earlier", "later");
    }

    @Test
    void a_module_that_says_one_rule_only_leaves_the_others_whole() {
        PolicySet set = PolicySet.compose(List.of(
                        module("city", scope("everywhere"), "每月一次", "每年一次"), module("gusu", scope("320508"), "每周一次")))
                .get();
        assertThat(set.rules())
                .extracting(Rule::id, rule -> rule.module().id())
                .containsExactly(tuple("x.visit-1", "city"), tuple("x.visit-1", "gusu"), tuple("x.visit-2", "city"));
        assertThat(set.findRule("x.visit-1").map(rule -> rule.module().id())).contains("city");
        assertThat(set.findRule("x.other")).isEmpty();
        assertThat(set.findScope(set.modules().get(1)))
                .map(ModuleScope::division)
                .contains(Optional.of(Fixtures.GUSU));
        assertThat(set.findScope(new PolicyModuleInfo("other", "other", "1"))).isEmpty();
        assertThat(set.without("x.visit-1").rules()).extracting(Rule::id).containsExactly("x.visit-2");
        assertThat(set.without("x.visit-1").modules()).hasSize(2);
    }

    @Test
    void the_numbers_of_the_narrowest_module_count_while_it_is_in_force() {
        PolicyModule numbers = book -> {
            book.module("gusu", "姑苏区", "1").within(Fixtures.GUSU);
            book.inForce(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 5, 31));
            book.thresholds(new Thresholds(70, 31)).thresholds(new Thresholds(80, 61));
        };
        PolicySet set = PolicySet.compose(List.of(module("city", scope("everywhere"), "每月一次"), numbers))
                .get();
        assertThat(List.of("2026-02-28", "2026-03-01", "2026-05-31", "2026-06-01").stream()
                        .map(day -> set.without("x.visit-1")
                                .forUnit(Fixtures.GUSU)
                                .classifier()
                                .thresholdsOn(Days.epoch(LocalDate.parse(day)))))
                .containsExactly(
                        Thresholds.DEFAULT, new Thresholds(80, 61), new Thresholds(80, 61), Thresholds.DEFAULT);
    }

    @Test
    void two_modules_of_one_division_that_say_one_rule_are_named_with_their_days() {
        Composition composition = PolicySet.compose(List.of(
                module("first", scope("320508 2026-01-01 2026-06-30"), "每月一次"),
                module("second", scope("320508 2026-06-30"), "每月一次")));
        assertThat(((Composition.Refused) composition).conflicts())
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.chinese())
                            .isEqualTo(
                                    "同一区划的模块“first”（自2026-01-01至2026-06-30）和“second”（自2026-06-30）在相同日期规定了同一规则“x.visit-1”");
                    assertThat(conflict)
                            .hasToString("module second, rule x.visit-1, clause 3.3-2: two modules of one division"
                                    + " say this rule for the same days (first 1, 320508, from 2026-01-01, until 2026-06-30 ->"
                                    + " second 1, 320508, from 2026-06-30)");
                });
        assertThatThrownBy(composition::get).hasMessageStartingWith("module second, rule x.visit-1");
    }

    @Test
    void a_module_with_faults_names_each() {
        assertThatThrownBy(() -> PolicySet.of(book -> {
                    book.rule("x.nothing");
                    visit(book, "x.").every(CalendarUnit.MONTH).stated();
                    visit(book, "x.twice").asAgreed().agreed();
                    visit(book, "x.twice").asAgreed().agreed();
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("module «»: the module does not say its id, name and version;"
                        + " rule «x.nothing»: owedBy is missing;"
                        + " rule «x.nothing»: action is missing; rule «x.nothing»: when it is owed is missing;"
                        + " rule «x.nothing»: stated, defaulted, encouraged or agreed is missing;"
                        + " rule «x.nothing»: appliesTo is missing;"
                        + " rule «x.»: an id takes small letters, digits, hyphens and dots;"
                        + " rule «x.twice» is written twice; rule «x.nothing»: cites is missing");
        assertThatThrownBy(() -> new Clause(" ", "words"))
                .hasMessage("clause: a rule must cite the clause that it rests on");
    }

    @Test
    void a_draft_lists_its_faults_and_keeps_its_sound_rules_scope_and_numbers() {
        DraftModule draft = new DraftModule(book -> {
            book.module("draft", "草案", "2").within(Fixtures.GUSU).inForceFrom(LocalDate.of(2026, 3, 1));
            book.thresholds(new Thresholds(80, 61));
            visit(book, "x.sound").asAgreed().agreed();
            visit(book, "x.sound").asAgreed().encouraged();
            book.rule("x.half").owedBy(Party.UNIT).action(Action.VISIT);
        });
        assertThat(draft.id()).isEqualTo("draft");
        assertThat(draft.withoutClause()).containsExactly("x.half");
        assertThat(draft.faults())
                .containsExactly(
                        "rule «x.sound» is written twice",
                        "rule «x.half»: when it is owed is missing",
                        "rule «x.half»: stated, defaulted, encouraged or agreed is missing",
                        "rule «x.half»: appliesTo is missing");
        PolicySet sound = PolicySet.of(draft.sound());
        assertThat(sound.rules()).singleElement().satisfies(rule -> {
            assertThat(rule).hasToString("Rule[x.sound]");
            assertThat(rule.kind()).isEqualTo(DutyKind.AGREED);
            assertThat(rule.module()).isEqualTo(new PolicyModuleInfo("draft", "草案", "2"));
        });
        assertThat(sound.findScope(sound.modules().get(0)).orElseThrow()).hasToString("320508, from 2026-03-01");
        assertThat(sound.forUnit(Fixtures.GUSU).classifier().thresholdsOn(Days.epoch(LocalDate.of(2026, 3, 1))))
                .isEqualTo(new Thresholds(80, 61));
    }

    @Test
    void a_rule_says_who_owes_what_and_a_standing_one_needs_no_action() {
        Rule standing = PolicySet.of(book -> {
                    book.module("x", "x", "1");
                    book.rule("x.standing")
                            .cites("1.2", "安装话机")
                            .owedBy(Party.BUREAU)
                            .appliesTo(Conditions.inAnyClass())
                            .standing(30, CadenceInWords.HANDSET)
                            .stated();
                    visit(book, "x.trial").standing(30, CadenceInWords.HANDSET).encouraged();
                })
                .findRule("x.standing")
                .orElseThrow();
        assertThat(standing.action()).isEqualTo(Action.STANDING);
        assertThat(standing.party()).isEqualTo(Party.BUREAU);
        assertThat(standing.clause()).isEqualTo(new Clause("1.2", "安装话机"));
        assertThat(standing.parameter()).isEmpty();
        assertThat(standing.outlivesPerson()).isFalse();
    }

    @ParameterizedTest(name = "{0} covers {1}: {2}")
    @CsvSource({"'', 320508, true", "320500, 320508, true", "320507, 320508, false", "320507+320508, 320508, true"})
    void a_campaign_covers_the_places_in_its_divisions(String divisions, String place, boolean covers) {
        List<Division> where = divisions.isEmpty()
                ? List.of()
                : List.of(divisions.split("\\+")).stream().map(Division::new).toList();
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertThat(new Campaign("c", CampaignKind.VISIT, day, day, where).covers(new Division(place)))
                .isEqualTo(covers);
    }

    @Test
    void a_clause_and_what_a_module_is_called_are_of_one_line() {
        for (String broken : List.of("3.3\n2", "3.3\0")) {
            assertThatThrownBy(() -> new Clause(broken, "月有电话"))
                    .hasMessage("clause: holds a line break or another control character");
            assertThatThrownBy(() -> new Clause("3.3-2", broken)).hasMessageStartingWith("words: ");
            assertThatThrownBy(() -> new PolicyModuleInfo(broken, "n", "1")).hasMessageStartingWith("module.id: ");
            assertThatThrownBy(() -> new PolicyModuleInfo("m", broken, "1")).hasMessageStartingWith("module.name: ");
            assertThatThrownBy(() -> new PolicyModuleInfo("m", "n", broken)).hasMessageStartingWith("module.version: ");
        }
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> Conditions.inClass()).hasMessage("classes: none is given");
        assertThatThrownBy(() -> new Cadence.EachDayOf(Set.of())).hasMessage("kinds: none is given");
        assertThatThrownBy(() -> new Clause(null, "")).hasMessage("clause");
        assertThatThrownBy(() -> CityPolicy.baseline().forUnit(null)).hasMessage("unit");
        assertThatThrownBy(() -> CityPolicy.baseline().findRule(null)).hasMessage("id");
    }

    @Test
    void a_campaign_does_not_end_before_it_begins() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        assertThatThrownBy(() -> new Campaign("c", CampaignKind.VISIT, day, day.minusDays(1)))
                .hasMessage("campaigns.to: campaign «c» ends on 2026-08-31, before it begins on 2026-09-01");
    }
}
