package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.dossier.LivingClass;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;

/** What a district may say otherwise than the city does, and what is said to it if it may not. */
class StrictnessTest {

    private interface Changes {
        void on(RuleBuilder rule);
    }

    /** A visit of everybody by the unit each month, stated, but for what is changed. */
    private static Rule rule(String module, DutyKind kind, Changes changes) {
        return PolicySet.of(book -> {
                    book.module(module, module.equals("city") ? "全市" : "姑苏区", "1");
                    RuleBuilder rule = book.rule("x.visit")
                            .cites("3.3-2", "季有走访")
                            .owedBy(Party.UNIT)
                            .action(Action.VISIT);
                    CadenceInWords.say(rule, "每月一次");
                    changes.on(rule);
                    if (rule.conditions.isEmpty()) {
                        rule.appliesTo(Conditions.inAnyClass());
                    }
                    switch (kind) {
                        case STATED -> rule.stated();
                        case DEFAULTED -> rule.defaulted();
                        case ENCOURAGED -> rule.encouraged();
                        case AGREED -> rule.agreed();
                    }
                })
                .rules()
                .get(0);
    }

    private static List<Conflict> loosened(DutyKind kind, Changes wider, Changes narrower) {
        return Strictness.loosened(rule("city", kind, wider), rule("gusu", kind, narrower));
    }

