package org.leling.core.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.Facts;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Setting;

/**
 * The attention a person needs on a day, with its reasons (关注等级, clause 3.2: 健康评估, 困难需求).
 *
 * <p>All numbers are the bureau's defaults. A paid carer counts as somebody able to care; what a dossier can't know
 * (falls, greetings missed, needs still open) is given as {@link Observations}.
 *
 * @param level the level
 * @param reasons every reason for that level
 */
public record Attention(AttentionLevel level, List<Reason> reasons) {

    private static final int DAYS_AFTER = 30;
    private static final int MISSED_GREETINGS = 2;
    private static final int VERY_OLD = 95;

    /** Copies the list. */
    public Attention {
        reasons = List.copyOf(reasons);
    }

    /**
     * What is known from elsewhere than the dossier's facts.
     *
     * @param falls days of falls
     * @param greetingsMissedInARow how many greetings in a row were missed, counting back from the day
     * @param openNeeds days on which needs were raised that are still open
     */
    public record Observations(
            Collection<LocalDate> falls, int greetingsMissedInARow, Collection<LocalDate> openNeeds) {
        /** Nothing is known. */
        public static final Observations NONE = new Observations(List.of(), 0, List.of());

        /** Copies the collections. */
        public Observations {
            falls = List.copyOf(falls);
            openNeeds = List.copyOf(openNeeds);
        }
    }

    /** Decides the attention of a day; outside the dossier's days it is NORMAL. */
    public static Attention of(Dossier dossier, Classification classification, LocalDate day, Observations observed) {
        List<Reason> high = high(dossier, day, observed);
        if (!high.isEmpty()) {
            return new Attention(AttentionLevel.HIGH, high);
        }
        List<Reason> raised = raised(dossier, classification, day, observed);
        return raised.isEmpty()
                ? new Attention(AttentionLevel.NORMAL, List.of())
                : new Attention(AttentionLevel.RAISED, raised);
    }

    private static List<Reason> high(Dossier dossier, LocalDate day, Observations observed) {
        List<Reason> reasons = new ArrayList<>();
        Facts facts = dossier.factsOn(day);
        boolean severe =
                facts.ability().filter(level -> level.isAtLeast(Ability.SEVERE)).isPresent();
        if (severe && hasNobodyAbleToCare(facts.residence())) {
            reasons.add(reason("独居或身边无人能照料，且重度及以上失能", "alone or with nobody able to care, and severely impaired"));
        }
        for (HospitalStay stay : dossier.hospital()) {
            stay.discharged()
                    .filter(discharged -> isWithin(discharged, day))
                    .ifPresent(d -> reasons.add(reason(d + "出院未满30天", "discharged on " + d)));
        }
        dossier.events().stream()
                .filter(event -> event.kind() == EventKind.EMERGENCY && isWithin(event.on(), day))
                .forEach(event -> reasons.add(reason(event.on() + "紧急求助未满30天", "an emergency on " + event.on())));
        observed.falls().stream()
                .filter(fall -> isWithin(fall, day))
                .forEach(fall -> reasons.add(reason(fall + "跌倒未满30天", "a fall on " + fall)));
        if (observed.greetingsMissedInARow() >= MISSED_GREETINGS) {
            reasons.add(reason("连续" + observed.greetingsMissedInARow() + "次问候漏办", "greetings missed in a row"));
        }
        return reasons;
    }

    private static List<Reason> raised(
            Dossier dossier, Classification classification, LocalDate day, Observations observed) {
        List<Reason> reasons = new ArrayList<>();
        Facts facts = dossier.factsOn(day);
        if (classification.is(LivingClass.EMPTY_NEST) && Days.age(dossier.born(), day) >= VERY_OLD) {
            reasons.add(reason("空巢独居且年满95周岁", "empty nest and 95 or over"));
        }
        boolean atHome =
                facts.residence().setting().filter(Setting.HOME::equals).isPresent();
        if (atHome
                && facts.ability()
                        .filter(level -> level.isAtLeast(Ability.MODERATE))
                        .isPresent()) {
            reasons.add(reason("居家且中度及以上失能", "at home and moderately impaired or worse"));
        }
        observed.openNeeds().stream()
                .filter(need -> need.plusDays(DAYS_AFTER).isBefore(day))
                .forEach(need -> reasons.add(reason(need + "提出的需求超过30天未办结", "a need open since " + need)));
        return reasons;
    }

    private static boolean hasNobodyAbleToCare(Residence residence) {
        boolean atHome = residence.setting().filter(Setting.HOME::equals).isPresent();
        return atHome
                && residence
                        .livesWith()
                        .map(with -> isNobodyAble(with, residence))
                        .orElse(false);
    }

    private static boolean isNobodyAble(Set<Companion> with, Residence residence) {
        boolean spouseAble =
                with.contains(Companion.SPOUSE) && residence.spouseCanCare().orElse(false);
        return !spouseAble && with.stream().allMatch(Companion.SPOUSE::equals);
    }

    private static boolean isWithin(LocalDate since, LocalDate day) {
        return !since.isAfter(day) && !since.plusDays(DAYS_AFTER).isBefore(day);
    }

    private static Reason reason(String chinese, String english) {
        return new Reason("3.2", chinese, english);
    }
}
