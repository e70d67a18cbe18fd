package org.leling.core.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.core.dossier.LivingClass.EMPTY_NEST;
import static org.leling.core.dossier.LivingClass.INSTITUTION;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.FactKey;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Condition;
import org.leling.core.policy.PolicyModule;
import org.leling.core.policy.PolicySet;
import org.leling.core.policy.Rule;
import org.leling.core.policy.RuleBook;
import org.leling.core.policy.RuleBuilder;
import org.leling.core.review.CadenceInWords;
import org.leling.core.review.Fixtures;

/** What a finding says, whole, and where the edge lies between what is found and what is in order. */
class FindingsTest {

    private static final Condition NOWHERE = Condition.of("无此情况", "nowhere", s -> false);
    private static final Condition UNFITTED =
            Condition.of("未装话机", "no handset", s -> !s.facts().is(FactKey.HANDSET));

    private static RuleBuilder rule(RuleBook book, String id, Party party, Action action, String cadence) {
        return CadenceInWords.say(
                book.rule(id).cites("4.2", "就近就地").owedBy(party).action(action), cadence);
    }

    private static PolicyModule module(PolicyModule content) {
        return book -> {
            book.module("x", "试行", "1");
            content.define(book);
        };
    }

    private static PolicyModule one(Party party, Action action, String cadence, Condition... to) {
        return module(book ->
                rule(book, "x.rule", party, action, cadence).appliesTo(to).stated());
    }

    private static List<Finding> found(FindingKind kind, PolicyModule... modules) {
        return PolicyCheck.all().of(List.of(modules), WorkCalendars.china()).stream()
                .filter(finding -> finding.kind() == kind)
                .toList();
    }

    static Stream<Arguments> findings() {
        return Stream.of(
                Arguments.of(
                        "NEVER_APPLIES x.rule: no facts make the rule apply"
                                + " {conditions=[class empty nest or alone, class in an institution]}",
                        "没有任何情况能使规则适用",
                        one(Party.BUREAU, Action.VISIT, "每月一次", inClass(EMPTY_NEST), aged(80), inClass(INSTITUTION))),
                Arguments.of(
                        "NEVER_APPLIES x.rule: no facts make the rule apply {conditions=[nowhere]}",
                        "没有任何情况能使规则适用",
                        one(Party.BUREAU, Action.VISIT, "每月一次", inAnyClass(), NOWHERE)),
                Arguments.of(
                        "STANDING_NEVER_CLOSES x.rule: no fact closes the standing duty while the rule applies"
                                + " {inPlace=the handset is installed}",
                        "没有任何登记能使该常设事项办结",
                        one(Party.BUREAU, Action.STANDING, "缺失之日起30天内落实：已装话机", inAnyClass(), UNFITTED)),
                Arguments.of(
                        "NO_CLAUSE x.rule: the rule cites no clause",
                        "规则没有写明依据条款",
                        module(book -> CadenceInWords.say(book.rule("x.rule"), "每月一次")
                                .owedBy(Party.BUREAU)
                                .action(Action.VISIT)
                                .appliesTo(inAnyClass())
                                .stated())),
                Arguments.of(
                        "MALFORMED x: rule «x.rule»: appliesTo is missing",
                        "规则不完整：rule «x.rule»: appliesTo is missing",
                        module(book -> rule(book, "x.rule", Party.BUREAU, Action.VISIT, "每月一次")
                                .stated())),
                Arguments.of(
                        "RULE_FAILS x.rule: a condition of the rule throws on these facts"
                                + " {class=WITH_RELATIVES, grid=true}",
                        "规则的条件在这些情况下出错",
                        one(Party.BUREAU, Action.VISIT, "每月一次", Condition.of("网格", "grid", s -> {
                            if (s.facts().is(FactKey.GRID)) {
                                throw new IllegalStateException("no");
                            }
                            return true;
                        }))),
                Arguments.of(
                        "NO_HUMAN_CONTACT INSTITUTION: somebody of this class is owed no visit, call or greeting for over"
                                + " a month {class=INSTITUTION}",
                        "常驻机构类中有人一个月以上没有应办的上门、电话或问候",
                        one(
                                Party.BUREAU,
                                Action.CALL,
                                "每月一次",
                                Condition.of(
                                        "不住机构",
                                        "elsewhere",
                                        s -> !s.classification().is(INSTITUTION)))),
                Arguments.of(
                        "NOBODY_COMES_AFTER_CHANGE INSTITUTION: after a change to this class nobody visits or calls"
                                + " {class=INSTITUTION}",
                        "转为常驻机构类后无人上门或联系",
                        one(
                                Party.BUREAU,
                                Action.CALL,
                                "类别变化后14天内",
                                Condition.of(
                                        "不住机构",
                                        "elsewhere",
                                        s -> !s.classification().is(INSTITUTION)))),
                Arguments.of(
                        "NOBODY_HOLDS x.rule: the class's care group has no volunteer {class=WITH_RELATIVES}",
                        "该类别的关爱小组不含责任方“志愿者”",
                        one(Party.VOLUNTEER, Action.VISIT, "每月一次", inAnyClass())),
                Arguments.of(
                        "ALWAYS_COINCIDE x.other, x.rule: the two rules always ask the same of the same party for the"
                                + " same people",
                        "两条规则对相同的人、同一责任方总是要求同一件事",
                        two(Party.BUREAU, Action.VISIT, "每月一次", inAnyClass())),
                Arguments.of(
                        "NO_WORKING_DAY x.rule: the period that begins on 2008-02-06 has no working day"
                                + " {period begins=2008-02-06}",
                        "自2008-02-06开始的周期内没有工作日",
                        one(Party.BUREAU, Action.VISIT, "春节前1天内", inAnyClass())));
    }

