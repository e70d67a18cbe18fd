package org.leling.core.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.core.calendar.CalendarUnit.MONTH;
import static org.leling.core.calendar.CalendarUnit.QUARTER;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.dossier.LivingClass.INSTITUTION;
import static org.leling.core.dossier.LivingClass.RELOCATED;
import static org.leling.core.dossier.LivingClass.WITH_RELATIVES;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;
import static org.leling.core.policy.Conditions.recorded;
import static org.leling.core.policy.check.OneRuleModules.alone;
import static org.leling.core.policy.check.OneRuleModules.found;
import static org.leling.core.policy.check.OneRuleModules.module;
import static org.leling.core.policy.check.OneRuleModules.visit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.FactKey;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.Trigger;
import org.leling.core.policy.city.CityPolicy;

class PolicyCheckTest {

    static Stream<Arguments> faulty() {
        Condition handset = recorded(FactKey.HANDSET, "已安装", "installed");
        return Stream.of(
                Arguments.of(
                        FindingKind.NEVER_APPLIES,
                        "x.never",
                        module(
                                "x.never",
                                r -> visit(r, inClass(EMPTY_NEST), aged(80), inClass(INSTITUTION))
                                        .every(MONTH)
                                        .stated())),
                Arguments.of(
                        FindingKind.NOBODY_HOLDS,
                        "x.volunteer",
                        module(
                                "x.volunteer",
                                r -> r.cites("4.2", "x")
                                        .owedBy(Party.VOLUNTEER)
                                        .action(Action.COMPANIONSHIP)
                                        .appliesTo(inClass(EMPTY_NEST, WITH_RELATIVES))
                                        .every(MONTH)
                                        .stated())),
                Arguments.of(
                        FindingKind.STANDING_NEVER_CLOSES,
                        "x.stands",
                        module(
                                "x.stands",
                                r -> r.cites("4.2", "x")
                                        .owedBy(Party.UNIT)
                                        .appliesTo(
                                                Condition.of("未安装", "not installed", s -> !handset.holds(s)),
                                                inAnyClass())
                                        .standing(30, handset)
                                        .defaulted())),
                Arguments.of(
                        FindingKind.NO_CLAUSE,
                        "x.no-clause",
                        module(
                                "x.no-clause",
                                r -> r.owedBy(Party.UNIT)
                                        .action(Action.VISIT)
                                        .appliesTo(inAnyClass())
                                        .every(MONTH)
                                        .stated())),
                Arguments.of(
                        FindingKind.ALWAYS_COINCIDE,
                        "empty-nest.visit, x.again",
                        module(
                                "x.again",
                                r -> visit(r, inClass(EMPTY_NEST, EMPTY_NEST))
                                        .every(QUARTER)
                                        .stated())),
                Arguments.of(
                        FindingKind.NO_WORKING_DAY,
                        "x.eve",
                        module(
                                "x.eve",
                                r -> visit(r, inAnyClass())
                                        .beforeSpringFestival(1)
                                        .stated())),
                Arguments.of(
                        FindingKind.RULE_FAILS,
                        "x.throws",
                        module(
                                "x.throws",
                                r -> visit(
                                                r,
                                                Condition.of(
                                                        "有能力等级",
                                                        "assessed",
                                                        s -> s.facts()
                                                                .ability()
                                                                .orElseThrow()
                                                                .isAtLeast(org.leling.core.dossier.Ability.MILD)))
                                        .every(MONTH)
                                        .stated())),
                Arguments.of(
                        FindingKind.DAY_NOT_ANNOUNCED,
                        "x.age",
                        module(
                                "x.age",
                                r -> visit(
                                                r,
                                                Condition.of(
                                                        "年满97周岁",
                                                        "97 or over",
                                                        s -> Days.age(
                                                                        s.dossier()
                                                                                .born(),
                                                                        s.day())
                                                                >= 97))
                                        .every(MONTH)
                                        .stated())),
                Arguments.of(
                        FindingKind.LOOSENS,
                        "empty-nest.visit",
                        module(
                                "empty-nest.visit",
                                r -> visit(r, inClass(EMPTY_NEST))
                                        .every(org.leling.core.calendar.CalendarUnit.YEAR)
                                        .stated())),
                Arguments.of(
                        FindingKind.MALFORMED,
                        "faulty",
                        module("x.half", r -> r.cites("4.2", "x").owedBy(Party.UNIT))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("faulty")
    void each_kind_of_fault_is_found_and_is_not_without_its_check(
            FindingKind kind, String subject, PolicyModule module) {
        List<PolicyModule> modules = List.of(new CityPolicy(), module);
        assertThat(PolicyCheck.all().of(modules, WorkCalendars.china()))
                .filteredOn(finding -> finding.kind() == kind)
                .extracting(Finding::subject)
                .contains(subject);
        assertThat(PolicyCheck.all().without(kind).of(modules, WorkCalendars.china()))
                .noneMatch(finding -> finding.kind() == kind);
    }

    @Test
    void somebody_who_is_owed_no_contact_for_over_a_month_is_found_with_the_fewest_facts() {
        PolicyModule module = alone(
                r -> visit(r, inAnyClass(), recorded(FactKey.GRID, "在网格", "in the grid"))
                        .every(MONTH)
                        .stated(),
                r -> visit(r, inAnyClass()).within(14, Trigger.CLASS_CHANGE).stated());
        List<Finding> findings = PolicyCheck.all().of(List.of(module), WorkCalendars.china());
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == FindingKind.NO_HUMAN_CONTACT)
                .extracting(Finding::subject)
                .containsExactly("WITH_RELATIVES", "EMPTY_NEST", "INSTITUTION", "RELOCATED");
        assertThat(findings.get(0).facts()).containsOnlyKeys("class");
        assertThat(PolicyCheck.all().without(FindingKind.NO_HUMAN_CONTACT).of(List.of(module), WorkCalendars.china()))
                .isEmpty();
    }

    @Test
    void a_change_of_class_after_which_nobody_comes_is_found() {
        PolicyModule module = alone(
                r -> visit(r, inAnyClass()).every(MONTH).stated(),
                r -> visit(r, inClass(EMPTY_NEST, WITH_RELATIVES, INSTITUTION))
                        .within(14, Trigger.CLASS_CHANGE)
                        .stated());
        assertThat(PolicyCheck.all().of(List.of(module), WorkCalendars.china()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(FindingKind.NOBODY_COMES_AFTER_CHANGE);
                    assertThat(finding.facts()).containsEntry("class", RELOCATED.name());
                });
        assertThat(PolicyCheck.all()
                        .without(FindingKind.NOBODY_COMES_AFTER_CHANGE)
                        .of(List.of(module), WorkCalendars.china()))
                .isEmpty();
    }

    @Test
    void no_module_that_is_faulty_hides_what_is_wrong_with_another() {
        List<Finding> findings = found(
                new CityPolicy(),
                book -> {
                    book.module("bad", "坏了", "1");
                    visit(book.rule("Bad Id"), inAnyClass()).every(MONTH).stated();
                    visit(book.rule("bad.twice"), inClass(EMPTY_NEST))
                            .every(MONTH)
                            .stated();
                    visit(book.rule("bad.twice"), inClass(RELOCATED))
                            .every(MONTH)
                            .stated();
                    visit(book.rule("bad.numbers"), inAnyClass())
                            .standing(100_000, inAnyClass())
                            .stated();
                    visit(book.rule("bad.throws"), aged(Integer.MAX_VALUE));
                },
                book -> visit(book.rule("nameless.rule"), inClass(EMPTY_NEST))
                        .every(MONTH)
                        .stated(),
                book -> {
                    throw new IllegalStateException("no");
                },
                module(
                        "x.all",
                        r -> r.cites(" ", "")
                                .owedBy(Party.VOLUNTEER)
                                .appliesTo(inAnyClass())
                                .standing(30, Condition.of("永不", "never", s -> false))
                                .stated()),
                module(
                        "empty-nest.visit",
                        r -> visit(r, inClass(EMPTY_NEST), aged(90))
                                .every(QUARTER)
                                .stated()));
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == FindingKind.MALFORMED)
                .extracting(Finding::toString)
                .containsExactlyInAnyOrder(
                        "MALFORMED bad: rule «Bad Id»: an id takes small letters, digits, hyphens and dots",
                        "MALFORMED bad: rule «bad.twice» is written twice",
                        "MALFORMED bad: rule «bad.numbers»: days: 100000 is not 1 to 1000",
                        "MALFORMED bad: define, at rule «bad.throws»: years: 2147483647 is not 0 to 150",
                        "MALFORMED : the module does not say its id, name and version",
                        "MALFORMED : define: java.lang.IllegalStateException: no",
                        "MALFORMED : the module does not say its id, name and version");
        assertThat(findings)
                .filteredOn(finding -> finding.subject().equals("x.all"))
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(
                        FindingKind.NO_CLAUSE, FindingKind.NOBODY_HOLDS, FindingKind.STANDING_NEVER_CLOSES);
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == FindingKind.LOOSENS)
                .singleElement()
                .extracting(Finding::facts)
                .isEqualTo(Map.of("class", "EMPTY_NEST", "age", "89"));
    }

    @Test
    void the_baseline_s_relocated_are_found_with_nothing_but_their_class() {
        assertThat(found(new CityPolicy()))
                .filteredOn(finding -> finding.kind() == FindingKind.NO_HUMAN_CONTACT)
                .singleElement()
                .extracting(Finding::facts)
                .isEqualTo(Map.of("class", "RELOCATED"));
    }

    /** Explained in docs/decisions/what-the-baseline-leaves-open.md. */
    @Test
    void the_baseline_has_the_findings_that_are_explained_and_no_other() {
        assertThat(PolicyCheck.all().of(List.of(new CityPolicy()), WorkCalendars.china()))
                .extracting(Finding::kind, Finding::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FindingKind.NO_HUMAN_CONTACT, "RELOCATED"),
                        org.assertj.core.groups.Tuple.tuple(FindingKind.NOBODY_HOLDS, "community.participation"),
                        org.assertj.core.groups.Tuple.tuple(FindingKind.NO_WORKING_DAY, "classification.missing-facts"),
                        org.assertj.core.groups.Tuple.tuple(FindingKind.NO_WORKING_DAY, "empty-nest.dedicated-person"));
    }
}
