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

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.FactKey;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.policy.Trigger;
import org.leling.core.policy.city.CityPolicy;
import org.leling.core.review.Fixtures;

class PolicyCheckTest {

    private interface OneRule {
        void write(RuleBuilder rule);
    }

    private static PolicyModule module(String id, OneRule content) {
        return book -> {
            book.module("faulty", "有缺陷的模块", "1").within(Fixtures.GUSU);
            content.write(book.rule(id));
        };
    }

    private static RuleBuilder visit(RuleBuilder rule, Condition... to) {
        return rule.cites("4.2", "就近就地").owedBy(Party.UNIT).action(Action.VISIT).appliesTo(to);
    }

    /** A policy that stands alone and looks after everybody each month. */
    private static PolicyModule alone(OneRule monthly, OneRule afterChange) {
        return book -> {
            book.module("alone", "独立模块", "1");
            monthly.write(book.rule("alone.monthly"));
            afterChange.write(book.rule("alone.after-change"));
        };
    }

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
    void what_throws_is_shown_with_the_facts_that_make_it_throw() {
        PolicyModule module = module(
                "x.throws",
                r -> visit(r, Condition.of("条件", "condition", s -> {
                            if (s.facts().is(FactKey.GRID) && !s.facts().is(FactKey.SENSORS)) {
                                throw new IllegalStateException("no");
                            }
                            return s.facts().is(FactKey.WILLING);
                        }))
                        .every(MONTH)
                        .stated());
        assertThat(PolicyCheck.all().of(List.of(new CityPolicy(), module), WorkCalendars.china()))
                .filteredOn(finding -> finding.kind() == FindingKind.RULE_FAILS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.facts())
                        .containsEntry("grid", "true")
                        .doesNotContainKey("willing"));
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
