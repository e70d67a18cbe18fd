package org.leling.core.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.ClassByHand;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierEvent;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.EventKind;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.HospitalStay;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.core.policy.Campaign;
import org.leling.core.policy.CampaignKind;

/** Draws dossiers that change often and at awkward days; the same seed draws the same dossier. */
final class RandomDossiers {

    private static final List<String> UNITS = List.of("320505", "320500", "320000", "310101", "429004", "110101");
    private static final List<String> PLACES =
            List.of("320505", "320507", "320102", "320000", "310115", "429004", "429005", "429000", "110105", "420100");

    private final Random random;
    private final LocalDate from;
    private final int days;

    RandomDossiers(long seed, LocalDate from, int days) {
        this.random = new Random(seed);
        this.from = from;
        this.days = days;
    }

    private LocalDate someDay() {
        return from.plusDays(random.nextInt(days));
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        return one(List.of(type.getEnumConstants()));
    }

    Dossier draw(int number) {
        LocalDate born = chance(0.1)
                ? LocalDate.of(1928, 2, 29)
                : LocalDate.of(1920 + random.nextInt(27), 1 + random.nextInt(12), 1 + random.nextInt(28));
        Dossier.Builder dossier = Dossier.of(
                        new DossierId("r-" + number), born, new Division(chance(0.6) ? "320505" : one(UNITS)))
                .rank(chance(0.5) ? Rank.COUNTY_OR_BELOW : one(Rank.class))
                .formerLeader(chance(0.2));
        Set<LocalDate> changed = new TreeSet<>();
        changed.add(from.plusDays(random.nextInt(chance(0.7) ? 30 : days)));
        for (int i = random.nextInt(9); i > 0; i--) {
            changed.add(someDay());
        }
        boolean first = true;
        for (LocalDate day : changed) {
            dossier.change(change(day, first));
            first = false;
        }
        stays(dossier);
        for (int i = random.nextInt(6); i > 0; i--) {
            dossier.event(new DossierEvent("e" + i, someDay(), one(EventKind.class)));
        }
        if (chance(0.2)) {
            dossier.died(someDay());
        }
        return dossier.build();
    }

    private FactChange change(LocalDate day, boolean whole) {
        FactChange.Builder change = FactChange.from(day);
        if (chance(whole ? 0.95 : 0.6)) {
            change.with(FactKey.RESIDENCE, residence());
        } else if (chance(0.1)) {
            change.unknown(FactKey.RESIDENCE);
        }
        if (chance(0.1)) {
            change.with(
                    FactKey.CLASS_BY_HAND,
                    new ClassByHand(one(LivingClass.class), day.plusDays(random.nextInt(120) - 5)));
        }
        if (chance(0.4)) {
            change.with(FactKey.ABILITY, one(Ability.class));
        }
        if (chance(0.5)) {
            change.with(
                    FactKey.FAMILY_DOCTOR,
                    chance(0.2) ? FamilyDoctor.DECLINED : new FamilyDoctor.Contract(day.plusDays(random.nextInt(400))));
        }
        if (chance(0.5)) {
            EnumSet<Role> roles = EnumSet.noneOf(Role.class);
            for (Role role : Role.values()) {
                if (chance(0.75)) {
                    roles.add(role);
                }
            }
            change.with(FactKey.CARE_GROUP, roles);
        }
        for (FactKey<Boolean> flag : flags()) {
            if (chance(0.25)) {
                change.with(flag, chance(0.6));
            } else if (chance(0.03)) {
                change.unknown(flag);
            }
        }
        if (chance(0.2)) {
            int month = 1 + random.nextInt(12);
            change.with(
                    FactKey.BIRTHDAY_KEPT,
                    chance(0.3)
                            ? YearlyDay.solar(month, month == 2 ? 29 : 30)
                            : YearlyDay.lunar(month, 26 + random.nextInt(5)));
        }
        if (chance(0.3)) {
            change.with(FactKey.MEASURES, measures(day));
        }
        return change.build();
    }

    @SuppressWarnings("unchecked")
    private static List<FactKey<Boolean>> flags() {
        return FactKey.all().stream()
                .filter(FactKey::isFlag)
                .map(key -> (FactKey<Boolean>) key)
                .toList();
    }

    private Residence residence() {
        Residence.Builder residence = Residence.builder();
        if (chance(0.92)) {
            residence.division(new Division(chance(0.75) ? "320507" : one(PLACES)));
        }
        if (chance(0.95)) {
            residence.setting(chance(0.8) ? Setting.HOME : Setting.INSTITUTION);
        }
        residence.settledElsewhere(chance(0.05));
        if (chance(0.9)) {
            EnumSet<Companion> with = EnumSet.noneOf(Companion.class);
            for (Companion companion : Companion.values()) {
                if (chance(companion == Companion.SPOUSE ? 0.4 : 0.2)) {
                    with.add(companion);
                }
            }
            residence.livesWith(with);
        }
        if (chance(0.5)) {
            residence.spouseBorn(someDay().minusYears(75));
        }
        if (chance(0.7)) {
            residence.spouseCanCare(chance(0.7));
        }
        return residence.build();
    }

    private List<Measure> measures(LocalDate day) {
        List<Measure> measures = new ArrayList<>();
        for (String id : List.of("meals", "visits", "care-2")) {
            if (chance(0.5)) {
                LocalDate begin = day.plusDays(random.nextInt(60) - 20);
                Action action = one(List.of(Action.MEAL, Action.VISIT, Action.HOME_CARE, Action.CALL));
                measures.add(
                        chance(0.5)
                                ? Measure.open(id, one(Party.class), action, one(CalendarUnit.class), begin, "agreed")
                                : Measure.until(
                                        id,
                                        one(Party.class),
                                        action,
                                        one(CalendarUnit.class),
                                        begin,
                                        begin.plusDays(random.nextInt(150)),
                                        "agreed"));
            }
        }
        return measures;
    }

    private void stays(Dossier.Builder dossier) {
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate admitted = someDay();
            int nights = chance(0.3) ? random.nextInt(3) : random.nextInt(130);
            dossier.stay(
                    chance(0.05)
                            ? HospitalStay.ongoing("h" + i, admitted)
                            : HospitalStay.of("h" + i, admitted, admitted.plusDays(nights)));
            if (chance(0.4)) {
                LocalDate again = admitted.plusDays(nights + random.nextInt(5));
                dossier.stay(HospitalStay.of("g" + i, again, again.plusDays(random.nextInt(60))));
            }
        }
    }

    List<Campaign> campaigns() {
        List<Campaign> campaigns = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate begin = someDay();
            LocalDate end = begin.plusDays(random.nextInt(40));
            List<Division> where = chance(0.5) ? List.of() : List.of(new Division(one(PLACES)), new Division("320505"));
            campaigns.add(new Campaign("c" + i, one(CampaignKind.class), begin, end, where));
        }
        return campaigns;
    }
}
