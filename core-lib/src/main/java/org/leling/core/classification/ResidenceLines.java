package org.leling.core.classification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Days;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Setting;

/**
 * The four lines by which a day's facts decide the class, tried in order.
 *
 * <p>A line is passed over only if recorded facts make it false; if it can't be decided, the day is undecided.
 */
final class ResidenceLines {

    private final Division unit;
    private final Thresholds thresholds;

    ResidenceLines(Division unit, Thresholds thresholds) {
        this.unit = unit;
        this.thresholds = thresholds;
    }

    /** What a day's facts decide: a class with its reason, or the fact that is missing. */
    sealed interface Verdict {
        record Decided(LivingClass livingClass, Reason reason) implements Verdict {}

        record Undecided(String missing, String chinese) implements Verdict {}
    }

    Verdict decide(Residence residence, LocalDate day, int dayOfStay) {
        if (residence.settledElsewhere()) {
            return decided(LivingClass.RELOCATED, "登记为易地安置", "recorded as settled elsewhere");
        }
        if (residence.equals(Residence.UNKNOWN)) {
            return new Verdict.Undecided("residence", "居住情况");
        }
        Optional<Division> division = residence.division();
        if (division.isEmpty() || isUndecided(division.get())) {
            return new Verdict.Undecided("residence.division", "居住地");
        }
        if (!isOfUnitsCity(division.get())) {
            return decided(
                    LivingClass.RELOCATED,
                    "居住地（" + division.get() + "）与管理单位（" + unit + "）不在同一城市",
                    "lives in " + division.get() + ", in another city than the managing unit's " + unit);
        }
        return byHousehold(residence, day, dayOfStay);
    }

    private Verdict byHousehold(Residence residence, LocalDate day, int dayOfStay) {
        if (dayOfStay >= thresholds.institutionFromDayOfStay()) {
            return decided(
                    LivingClass.INSTITUTION,
                    "住院已到第" + dayOfStay + "天（满" + thresholds.institutionFromDayOfStay() + "天按常驻机构）",
                    "in hospital, on day " + thresholds.institutionFromDayOfStay() + " of the stay or later");
        }
        if (residence.setting().isEmpty()) {
            return new Verdict.Undecided("residence.setting", "居住方式");
        }
        if (residence.setting().get() == Setting.INSTITUTION) {
            return decided(LivingClass.INSTITUTION, "居住在养老机构或护理院", "lives in an institution");
        }
        if (residence.livesWith().isEmpty()) {
            return new Verdict.Undecided("residence.livesWith", "与谁同住");
        }
        return atHome(residence, residence.livesWith().get(), day);
    }

    private Verdict atHome(Residence residence, Set<Companion> household, LocalDate day) {
        if (household.contains(Companion.CHILD) || household.contains(Companion.OTHER_RELATIVE)) {
            return decided(LivingClass.WITH_RELATIVES, "居家，与子女或其他亲属同住", "at home with a child or another relative");
        }
        if (household.contains(Companion.SPOUSE)) {
            return isSpouseAble(residence, day)
                    ? decided(
                            LivingClass.WITH_RELATIVES,
                            "居家，配偶未满" + thresholds.spouseAbleBelowAge() + "周岁且能照料",
                            "at home with a spouse under " + thresholds.spouseAbleBelowAge() + " who is able to care")
                    : decided(
                            LivingClass.EMPTY_NEST,
                            "居家，仅与配偶同住，配偶不能照料或未登记为未满" + thresholds.spouseAbleBelowAge() + "周岁且能照料",
                            "at home with a spouse who can't care, or of whom it is not recorded");
        }
        return household.contains(Companion.PAID_CARER)
                ? decided(LivingClass.EMPTY_NEST, "居家，仅有保姆同住", "at home with a paid carer only")
                : decided(LivingClass.EMPTY_NEST, "居家，独居", "at home alone");
    }

    private boolean isSpouseAble(Residence residence, LocalDate day) {
        return residence.spouseCanCare().orElse(false)
                && residence
                        .spouseBorn()
                        .map(born -> Days.age(born, day) < thresholds.spouseAbleBelowAge())
                        .orElse(false);
    }

    private boolean isUndecided(Division lives) {
        if (!lives.isOfProvinceOf(unit) || unit.isProvince() || unit.isOfMunicipality()) {
            return false;
        }
        return lives.isProvince() || (unit.isDirectlyUnderProvince() && lives.isSomeCountyUnderProvince());
    }

    private boolean isOfUnitsCity(Division lives) {
        if (unit.isProvince() || unit.isOfMunicipality()) {
            return lives.isOfProvinceOf(unit);
        }
        if (unit.isDirectlyUnderProvince()) {
            return lives.equals(unit);
        }
        return lives.code().regionMatches(0, unit.code(), 0, 4);
    }

    private static Verdict decided(LivingClass living, String chinese, String english) {
        return new Verdict.Decided(living, new Reason(living.clause(), chinese, english));
    }
}
