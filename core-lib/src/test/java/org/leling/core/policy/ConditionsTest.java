package org.leling.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.core.policy.Conditions.ability;
import static org.leling.core.policy.Conditions.aged;
import static org.leling.core.policy.Conditions.careGroupComplete;
import static org.leling.core.policy.Conditions.classDecided;
import static org.leling.core.policy.Conditions.doctorContractFor;
import static org.leling.core.policy.Conditions.doctorNotDeclined;
import static org.leling.core.policy.Conditions.everyDay;
import static org.leling.core.policy.Conditions.formerLeader;
import static org.leling.core.policy.Conditions.formerLeaderOrRank;
import static org.leling.core.policy.Conditions.inAnyClass;
import static org.leling.core.policy.Conditions.inClass;
import static org.leling.core.policy.Conditions.inHospitalFor;
import static org.leling.core.policy.Conditions.notRecorded;
import static org.leling.core.policy.Conditions.recorded;
import static org.leling.core.policy.Conditions.roleFilled;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.core.Fixtures;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Role;

/** What the conditions of rules say of themselves, and the edge at which each begins and ceases to hold. */
class ConditionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    private static final Classification ALONE =
            Classification.assumed(LivingClass.EMPTY_NEST, Classification.Basis.FACTS);

    private static Situation situation(Dossier dossier, LocalDate day, Classification classification) {
        return new Situation(dossier, day, dossier.factsOn(day), classification);
    }

    private static Situation with(UnaryOperator<FactChange.Builder> facts) {
        return situation(
                Fixtures.person("p")
                        .change(facts.apply(FactChange.from(DAY)).build())
                        .build(),
                DAY,
                ALONE);
    }

    private static Situation of(UnaryOperator<Dossier.Builder> person) {
        return situation(person.apply(Fixtures.person("p")).build(), DAY, ALONE);
    }

    private static Situation classed(LivingClass living, Classification.Basis basis) {
        return situation(Fixtures.person("p").build(), DAY, Classification.assumed(living, basis));
    }

    private static Situation inHospitalSince(int days) {
        return of(person -> person.stay(HospitalStay.ongoing("h", DAY.minusDays(days))));
    }

    private static Situation contractUntil(LocalDate day) {
        return with(facts -> facts.with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(day)));
    }

    private static Situation group(Set<Role> roles) {
        return with(facts -> facts.with(FactKey.CARE_GROUP, roles));
    }

    /** The condition is made by the test, so that how it is made is tested too. */
    private static Arguments row(
            String chinese, String english, Supplier<Condition> condition, Situation holds, Situation fails) {
        return Arguments.of(chinese, english, condition, holds, fails);
    }

    static Stream<Arguments> conditions() {
        Situation plain = with(facts -> facts);
        Situation unclassed = situation(Fixtures.person("p").build(), DAY, Classification.none());
        return Stream.of(
                row("四类人员", "any of the four classes", () -> inAnyClass(), plain, unclassed),
                row("空巢独居类", "class empty nest or alone", () -> inClass(LivingClass.EMPTY_NEST), plain, unclassed),
                row(
                        "常驻机构类、易地安置类",
                        "class in an institution, relocated",
                        () -> inClass(LivingClass.RELOCATED, LivingClass.INSTITUTION),
                        classed(LivingClass.INSTITUTION, Classification.Basis.HELD_OVER),
                        plain),
                row(
                        "类别已认定",
                        "the class is decided",
                        () -> classDecided(),
                        plain,
                        classed(LivingClass.EMPTY_NEST, Classification.Basis.HELD_OVER)),
                row(
                        "已装话机",
                        "the handset is installed",
                        () -> recorded(FactKey.HANDSET, "已装话机", "the handset is installed"),
                        with(facts -> facts.with(FactKey.HANDSET, true)),
                        plain),
                row(
                        "未装话机",
                        "no handset",
                        () -> notRecorded(FactKey.HANDSET, "未装话机", "no handset"),
                        plain,
                        with(facts -> facts.with(FactKey.HANDSET, true))),
                row(
                        "未表示不愿签约",
                        "a contract is not declined",
                        () -> doctorNotDeclined(),
                        plain,
                        with(facts -> facts.with(FactKey.FAMILY_DOCTOR, FamilyDoctor.DECLINED))),
                row(
                        "家庭医生签约有效",
                        "a family doctor's contract is in force",
                        () -> doctorContractFor(0),
                        contractUntil(DAY),
                        contractUntil(DAY.minusDays(1))),
                row(
                        "家庭医生签约有效，且30天内不到期",
                        "a family doctor's contract is in force for the next 30 days",
                        () -> doctorContractFor(30),
                        contractUntil(DAY.plusDays(30)),
                        contractUntil(DAY.plusDays(29))),
                row(
                        "年满97周岁",
                        "aged 97 or over",
                        () -> aged(97),
                        plain,
                        situation(Fixtures.person("p").build(), LocalDate.of(2026, 5, 3), ALONE)),
                row(
                        "四套班子老领导",
                        "a former leader of the four bodies",
                        () -> formerLeader(),
                        of(person -> person.formerLeader(true)),
                        plain),
                row(
                        "四套班子老领导，或享受地市级及以上待遇",
                        "a former leader of the four bodies, or of prefecture rank and above",
                        () -> formerLeaderOrRank(Rank.PREFECTURE),
                        of(person -> person.rank(Rank.PREFECTURE)),
                        of(person -> person.rank(Rank.DEPUTY_PREFECTURE))),
                row(
                        "四套班子老领导，或享受地市级及以上待遇",
                        "a former leader of the four bodies, or of prefecture rank and above",
                        () -> formerLeaderOrRank(Rank.PREFECTURE),
                        of(person -> person.formerLeader(true)),
                        plain),
                row(
                        "住院满30天",
                        "in hospital for 30 days",
                        () -> inHospitalFor(30),
                        inHospitalSince(29),
                        inHospitalSince(28)),
                row(
                        Ability.INTACT.chinese(),
                        "ability INTACT",
                        () -> ability(Ability.INTACT),
                        with(facts -> facts.with(FactKey.ABILITY, Ability.INTACT)),
                        with(facts -> facts.with(FactKey.ABILITY, Ability.MILD))),
                row(
                        "关爱小组应有成员齐全",
                        "every role that the class needs is filled",
                        () -> careGroupComplete(),
                        group(EnumSet.allOf(Role.class)),
                        group(EnumSet.complementOf(EnumSet.of(Role.VOLUNTEER)))),
                row(
                        "关爱小组应有成员齐全",
                        "every role that the class needs is filled",
                        () -> careGroupComplete(),
                        group(EnumSet.allOf(Role.class)),
                        unclassed),
                row(
                        "已明确志愿者",
                        "a volunteer is named",
                        () -> roleFilled(Role.VOLUNTEER),
                        group(EnumSet.of(Role.VOLUNTEER)),
                        group(EnumSet.of(Role.UNIT))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("conditions")
    void each_says_itself_in_both_languages_and_holds_up_to_its_edge(
            String chinese, String english, Supplier<Condition> made, Situation holds, Situation fails) {
        Condition condition = made.get();
        assertThat(condition.chinese()).isEqualTo(chinese);
        assertThat(condition.english()).isEqualTo(english);
        assertThat(condition).hasToString(english);
        assertThat(condition.holds(holds)).isTrue();
        assertThat(condition.holds(fails)).isFalse();
    }

    @Test
    void every_day_is_every_day_with_a_class_and_without() {
        assertThat(everyDay().chinese()).isEqualTo("在册期间每一天");
        assertThat(everyDay().english()).isEqualTo("every day");
        assertThat(everyDay().holds(with(facts -> facts))).isTrue();
        assertThat(everyDay().holds(situation(Fixtures.person("p").build(), DAY, Classification.none())))
                .isTrue();
    }

    private static List<String> changeDays(Condition condition, Dossier dossier, FactChange change) {
        List<String> days = new ArrayList<>();
        condition
                .changeDays()
                .of(dossier, change, day -> days.add(Days.date(day).toString()));
        return days;
    }

    @Test
    void what_changes_with_the_days_alone_announces_the_days() {
        FactChange signed = FactChange.from(DAY)
                .with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(LocalDate.of(2026, 12, 31)))
                .build();
        Dossier person = Fixtures.person("p")
                .change(signed)
                .stay(HospitalStay.of("a", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 10)))
                .stay(HospitalStay.ongoing("b", LocalDate.of(2026, 6, 1)))
                .build();
        assertThat(changeDays(aged(97), person, signed)).containsExactly("2026-05-04");
        assertThat(changeDays(doctorContractFor(0), person, signed)).containsExactly("2027-01-01");
        assertThat(changeDays(doctorContractFor(30), person, signed)).containsExactly("2026-12-02");
        assertThat(changeDays(doctorContractFor(0), person, FactChange.from(DAY).build()))
                .isEmpty();
        assertThat(changeDays(inHospitalFor(30), person, signed))
                .containsExactly("2026-01-30", "2026-02-10", "2026-06-30");
        assertThat(changeDays(inAnyClass(), person, signed)).isEmpty();
    }

    @Test
    void a_birthday_is_kept_on_the_day_that_the_person_wishes_and_another_day_of_the_year_by_all() {
        DayOfYear ninth = new DayOfYear.Fixed(YearlyDay.lunar(9, 9));
        Situation wished = with(facts -> facts.with(FactKey.BIRTHDAY_KEPT, YearlyDay.lunar(3, 25)));
        assertThat(new DayOfYear.Birthday().in(wished)).isEqualTo(YearlyDay.lunar(3, 25));
        assertThat(new DayOfYear.Birthday().in(with(facts -> facts))).isEqualTo(YearlyDay.solar(5, 4));
        assertThat(ninth.in(wished)).isEqualTo(YearlyDay.lunar(9, 9));
    }

    @ParameterizedTest(name = "{0} is set off by {1}")
    @CsvSource({
        "NEED, NEED",
        "CLAIM, CLAIM",
        "LEGAL_AID_REQUEST, LEGAL_AID_REQUEST",
        "SERVICE_REQUEST, SERVICE_REQUEST",
        "EMERGENCY, EMERGENCY",
        "ADMISSION, ",
        "DISCHARGE, ",
        "CLASS_CHANGE, "
    })
    void a_trigger_is_set_off_by_its_own_kind_of_event_and_no_other(Trigger trigger, EventKind kind) {
        assertThat(trigger.eventKind()).isEqualTo(Optional.ofNullable(kind));
        for (var each : EventKind.values()) {
            assertThat(trigger.isSetOffBy(new DossierEvent("e", DAY, each))).isEqualTo(each == kind);
        }
    }
}
