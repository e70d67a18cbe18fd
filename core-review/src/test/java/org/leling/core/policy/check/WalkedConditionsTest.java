package org.leling.core.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.core.calendar.CalendarUnit.MONTH;
import static org.leling.core.calendar.CalendarUnit.QUARTER;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.check.OneRuleModules.found;
import static org.leling.core.policy.check.OneRuleModules.foundInOne;
import static org.leling.core.policy.check.OneRuleModules.module;
import static org.leling.core.policy.check.OneRuleModules.visit;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.FactKey;
import org.leling.core.duty.Party;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.check.OneRuleModules.OneRule;
import org.leling.core.policy.city.CityPolicy;

/** What is found where conditions can be walked through, and what is said where they cannot. */
class WalkedConditionsTest {

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

    @Test
    void a_condition_that_announces_its_days_is_in_order_and_one_that_reads_no_day_need_not() {
        assertThat(foundInOne(r -> visit(
                                r,
                                Condition.of(
                                        "年满97周岁",
                                        "97 or over",
                                        s -> Days.age(s.dossier().born(), s.day()) >= 97,
                                        (dossier, change, days) ->
                                                days.accept(Days.epoch(Days.birthday(dossier.born(), 97)))))
                        .every(MONTH)
                        .stated()))
                .isEmpty();
        assertThat(foundInOne(r -> visit(
                                r,
                                Condition.of(
                                        "早生",
                                        "born early",
                                        s -> s.dossier().born().getYear() < 1921))
                        .every(MONTH)
                        .stated()))
                .as("nobody of the walk was born then, and somebody may have been")
                .isEmpty();
    }

    @Test
    void what_depends_on_more_than_is_walked_is_not_said_to_coincide_or_never_to_close() {
        Condition patient =
                Condition.of("曾住院", "a patient", s -> !s.dossier().hospital().isEmpty());
        assertThat(foundInOne(r -> visit(r, patient).every(MONTH).stated())).isEmpty();
        assertThat(foundInOne(r -> visit(
                                r,
                                inAnyClass(),
                                Condition.of(
                                        "非早生",
                                        "born late",
                                        s -> s.dossier().born().getYear() > 1921))
                        .every(MONTH)
                        .stated()))
                .isEmpty();
        assertThat(foundInOne(r -> r.cites("4.2", "x")
                        .owedBy(Party.UNIT)
                        .appliesTo(inAnyClass())
                        .standing(30, patient)
                        .stated()))
                .isEmpty();
    }

    @Test
    void ages_that_can_be_met_decide_whether_a_rule_applies_or_coincides() {
        assertThat(foundInOne(
                        r -> visit(r, inAnyClass(), aged(121)).every(MONTH).stated()))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.NEVER_APPLIES);
        assertThat(foundInOne(r -> visit(r, inAnyClass(), aged(1)).every(MONTH).stated()))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.ALWAYS_COINCIDE);
        assertThat(foundInOne(r -> visit(r, inAnyClass(), aged(60)).every(MONTH).stated()))
                .isEmpty();
    }

    @Test
    void what_throws_while_it_is_walked_or_reads_too_much_is_reported_and_the_rest_is_checked() {
        OneRule announcing = r -> visit(r, Condition.of("声明出错", "announces", s -> true, (dossier, change, days) -> {
                    throw new IllegalStateException("no");
                }))
                .every(MONTH)
                .stated();
        OneRule everything = r -> visit(
                        r,
                        Condition.of(
                                "全部",
                                "everything",
                                s -> s.facts().careGroup().isEmpty()
                                        & s.facts().residence().livesWith().isEmpty()
                                        & s.facts().ability().isEmpty()
                                        & s.facts().is(FactKey.GRID)))
                .every(MONTH)
                .stated();
        assertThat(foundInOne(announcing)).extracting(Finding::kind).containsExactly(FindingKind.RULE_FAILS);
        assertThat(foundInOne(everything)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.RULE_FAILS);
            assertThat(finding.english()).startsWith("the conditions read too much to be walked through");
        });
        PolicyModule throwing = module(
                "empty-nest.visit",
                r -> visit(r, Condition.of("出错", "throws", s -> {
                            throw new IllegalStateException("no");
                        }))
                        .every(QUARTER)
                        .stated());
        assertThat(found(new CityPolicy(), throwing))
                .extracting(Finding::kind)
                .contains(FindingKind.RULE_FAILS, FindingKind.LOOSENS);
    }

    @Test
    void together_too_many_facts_are_said_of_the_check_that_needs_them() {
        PolicyModule many = book -> {
            book.module("many", "许多", "1");
            visit(
                            book.rule("many.one"),
                            Condition.of(
                                    "小组", "group", s -> s.facts().careGroup().isEmpty()))
                    .every(MONTH)
                    .stated();
            visit(
                            book.rule("many.two"),
                            Condition.of(
                                    "居住",
                                    "living",
                                    s -> s.facts().residence().livesWith().isEmpty()
                                            & s.facts().is(FactKey.GRID)
                                            & s.facts().ability().isEmpty()))
                    .every(MONTH)
                    .stated();
        };
        assertThat(found(many))
                .filteredOn(finding -> finding.kind() == FindingKind.NO_HUMAN_CONTACT)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.chinese()).isEqualTo("条件读取的情况太多，无法逐一判断");
                    assertThat(finding.english()).startsWith("the conditions read too much");
                });
    }
}