    /** Beside a visit of everybody by the bureau each month. */
    private static PolicyModule two(Party party, Action action, String cadence, Condition... to) {
        return module(book -> {
            rule(book, "x.rule", Party.BUREAU, Action.VISIT, "每月一次")
                    .appliesTo(inAnyClass())
                    .stated();
            rule(book, "x.other", party, action, cadence).appliesTo(to).stated();
        });
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("findings")
    void each_finding_says_the_rule_the_fewest_facts_and_what_is_wrong(
            String said, String chinese, PolicyModule module) {
        FindingKind kind = FindingKind.valueOf(said.substring(0, said.indexOf(' ')));
        assertThat(found(kind, module)).singleElement().satisfies(finding -> {
            assertThat(finding).hasToString(said);
            assertThat(finding.chinese()).isEqualTo(chinese);
        });
    }

    @Test
    void what_loosens_is_found_in_the_words_of_the_conflict() {
        PolicyModule district = book -> {
            book.module("gusu", "姑苏区", "1").within(Fixtures.GUSU);
            rule(book, "x.rule", Party.BUREAU, Action.VISIT, "每年一次")
                    .appliesTo(inAnyClass())
                    .stated();
        };
        assertThat(found(FindingKind.LOOSENS, one(Party.BUREAU, Action.VISIT, "每月一次", inAnyClass()), district))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding)
                            .hasToString(
                                    "LOOSENS x.rule: module gusu, rule x.rule, clause 4.2: it is owed less often or"
                                            + " later, or on another occasion (each month -> each year)");
                    assertThat(finding.chinese()).isEqualTo("模块“姑苏区”的规则“x.rule”放宽了频次或时限（第4.2条：每月一次→每年一次）");
                });
    }

    @ParameterizedTest(name = "{0} owes everybody: {1}")
    @CsvSource({
        "UNIT, ",
        "COMMUNITY, INSTITUTION",
        "VOLUNTEER, WITH_RELATIVES",
        "INSTITUTION, WITH_RELATIVES",
        "BUREAU, ",
        "CIVIL_AFFAIRS, ",
        "HOTLINE, "
    })
    void a_party_must_be_of_the_care_group_unless_everybody_has_it(Party party, String without) {
        List<Finding> found = found(FindingKind.NOBODY_HOLDS, one(party, Action.VISIT, "每月一次", inAnyClass()));
        if (without == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.facts()).containsEntry("class", without));
        }
        assertThat(found(FindingKind.NOBODY_HOLDS, one(party, Action.VISIT, "按约定", inAnyClass())))
                .as("a measure agreed with a person names its own party")
                .isEmpty();
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("another party", two(Party.UNIT, Action.VISIT, "每月一次", inAnyClass())),
                Arguments.of("another action", two(Party.BUREAU, Action.CALL, "每月一次", inAnyClass())),
                Arguments.of("at another time", two(Party.BUREAU, Action.VISIT, "每周一次", inAnyClass())),
                Arguments.of("of fewer people", two(Party.BUREAU, Action.VISIT, "每月一次", inClass(EMPTY_NEST))),
                Arguments.of(
                        "of more people",
                        two(Party.BUREAU, Action.VISIT, "每月一次", Condition.of("所有人", "all", s -> true))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void two_rules_that_ask_otherwise_do_not_coincide(String how, PolicyModule module) {
        assertThat(found(FindingKind.ALWAYS_COINCIDE, module)).isEmpty();
    }

    @Test
    void the_same_rule_of_two_modules_does_not_coincide_with_itself() {
        PolicyModule district = book -> {
            book.module("gusu", "姑苏区", "1").within(Fixtures.GUSU);
            rule(book, "x.rule", Party.BUREAU, Action.VISIT, "每月一次")
                    .appliesTo(inAnyClass())
                    .stated();
        };
        assertThat(found(FindingKind.ALWAYS_COINCIDE, one(Party.BUREAU, Action.VISIT, "每月一次", inAnyClass()), district))
                .isEmpty();
    }

    private static Rule single(Action action, String cadence) {
        return PolicySet.of(one(Party.BUREAU, action, cadence, inAnyClass()))
                .rules()
                .get(0);
    }

    @ParameterizedTest(name = "{0}: {1} within a month, {2} after a change of class")
    @CsvSource({
        "每周一次, true, false",
        "每月一次, true, false",
        "每季度一次, false, false",
        "每周2次, true, false",
        "每月2次, true, false",
        "每季度6次, false, false",
        "类别变化后14天内, false, true",
        "类别变化后10个工作日内, false, true",
        "类别变化后31天内, false, true",
        "类别变化后32天内, false, false",
        "类别变化后23个工作日内, false, true",
        "类别变化后24个工作日内, false, false",
        "入院后2天内, false, false",
        "入院后2个工作日内, false, false",
        "每年1月, false, false"
    })
    void a_contact_counts_if_it_comes_each_month_or_after_a_change_of_class(
            String cadence, boolean monthly, boolean afterChange) {
        assertThat(Rules.isMonthlyContact(single(Action.VISIT, cadence))).isEqualTo(monthly);
        assertThat(Rules.isContactAfterClassChange(single(Action.VISIT, cadence)))
                .isEqualTo(afterChange);
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_done_with_the_person_is_contact(Action action) {
        boolean contact = List.of(
                        Action.VISIT,
                        Action.CALL,
                        Action.GREETING,
                        Action.COMPANIONSHIP,
                        Action.CONDOLENCE,
                        Action.HOME_CARE,
                        Action.LEARNING,
                        Action.MEAL,
                        Action.ERRAND)
                .contains(action);
        assertThat(Rules.isMonthlyContact(single(action, "每月一次"))).isEqualTo(contact);
        assertThat(Rules.isContactAfterClassChange(single(action, "类别变化后14天内"))).isEqualTo(contact);
    }

    @Test
    void what_is_only_encouraged_is_no_contact_to_count_on() {
        Rule encouraged = PolicySet.of(module(book -> rule(book, "x.rule", Party.BUREAU, Action.VISIT, "每月一次")
                        .appliesTo(inAnyClass())
                        .encouraged()))
                .rules()
                .get(0);
        assertThat(Rules.isMonthlyContact(encouraged)).isFalse();
    }
}
