package org.leling.core.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.core.caregroup.CareGroupNeeds;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalRuns;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Role;

/** The conditions that rules are written with, each saying itself in both languages. */
public final class Conditions {

    private static final int OLDEST = 150;

    private Conditions() {}

    /** Refuses a number that no policy can mean, by the argument's name. */
    static void require(String argument, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(argument + ": " + number + " is not " + least + " to " + most);
        }
    }

    /** The person has one of the four classes. */
    public static Condition inAnyClass() {
        return Condition.ofClasses("四类人员", "any of the four classes", EnumSet.allOf(LivingClass.class));
    }

    /** The person is of one of these classes. */
    public static Condition inClass(LivingClass... classes) {
        if (classes.length == 0) {
            throw new IllegalArgumentException("classes: none is given");
        }
        Set<LivingClass> wanted = EnumSet.copyOf(Arrays.asList(classes));
        String chinese = wanted.stream().map(LivingClass::chinese).collect(Collectors.joining("、"));
        String english = wanted.stream().map(LivingClass::english).collect(Collectors.joining(", "));
        return Condition.ofClasses(chinese, "class " + english, wanted);
    }

    /** Applies on every day, with a class or without. */
    public static Condition everyDay() {
        return Condition.own("在册期间每一天", "every day", s -> true);
    }

    /** The day's class is decided, by the facts or by hand. */
    public static Condition classDecided() {
        return Condition.own(
                "类别已认定", "the class is decided", s -> s.classification().isDecided());
    }

    /** A fact that is true or false is recorded as true. */
    public static Condition recorded(FactKey<Boolean> flag, String chinese, String english) {
        return Condition.own(chinese, english, s -> s.facts().is(flag));
    }

    /** A fact that is true or false is not recorded as true. */
    public static Condition notRecorded(FactKey<Boolean> flag, String chinese, String english) {
        return Condition.own(chinese, english, s -> !s.facts().is(flag));
    }

    /** The family doctor's contract is not declined; signing is voluntary (自愿). */
    public static Condition doctorNotDeclined() {
        return Condition.own(
                "未表示不愿签约",
                "a contract is not declined",
                s -> !s.facts().familyDoctor().equals(FamilyDoctor.DECLINED));
    }

    /** A family doctor's contract is in force on the day and for {@code days} more. */
    public static Condition doctorContractFor(int days) {
        require("days", days, 0, Cadence.MOST_DAYS);
        return Condition.own(
                days == 0 ? "家庭医生签约有效" : "家庭医生签约有效，且" + days + "天内不到期",
                days == 0
                        ? "a family doctor's contract is in force"
                        : "a family doctor's contract is in force for the next " + days + " days",
                s -> s.facts().familyDoctor().inForceOn(s.day().plusDays(days)),
                (dossier, change, sink) -> change.find(FactKey.FAMILY_DOCTOR)
                        .filter(FamilyDoctor.Contract.class::isInstance)
                        .ifPresent(doctor ->
                                sink.accept(Days.epoch(((FamilyDoctor.Contract) doctor).until()) - days + 1)));
    }

    /** The person has come to an age of 0 to 150, in full years. */
    public static Condition aged(int years) {
        require("years", years, 0, OLDEST);
        return Condition.own(
                "年满" + years + "周岁",
                "aged " + years + " or over",
                s -> Days.age(s.dossier().born(), s.day()) >= years,
                (dossier, change, sink) -> sink.accept(Days.epoch(Days.birthday(dossier.born(), years))));
    }

    /** The person was a leader of the four bodies. */
    public static Condition formerLeader() {
        return Condition.own(
                "四套班子老领导",
                "a former leader of the four bodies",
                s -> s.dossier().formerLeader());
    }

    /** The person was a leader of the four bodies, or is treated by this rank or a higher one. */
    public static Condition formerLeaderOrRank(Rank rank) {
        return Condition.own(
                "四套班子老领导，或享受" + rank.chinese() + "及以上待遇",
                "a former leader of the four bodies, or of prefecture rank and above",
                s -> s.dossier().formerLeader() || s.dossier().rank().compareTo(rank) >= 0);
    }

    /** The person has been in hospital for so many days, the day of admission being the first; stays that count as one are one. */
    public static Condition inHospitalFor(int days) {
        require("days", days, 1, Cadence.MOST_DAYS);
        return Condition.own(
                "住院满" + days + "天",
                "in hospital for " + days + " days",
                s -> HospitalRuns.of(s.dossier()).dayOfStay(Days.epoch(s.day())) >= days,
                (dossier, change, sink) -> HospitalRuns.of(dossier).runs().forEach(run -> {
                    sink.accept(run.from() + days - 1);
                    if (run.end() < Days.NEVER) {
                        sink.accept(run.end());
                    }
                }));
    }

    /** The ability was assessed at this level. */
    public static Condition ability(Ability level) {
        return Condition.own(
                level.chinese(),
                "ability " + level,
                s -> s.facts().ability().filter(level::equals).isPresent());
    }

    /** Every role that the class needs is filled. */
    public static Condition careGroupComplete() {
        return Condition.own(
                "关爱小组应有成员齐全",
                "every role that the class needs is filled",
                s -> s.classification()
                        .livingClass()
                        .map(living -> CareGroupNeeds.isComplete(living, s.facts()))
                        .orElse(false));
    }

    /** A role of the care group is filled. */
    public static Condition roleFilled(Role role) {
        return Condition.own(
                "已明确" + role.chinese(),
                "a " + role.english() + " is named",
                s -> s.facts().careGroup().contains(role));
    }
}
