package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;
import org.leling.core.duty.Action;
import org.leling.core.duty.DutyKind;
import org.leling.core.duty.Party;

/** What a district may say otherwise than the city does, and what is said to it if it may not. */
class StrictnessTest {

    private static final String ENGLISH = "module gusu, rule x.visit, clause 3.3-2: ";

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
                    changes.on(rule);
                    if (rule.cadence == null) {
                        CadenceInWords.say(rule, "每月一次");
                    }
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
                boolean isOfTime = !why.equals("要求更少") && !why.equals("换了事项");
                assertThat(conflict.chinese())
                        .startsWith("模块“姑苏区”的规则“x.visit”" + (isOfTime ? "放宽了频次或时限（" : "放宽了办结条件，例如亲属同住类，"))
                        .endsWith("（第3.3-2条：" + conflict.wider() + "→" + conflict.narrower() + "）");
                assertThat(conflict.english())
                        .startsWith("module gusu, rule x.visit, clause 3.3-2: "
                                + (isOfTime
                                        ? "it is owed less often or later, or on another occasion ("
                                        : "less closes it, such as class=WITH_RELATIVES, "))
                        .doesNotContainPattern("\\p{IsHan}");
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
                    .containsExactly(tuple(
                            "模块“姑苏区”的规则“x.visit”降低了约束力（第3.3-2条：" + conflict + "）",
                            ENGLISH + "it binds less (" + was.english() + " -> " + now.english() + ")"));
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
                                "模块“姑苏区”的规则“x.visit”服务内容弱于原规定（第3.3-2条：" + conflict + "）",
                                ENGLISH + "the action does not serve for the wider one's (" + was.english() + " -> "
                                        + now.english() + ")"));
            }
        }
    }

    @Test
    void the_party_of_a_stated_rule_stays_and_of_a_default_may_change() {
        assertThat(loosened(DutyKind.STATED, rule -> rule.owedBy(Party.UNIT), rule -> rule.owedBy(Party.BUREAU)))
                .extracting(Conflict::chinese, Conflict::english)
                .containsExactly(tuple(
                        "模块“姑苏区”的规则“x.visit”改变了责任方（第3.3-2条：管理单位→老干部局）",
                        ENGLISH + "the clause names another party (managing unit -> veteran cadres' bureau)"));
        assertThat(loosened(DutyKind.DEFAULTED, rule -> rule.owedBy(Party.UNIT), rule -> rule.owedBy(Party.BUREAU)))
                .isEmpty();
    }

    @Test
    void what_is_owed_to_the_family_after_death_stays_owed() {
        assertThat(loosened(DutyKind.STATED, RuleBuilder::outlivesPerson, rule -> {}))
                .extracting(Conflict::chinese, Conflict::english)
                .containsExactly(tuple(
                        "模块“姑苏区”的规则“x.visit”缩小了适用范围（第3.3-2条：身故后仍办理→身故后不办理）",
                        ENGLISH + "it no longer outlives the person (owed after death -> not owed after death)"));
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
            assertThat(conflict.narrower()).isEqualTo("空巢独居类、年满90周岁");
            assertThat(conflict.facts()).isEqualTo(Map.of("class", "EMPTY_NEST", "age", "80"));
            assertThat(conflict.chinese())
                    .isEqualTo("模块“姑苏区”的规则“x.visit”缩小了适用对象，例如空巢独居类，80周岁" + "（第3.3-2条：空巢独居类、年满80周岁→空巢独居类、年满90周岁）");
            assertThat(conflict)
                    .hasToString(
                            ENGLISH + "it leaves out people of the wider audience, such as class=EMPTY_NEST, age=80"
                                    + " (class empty nest or alone, aged 80 or over -> class empty nest or alone, aged 90 or over)");
        });
        assertThat(loosened(DutyKind.STATED, fewer, alone)).isEmpty();
    }

    private static Condition byHand(Predicate<Situation> test) {
        return Condition.of("自拟", "by hand", test);
    }

    static Stream<Arguments> readings() {
        return Stream.of(
                Arguments.of("出生日期", "born", byHand(s -> s.dossier().born().getYear() != 1931)),
                Arguments.of(
                        "住院记录", "hospital", byHand(s -> s.dossier().hospital().isEmpty())),
                Arguments.of("档案编号", "id", byHand(s -> !s.dossier().id().value().equals("p"))),
                Arguments.of(
                        "管理单位所属区划",
                        "managingUnitDivision",
                        byHand(s -> !s.dossier().managingUnitDivision().code().endsWith("1"))),
                Arguments.of("去世日期", "died", byHand(s -> s.dossier().died().isEmpty())),
                Arguments.of(
                        "历次登记", "changes", byHand(s -> s.dossier().changes().size() < 9)),
                Arguments.of(
                        "历次登记", "changes", byHand(s -> s.dossier().firstDay().isPresent())),
                Arguments.of(
                        "历次登记",
                        "changes",
                        byHand(s -> !s.dossier().factsOn(20_000).is(FactKey.SENSORS))),
                Arguments.of("事件记录", "events", byHand(s -> s.dossier().events().isEmpty())),
                Arguments.of(
                        "定类理由",
                        "classification",
                        byHand(s -> s.classification().reasons().size() < 9)),
                Arguments.of(
                        "定类理由",
                        "classification",
                        byHand(s -> s.classification().missing().size() < 9)),
                Arguments.of(
                        "档案编号、出生日期、管理单位所属区划、去世日期、历次登记、住院记录、事件记录",
                        "id, born, managingUnitDivision, died, changes, hospital, events",
                        byHand(s -> s.dossier().toBuilder().build().born().getYear() != 1931)),
                Arguments.of("当日日期", "day", byHand(s -> s.day().getYear() != 2027)),
                Arguments.of(
                        "居住情况",
                        "residence",
                        byHand(s -> s.facts().residence().spouseBorn().isEmpty())),
                Arguments.of(
                        "住院记录",
                        "hospital",
                        byHand(s -> !s.dossier().formerLeader()
                                || s.facts().is(FactKey.GRID)
                                || s.dossier().hospital().isEmpty())));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("readings")
    void what_reads_more_than_can_be_walked_is_refused_since_nothing_is_shown(
            String chinese, String english, Condition condition) {
        Changes all = rule -> rule.appliesTo(Conditions.inAnyClass());
        Changes some = rule -> rule.appliesTo(Conditions.inAnyClass(), condition);
        for (DutyKind kind : List.of(DutyKind.STATED, DutyKind.DEFAULTED)) {
            assertThat(loosened(kind, all, some)).singleElement().satisfies(conflict -> {
                assertThat(conflict.chinese())
                        .startsWith("模块“姑苏区”的规则“x.visit”无法证明不放宽原规定，因为自拟条件读取了" + chinese + "（第3.3-2条：四类人员→");
                assertThat(conflict.english())
                        .startsWith(
                                ENGLISH + "it cannot be shown to bind as much, since a condition written by hand reads "
                                        + english + " (");
                assertThat(conflict.facts()).isEmpty();
            });
        }
        assertThat(loosened(DutyKind.STATED, some, all))
                .as("of the wider rule it takes away people only")
                .isEmpty();
        assertThat(loosened(DutyKind.STATED, some, some))
                .as("the same is the same")
                .isEmpty();
        assertThat(loosened(DutyKind.ENCOURAGED, all, some)).isEmpty();
    }

    @Test
    void what_closes_a_standing_duty_must_be_shown_too() {
        Condition rare = byHand(
                s -> s.facts().is(FactKey.HANDSET) || s.dossier().id().value().equals("p"));
        assertThat(loosened(
                        DutyKind.STATED,
                        rule -> rule.standing(30, CadenceInWords.HANDSET),
                        rule -> rule.standing(30, rare)))
                .singleElement()
                .extracting(Conflict::english)
                .asString()
                .contains("reads id");
    }

    @Test
    void a_condition_by_hand_of_what_can_be_walked_is_judged_by_the_walk() {
        Changes all = rule -> rule.appliesTo(Conditions.inAnyClass());
        Changes wider = rule -> rule.appliesTo(byHand(s -> s.facts().is(FactKey.GRID)
                || s.dossier().rank() != Rank.PROVINCE
                || s.dossier().formerLeader()
                || s.classification().livingClass().isPresent()));
        assertThat(loosened(DutyKind.STATED, all, wider)).isEmpty();
        assertThat(loosened(
                        DutyKind.STATED,
                        all,
                        rule -> rule.appliesTo(byHand(s -> s.dossier().rank() != Rank.PROVINCE))))
                .singleElement()
                .extracting(Conflict::facts)
                .isEqualTo(Map.of("class", "WITH_RELATIVES", "rank", "PROVINCE"));
    }

    @Test
    void each_age_is_walked_with_each_length_of_a_stay() {
        assertThat(loosened(
                        DutyKind.STATED,
                        rule -> rule.appliesTo(Conditions.inHospitalFor(30)),
                        rule -> rule.appliesTo(Conditions.inHospitalFor(30), Conditions.aged(95))))
                .singleElement()
                .extracting(Conflict::facts)
                .isEqualTo(Map.of("class", "WITH_RELATIVES", "hospital", "since 2023-09-19", "age", "94"));
        assertThat(loosened(
                        DutyKind.STATED,
                        rule -> rule.appliesTo(Conditions.inHospitalFor(30), Conditions.aged(97)),
                        rule -> rule.appliesTo(Conditions.inHospitalFor(60))))
                .singleElement()
                .extracting(conflict -> conflict.facts().keySet())
                .isEqualTo(Set.of("class", "hospital"));
    }

    @Test
    void conditions_that_read_too_much_or_throw_are_refused_in_words() {
        Condition everything = byHand(s -> s.facts().careGroup().isEmpty()
                & s.facts().residence().livesWith().isEmpty()
                & s.facts().ability().isEmpty()
                & s.facts().is(FactKey.GRID));
        assertThat(loosened(DutyKind.STATED, rule -> {}, rule -> rule.appliesTo(everything)))
                .singleElement()
                .extracting(Conflict::english)
                .asString()
                .contains("reads too many facts");
        assertThat(loosened(
                        DutyKind.STATED,
                        rule -> {},
                        rule -> rule.appliesTo(byHand(s -> {
                            throw new IllegalArgumentException("no");
                        }))))
                .singleElement()
                .extracting(Conflict::facts)
                .isEqualTo(Map.of("class", "WITH_RELATIVES"));
    }

    @Test
    void a_longer_term_and_a_weaker_close_are_both_named() {
        assertThat(loosened(
                        DutyKind.STATED,
                        rule -> CadenceInWords.say(rule, "缺失之日起30天内落实：已装话机并入网格"),
                        rule -> CadenceInWords.say(rule, "缺失之日起31天内落实：已装话机")))
                .extracting(Conflict::facts)
                .hasSize(2)
                .anySatisfy(facts -> assertThat(facts).containsEntry("handset", "true"));
    }

    @Test
    void a_class_set_by_hand_is_walked() {
        assertThat(loosened(
                        DutyKind.STATED,
                        rule -> {},
                        rule -> rule.appliesTo(
                                byHand(s -> s.classification().basis() != Classification.Basis.BY_HAND))))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.facts()).isEqualTo(Map.of("class", "WITH_RELATIVES", "basis", "by hand"));
                    assertThat(conflict.chinese()).contains("例如亲属同住类，人工认定（");
                });
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