    @ParameterizedTest(name = "{0}改为{1}:{2},{3}")
    @CsvFileSource(resources = "/strictness.csv", numLinesToSkip = 1)
    void a_stated_rule_may_be_owed_more_often_or_sooner_and_not_otherwise(
            String was, String now, String may, String why) {
        List<Conflict> conflicts =
                loosened(DutyKind.STATED, rule -> CadenceInWords.say(rule, was), rule -> CadenceInWords.say(rule, now));
        if (may.equals("可以")) {
            assertThat(conflicts).as(why).isEmpty();
        } else {
            assertThat(may).isEqualTo("不可以");
            assertThat(conflicts).as(why).singleElement().satisfies(conflict -> {
                assertThat(was).startsWith(conflict.wider());
                assertThat(now).startsWith(conflict.narrower());
                assertThat(conflict.chinese())
                        .isEqualTo("模块“姑苏区”的规则“x.visit”放宽了频次或时限(第3.3-2条:" + conflict.wider() + "→" + conflict.narrower()
                                + ")");
                assertThat(conflict.english()).isEqualTo("it is owed less often or later, or on another occasion");
            });
        }
        assertThat(loosened(
                        DutyKind.DEFAULTED,
                        rule -> CadenceInWords.say(rule, was),
                        rule -> CadenceInWords.say(rule, now)))
                .as("of a default the number may go either way")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} by a rule that is {1}: {2}")
    @CsvSource({
        "STATED, STATED, ",
        "STATED, DEFAULTED, 文件规定→本局默认",
        "STATED, ENCOURAGED, 文件规定→鼓励提供",
        "STATED, AGREED, 文件规定→个性约定",
        "DEFAULTED, STATED, ",
        "DEFAULTED, DEFAULTED, ",
        "DEFAULTED, ENCOURAGED, 本局默认→鼓励提供",
        "DEFAULTED, AGREED, 本局默认→个性约定",
        "ENCOURAGED, AGREED, ",
        "AGREED, ENCOURAGED, "
    })
    void what_binds_may_not_bind_less(DutyKind was, DutyKind now, String conflict) {
        List<Conflict> conflicts = Strictness.loosened(rule("city", was, rule -> {}), rule("gusu", now, rule -> {}));
        if (conflict == null) {
            assertThat(conflicts).isEmpty();
        } else {
            assertThat(conflicts)
                    .extracting(Conflict::chinese, Conflict::english)
                    .containsExactly(tuple("模块“姑苏区”的规则“x.visit”降低了约束力(第3.3-2条:" + conflict + ")", "it binds less"));
        }
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "CALL, VISIT, ",
        "VISIT, CALL, 走访→电话或视频联系",
        "GREETING, CALL, ",
        "CALL, GREETING, 电话或视频联系→问候关注",
        "MEAL, ERRAND, 送餐→代办",
        "MEAL, MEAL, ",
        "STANDING, STANDING, "
    })
    void the_action_must_serve_for_the_wider_ones(Action was, Action now, String conflict) {
        for (DutyKind kind : List.of(DutyKind.STATED, DutyKind.DEFAULTED)) {
            List<Conflict> conflicts = loosened(kind, rule -> rule.action(was), rule -> rule.action(now));
            if (conflict == null) {
                assertThat(conflicts).isEmpty();
            } else {
                assertThat(conflicts)
                        .extracting(Conflict::chinese, Conflict::english)
                        .containsExactly(tuple(
                                "模块“姑苏区”的规则“x.visit”服务内容弱于原规定(第3.3-2条:" + conflict + ")",
                                "the action does not serve for the wider one's"));
            }
        }
    }

    @Test
    void the_party_of_a_stated_rule_stays_and_of_a_default_may_change() {
        assertThat(loosened(DutyKind.STATED, rule -> rule.owedBy(Party.UNIT), rule -> rule.owedBy(Party.BUREAU)))
                .extracting(Conflict::chinese, Conflict::english)
                .containsExactly(
                        tuple("模块“姑苏区”的规则“x.visit”改变了责任方(第3.3-2条:管理单位→老干部局)", "the clause names another party"));
        assertThat(loosened(DutyKind.DEFAULTED, rule -> rule.owedBy(Party.UNIT), rule -> rule.owedBy(Party.BUREAU)))
                .isEmpty();
    }

    @Test
    void what_is_owed_to_the_family_after_death_stays_owed() {
        assertThat(loosened(DutyKind.STATED, RuleBuilder::outlivesPerson, rule -> {}))
                .extracting(Conflict::chinese, Conflict::english)
                .containsExactly(
                        tuple("模块“姑苏区”的规则“x.visit”缩小了适用范围(第3.3-2条:身故后仍办理→身故后不办理)", "it no longer outlives the person"));
        assertThat(loosened(DutyKind.STATED, rule -> {}, RuleBuilder::outlivesPerson))
                .isEmpty();
        assertThat(loosened(DutyKind.STATED, RuleBuilder::outlivesPerson, RuleBuilder::outlivesPerson))
                .isEmpty();
    }

    @Test
    void nobody_of_the_audience_may_be_left_out_and_who_is_left_out_is_named() {
        Changes alone = rule -> rule.appliesTo(Conditions.inClass(LivingClass.EMPTY_NEST), Conditions.aged(80));
        Changes fewer = rule -> rule.appliesTo(Conditions.inClass(LivingClass.EMPTY_NEST), Conditions.aged(90));
        assertThat(loosened(DutyKind.STATED, alone, fewer)).singleElement().satisfies(conflict -> {
            assertThat(conflict.wider()).isEqualTo("空巢独居类、年满80周岁");
            assertThat(conflict.narrower()).isEqualTo("空巢独居类、年满90周岁 (class=EMPTY_NEST, age=80)");
            assertThat(conflict.chinese()).startsWith("模块“姑苏区”的规则“x.visit”缩小了适用对象(");
            assertThat(conflict.english())
                    .isEqualTo("it leaves out people of the wider audience, such as class=EMPTY_NEST, age=80");
        });
        assertThat(loosened(DutyKind.STATED, fewer, alone)).isEmpty();
    }

    @Test
    void every_loosening_of_a_rule_is_named_at_once() {
        assertThat(loosened(DutyKind.STATED, rule -> {}, rule -> {
                    CadenceInWords.say(rule, "每年一次").owedBy(Party.COMMUNITY).action(Action.GREETING);
                    rule.appliesTo(Conditions.inClass(LivingClass.EMPTY_NEST));
                }))
                .extracting(Conflict::wider)
                .containsExactly("每月一次", "走访", "管理单位", "四类人员");
    }

    @Test
    void what_is_encouraged_or_agreed_may_be_said_anew() {
        for (DutyKind kind : List.of(DutyKind.ENCOURAGED, DutyKind.AGREED)) {
            assertThat(loosened(kind, rule -> {}, rule -> {
                        CadenceInWords.say(rule, "每年一次").owedBy(Party.COMMUNITY).action(Action.GREETING);
                        rule.appliesTo(Conditions.inClass(LivingClass.EMPTY_NEST));
                    }))
                    .isEmpty();
        }
    }
}
