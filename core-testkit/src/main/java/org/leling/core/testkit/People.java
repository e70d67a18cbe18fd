package org.leling.core.testkit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/**
 * People whom tests speak of by name (示例人员), all of one managing unit's division.
 *
 * <p>For each of them everything that standing duties ask for is in place, since a year before the day on which the play
 * starts, so that what a test sees is what its module adds.
 *
 * <pre>{@code
 * Dossier person = People.of(new Division("320508"), LocalDate.of(2026, 1, 1)).aloneAt95();
 * }</pre>
 */
public final class People {

    private static final int OLD = 95;
    private static final int DAYS_ON_THE_WARD = 60;

    private final Division division;
    private final LocalDate start;

    private People(Division division, LocalDate start) {
        this.division = Objects.requireNonNull(division, "division");
        this.start = Objects.requireNonNull(start, "start");
    }

    /** Gives the people of a division, for a play that starts on a day. */
    public static People of(Division division, LocalDate start) {
        return new People(division, start);
    }

    /** Gives everybody. */
    public List<Dossier> all() {
        return List.of(
                aloneAt95(),
                aloneAt80(),
                withDaughter(),
                inNursingHome(),
                relocated(),
                onAWard(),
                onAgreedMeals(),
                leader());
    }

    /** Lives alone, and has been 95 for half a year (独居, class E). */
    public Dossier aloneAt95() {
        return with("alone-95", OLD, home()).build();
    }

    /** Lives alone, and has been 80 for half a year (独居, class E). */
    public Dossier aloneAt80() {
        return with("alone-80", 80, home()).build();
    }

    /** Lives with a daughter (与女儿同住, class W). */
    public Dossier withDaughter() {
        return with("with-daughter", OLD, home(Companion.CHILD)).build();
    }

    /** Lives in a nursing home (住养老院, class I). */
    public Dossier inNursingHome() {
        return with(
                        "nursing-home",
                        OLD,
                        Residence.in(division).setting(Setting.INSTITUTION).build())
                .build();
    }

    /** Settled in another place (易地安置, class R). */
    public Dossier relocated() {
        return with(
                        "relocated",
                        OLD,
                        Residence.in(division)
                                .setting(Setting.HOME)
                                .settledElsewhere(true)
                                .livesWith(Companion.CHILD)
                                .build())
                .build();
    }

    /** Lives alone, and has been in hospital for 60 days when the play starts (住院中). */
    public Dossier onAWard() {
        return with("on-a-ward", OLD, home())
                .stay(HospitalStay.ongoing("ward", start.minusDays(DAYS_ON_THE_WARD - 1L)))
                .build();
    }

    /** Lives alone, with meals brought each week as agreed (有个性措施). */
    public Dossier onAgreedMeals() {
        return with("meals", OLD, home())
                .change(FactChange.from(start.minusMonths(2))
                        .with(
                                FactKey.MEASURES,
                                List.of(Measure.open(
                                        "meals",
                                        Party.COMMUNITY,
                                        Action.MEAL,
                                        CalendarUnit.WEEK,
                                        start.minusMonths(2),
                                        "行动不便")))
                        .build())
                .build();
    }

    /** Lives with a daughter; a former leader of the four bodies, of provincial rank (四套班子老领导). */
    public Dossier leader() {
        return with("leader", OLD, home(Companion.CHILD))
                .rank(Rank.PROVINCE)
                .formerLeader(true)
                .build();
    }

    /** Begins anybody else: of an age, living so, with everything in place. */
    public Dossier.Builder with(String id, int age, Residence lives) {
        LocalDate since = start.minusYears(1);
        LocalDate born = start.minusYears(age).minusMonths(6);
        return Dossier.of(new DossierId(id), born, division)
                .change(FactChange.from(since)
                        .with(FactKey.RESIDENCE, lives)
                        .with(FactKey.HANDSET, true)
                        .with(FactKey.GRID, true)
                        .with(FactKey.THREE_PARTY, true)
                        .with(FactKey.SENSORS, true)
                        .with(FactKey.HOME_ADAPTATION, true)
                        .with(FactKey.LOCAL_MEDICAL_CARE, true)
                        .with(FactKey.ABILITY, Ability.MILD)
                        .with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(start.plusYears(10)))
                        .with(FactKey.CARE_GROUP, EnumSet.allOf(Role.class))
                        .build());
    }

    /** Gives a home in the division, shared with these and nobody else. */
    public Residence home(Companion... companions) {
        return Residence.in(division)
                .setting(Setting.HOME)
                .livesWith(companions)
                .build();
    }
}
