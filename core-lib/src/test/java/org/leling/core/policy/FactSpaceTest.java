package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.doctorContractFor;
import static org.leling.core.policy.Conditions.inHospitalFor;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;

/** Which situations are walked, and in how few facts the one that is found is said. */
class FactSpaceTest {

    private static Condition that(Predicate<Situation> test) {
        return Condition.of("如此", "so", test);
    }

    private static Arguments found(String facts, Predicate<Situation> test) {
        return Arguments.of(facts, List.of(that(test)), test);
    }

    private static Arguments found(String facts, Condition condition, boolean holds) {
        return Arguments.of(facts, List.of(condition), (Predicate<Situation>) s -> condition.holds(s) == holds);
    }

    static Stream<Arguments> samples() {
        return Stream.of(
                found("class=WITH_RELATIVES", s -> true),
                found("class=RELOCATED", s -> s.classification().is(LivingClass.RELOCATED)),
                found("class=none", s -> s.classification().livingClass().isEmpty()),
                found(
                        "class=WITH_RELATIVES, basis=held over",
                        s -> s.classification().livingClass().isPresent()
                                && !s.classification().isDecided()),
                found("class=WITH_RELATIVES, grid=true", s -> s.facts().is(FactKey.GRID)),
                found("class=WITH_RELATIVES", s -> !s.facts().is(FactKey.GRID)),
                found(
                        "class=WITH_RELATIVES, grid=true, sensors=true",
                        s -> s.facts().is(FactKey.GRID) && s.facts().is(FactKey.SENSORS)),
                found(
                        "class=WITH_RELATIVES, grid=true",
                        s -> s.facts().is(FactKey.GRID) && !s.facts().is(FactKey.SENSORS)),
                found("class=WITH_RELATIVES, rank=PREFECTURE", s -> s.dossier().rank() == Rank.PREFECTURE),
                found(
                        "class=WITH_RELATIVES, formerLeader=true",
                        s -> s.dossier().formerLeader()),
                found(
                        "class=WITH_RELATIVES, rank=PROVINCE, formerLeader=true",
                        s -> s.dossier().formerLeader() && s.dossier().rank() == Rank.PROVINCE),
                found(
                        "class=WITH_RELATIVES, ability=SEVERE",
                        s -> s.facts().ability().equals(Optional.of(Ability.SEVERE))),
                found("class=WITH_RELATIVES", s -> s.facts().ability().isEmpty()),
                found(
                        "class=WITH_RELATIVES, familyDoctor=Declined[]",
                        s -> s.facts().familyDoctor().equals(FamilyDoctor.DECLINED)),
                found("class=WITH_RELATIVES", s -> s.facts().familyDoctor().equals(FamilyDoctor.NONE)),
                found(
                        "class=WITH_RELATIVES, careGroup=[COMMUNITY, VOLUNTEER]",
                        s -> s.facts().careGroup().equals(Set.of(Role.COMMUNITY, Role.VOLUNTEER))),
                found(
                        "class=WITH_RELATIVES, careGroup=[UNIT]",
                        s -> s.facts().careGroup().equals(Set.of(Role.UNIT))),
                found(
                        "class=WITH_RELATIVES, classByHand=ClassByHand[livingClass=EMPTY_NEST, until=2026-06-15]",
                        s -> s.facts().classByHand().isPresent()),
                found(
                        "class=WITH_RELATIVES, birthdayKept=农历9月9日",
                        s -> s.facts().birthdayKept().isPresent()),
                found(
                        "class=WITH_RELATIVES, measures=[Measure[m, COMMUNITY MEAL each WEEK from 2025-06-15]]",
                        s -> !s.facts().measures().isEmpty()),
                found(
                        "class=WITH_RELATIVES, residence=Residence[division=320508, setting=HOME, settledElsewhere=false,"
                                + " livesWith=[CHILD, PAID_CARER], spouseBorn=null, spouseCanCare=null]",
                        s -> s.facts()
                                .residence()
                                .livesWith()
                                .equals(Optional.of(EnumSet.of(Companion.CHILD, Companion.PAID_CARER)))),
                found(
                        "class=WITH_RELATIVES, residence=Residence[division=320102, setting=INSTITUTION,"
                                + " settledElsewhere=false, livesWith=null, spouseBorn=null, spouseCanCare=null]",
                        s -> s.facts().residence().division().equals(Optional.of(new Division("320102")))
                                && s.facts().residence().setting().equals(Optional.of(Setting.INSTITUTION))),
                found("class=WITH_RELATIVES", aged(95), true),
                found("class=WITH_RELATIVES, age=99", aged(99), true),
                found("class=WITH_RELATIVES, age=94", aged(95), false),
                found("class=WITH_RELATIVES, hospital=since 2023-09-19", inHospitalFor(30), true),
                found("class=WITH_RELATIVES, familyDoctor=Contract[until=2027-01-01]", doctorContractFor(0), true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void each_is_found_with_the_fewest_facts_that_show_it(
            String facts, List<Condition> conditions, Predicate<Situation> test) {
        assertThat(FactSpace.example(conditions, test).map(FactSpace.Sample::describe))
                .contains(facts);
    }

    @Test
    void the_situation_that_is_found_passes_the_test() {
        Condition condition = that(s -> s.facts().is(FactKey.GRID) && !s.facts().is(FactKey.SENSORS));
        assertThat(FactSpace.example(List.of(condition), condition::holds))
                .map(sample -> condition.holds(sample.situation()))
                .contains(true);
    }

    @Test
    void both_sides_of_the_day_on_which_a_contract_no_longer_lasts_long_enough_are_walked() {
        Condition lasts = doctorContractFor(30);
        assertThat(FactSpace.example(
                        List.of(lasts),
                        s -> !lasts.holds(s) && s.facts().familyDoctor() instanceof FamilyDoctor.Contract))
                .hasValueSatisfying(
                        sample -> assertThat(sample.situation().day()).hasToString("2026-12-03"));
        assertThat(FactSpace.example(
                        List.of(lasts), s -> lasts.holds(s) && s.day().getMonthValue() == 12))
                .hasValueSatisfying(
                        sample -> assertThat(sample.situation().day()).hasToString("2026-12-02"));
    }

    @Test
    void ages_that_nobody_is_met_at_are_not_walked() {
        for (int age : new int[] {50, 51, 120}) {
            assertThat(FactSpace.example(List.of(aged(age)), aged(age)::holds))
                    .as("%s", age)
                    .isPresent();
        }
        assertThat(FactSpace.example(List.of(aged(121)), aged(121)::holds)).isEmpty();
        Condition younger = that(s -> !aged(50).holds(s));
        assertThat(FactSpace.example(List.of(aged(50)), younger::holds)).isEmpty();
        assertThat(FactSpace.example(List.of(aged(51)), s -> !aged(51).holds(s)))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void facts_are_said_in_chinese_too(String facts, List<Condition> conditions, Predicate<Situation> test) {
        assertThat(FactSpace.example(conditions, test).map(FactSpace.Sample::chinese))
                .hasValueSatisfying(chinese -> assertThat(chinese).doesNotContainPattern("[A-Za-z=]"));
    }

    @Test
    void several_facts_are_said_in_one_line_of_chinese() {
        assertThat(FactSpace.example(
                                List.of(inHospitalFor(30), aged(99)),
                                s -> inHospitalFor(30).holds(s)
                                        && aged(99).holds(s)
                                        && s.dossier().rank() == Rank.PROVINCE)
                        .map(FactSpace.Sample::chinese))
                .contains("亲属同住类，享受省级待遇，自2023-09-19住院，99周岁");
        assertThat(FactSpace.example(
                                List.of(that(s -> s.facts().careGroup().isEmpty())),
                                s -> s.facts().careGroup().equals(Set.of(Role.UNIT, Role.COMMUNITY)))
                        .map(FactSpace.Sample::chinese))
                .contains("亲属同住类，关爱小组：单位联系人、社区联系人");
    }

    @Test
    void what_a_condition_by_hand_reads_and_no_walk_covers_is_named() {
        Condition day = that(s -> s.dossier().rank() == Rank.PROVINCE && s.day().getYear() > 2000);
        assertThat(FactSpace.unwalked(List.of(day, aged(95), inHospitalFor(30), doctorContractFor(0))))
                .isEqualTo(Map.of("day", "当日日期"));
        assertThat(FactSpace.unwalked(List.of(
                        that(s -> s.facts().is(FactKey.GRID)
                                && s.dossier().formerLeader()
                                && s.facts().ability().isPresent()),
                        aged(95))))
                .isEmpty();
        assertThat(FactSpace.unwalked(List.of(that(s -> s.facts().familyDoctor().equals(FamilyDoctor.NONE)))))
                .isEqualTo(Map.of("familyDoctor", "家庭医生签约"));
    }

    @Test
    void nothing_is_found_where_there_is_nothing() {
        Condition never = that(s -> s.facts().is(FactKey.GRID) && !s.facts().is(FactKey.GRID));
        assertThat(FactSpace.example(List.of(never), never::holds)).isEmpty();
        assertThat(FactSpace.example(List.of(), s -> !s.dossier().hospital().isEmpty()))
                .isEmpty();
    }

    @Test
    void conditions_that_read_too_much_are_refused_and_not_walked_in_part() {
        Condition everything = that(s -> s.facts().careGroup().isEmpty()
                & s.facts().residence().livesWith().isEmpty()
                & s.facts().ability().isEmpty()
                & s.facts().is(FactKey.GRID));
        assertThatThrownBy(() -> FactSpace.example(List.of(everything), everything::holds))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "the conditions read too much to be walked through: [residence, ability, careGroup")
                .hasMessageContaining("grid");
    }
}
