package org.leling.benchmarks.country;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.leling.core.calendar.CalendarUnit;
import org.leling.core.calendar.YearlyDay;
import org.leling.core.dossier.Ability;
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
import org.leling.core.dossier.Measure;
import org.leling.core.dossier.Rank;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;

/**
 * People of 80 and over, made up one by one and kept nowhere: the same number is the same person, whoever asks. The
 * shares are guesses at what a country is like, not statistics of any.
 */
final class Elders {

    private static final long SEED = 20_261_124L;
    private static final int YEAR = 2026;
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    private static final int OLDEST = 112;
    private static final double YEARS_BEYOND_80 = 5.5;

    /** A district or county of every province. */
    private static final List<Division> UNITS = List.of(
                    "110101", "120101", "130102", "140105", "150102", "210102", "220102", "230102", "310101", "320508",
                    "330106", "340102", "350102", "360102", "370102", "410102", "420102", "429004", "430102", "440106",
                    "450102", "460105", "500103", "510104", "520102", "530102", "540102", "610102", "620102", "630102",
                    "640104", "650102")
            .stream()
            .map(Division::new)
            .toList();

    private static final Set<Role> WHOLE_GROUP = Set.copyOf(EnumSet.allOf(Role.class));
    private static final Set<Role> SMALL_GROUP = Set.of(Role.UNIT, Role.COMMUNITY, Role.RELATIVE);
    private static final Set<Companion> CHILD = Set.of(Companion.CHILD);
    private static final Set<Companion> SPOUSE = Set.of(Companion.SPOUSE);
    private static final Set<Companion> NOBODY = Set.of();

    private Elders() {}

    /** Makes one person. */
    static Dossier number(long number) {
        return new Draw(new SplittableRandom(SEED ^ number * 0x9E3779B97F4A7C15L)).person("p-" + number);
    }

    /** One person being made. */
    private record Draw(SplittableRandom random) {

        private boolean chance(double share) {
            return random.nextDouble() < share;
        }

        private LocalDate inTheYear() {
            return FIRST.plusDays(random.nextInt(365));
        }

        private Division anywhere() {
            return UNITS.get(random.nextInt(UNITS.size()));
        }

        Dossier person(String id) {
            int age = Math.min(OLDEST, 80 + (int) (-Math.log(1 - random.nextDouble()) * YEARS_BEYOND_80));
            LocalDate born = LocalDate.of(YEAR - age, 1, 1).plusDays(random.nextInt(365));
            Division unit = anywhere();
            Dossier.Builder dossier = Dossier.of(new DossierId(id), born, unit)
                    .rank(chance(0.02) ? Rank.PREFECTURE : Rank.COUNTY_OR_BELOW)
                    .formerLeader(chance(0.002));
            dossier.change(recorded(unit, age));
            changes(dossier, unit);
            stays(dossier);
            if (chance(0.15)) {
                EventKind[] kinds = EventKind.values();
                dossier.event(new DossierEvent("e1", inTheYear(), kinds[random.nextInt(kinds.length)]));
            }
            if (chance(0.05 + (age - 80) * 0.01)) {
                dossier.died(inTheYear());
            }
            return dossier.build();
        }

        private FactChange recorded(Division unit, int age) {
            FactChange.Builder known = FactChange.from(SINCE)
                    .with(FactKey.RESIDENCE, residence(unit, age))
                    .with(FactKey.HANDSET, chance(0.7))
                    .with(FactKey.GRID, chance(0.9))
                    .with(FactKey.SENSORS, chance(0.2))
                    .with(FactKey.HOME_ADAPTATION, chance(0.4))
                    .with(FactKey.HOME_CARE_NEEDED, chance(0.15 + (age - 80) * 0.02))
                    .with(FactKey.NO_RELATIVES, chance(0.02))
                    .with(FactKey.WILLING, chance(0.1))
                    .with(FactKey.CARE_GROUP, chance(0.7) ? WHOLE_GROUP : SMALL_GROUP)
                    .with(FactKey.ABILITY, ability(age));
            if (chance(0.9)) {
                known.with(FactKey.FAMILY_DOCTOR, doctor());
            }
            if (chance(0.05)) {
                known.with(FactKey.MEASURES, List.of(meals()));
            }
            if (chance(0.3)) {
                known.with(FactKey.BIRTHDAY_KEPT, YearlyDay.lunar(1 + random.nextInt(12), 1 + random.nextInt(30)));
            }
            return known.build();
        }

        private Ability ability(int age) {
            Ability[] levels = Ability.values();
            int worse = (int) (random.nextDouble() * (levels.length - 1) * Math.min(1.0, (age - 75) / 25.0) + 0.4);
            return levels[Math.min(worse, levels.length - 1)];
        }

        private FamilyDoctor doctor() {
            return chance(0.05)
                    ? FamilyDoctor.DECLINED
                    : new FamilyDoctor.Contract(FIRST.plusDays(random.nextInt(1_000)));
        }

        private Measure meals() {
            return Measure.open("meals", Party.COMMUNITY, Action.MEAL, CalendarUnit.WEEK, SINCE, "agreed");
        }

        private Residence residence(Division unit, int age) {
            double of = random.nextDouble();
            Residence.Builder lives = Residence.in(of < 0.04 ? anywhere() : unit);
            if (of > 0.95) {
                return lives.setting(Setting.INSTITUTION).livesWith().build();
            }
            lives.setting(Setting.HOME);
            if (of < 0.45) {
                return lives.livesWith(CHILD).build();
            }
            if (of < 0.75) {
                return lives.livesWith(SPOUSE)
                        .spouseBorn(LocalDate.of(YEAR - age, 6, 1).plusDays(random.nextInt(4_000)))
                        .spouseCanCare(chance(0.6))
                        .build();
            }
            return of < 0.93 ? lives.livesWith(NOBODY).build() : lives.build();
        }

        private void changes(Dossier.Builder dossier, Division unit) {
            int count = chance(0.6) ? 0 : 1 + random.nextInt(3);
            LocalDate day = FIRST;
            for (int i = 0; i < count; i++) {
                day = day.plusDays(1 + random.nextInt(120));
                FactChange.Builder change = FactChange.from(day);
                if (chance(0.4)) {
                    change.with(FactKey.RESIDENCE, residence(unit, 85));
                } else if (chance(0.5)) {
                    change.with(FactKey.FAMILY_DOCTOR, doctor());
                } else {
                    change.with(FactKey.HANDSET, true).with(FactKey.CARE_GROUP, WHOLE_GROUP);
                }
                dossier.change(change.build());
            }
        }

        private void stays(Dossier.Builder dossier) {
            int count = chance(0.25) ? 1 + random.nextInt(2) : 0;
            for (int i = 1; i <= count; i++) {
                LocalDate admitted = inTheYear();
                int nights = chance(0.05) ? 60 + random.nextInt(90) : 2 + random.nextInt(20);
                dossier.stay(HospitalStay.of("h" + i, admitted, admitted.plusDays(nights)));
            }
        }
    }
}
