package org.leling.benchmarks;

import java.time.LocalDate;
import java.util.EnumSet;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;

/** The people that are measured. */
final class People {

    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final Division GUSU = new Division("320508");

    private People() {}

    /** Lives alone, all in place, home care needed: 155 duties in 2026, of weeks, months, quarters, half-years and the year. */
    static Dossier alone() {
        return base().build();
    }

    /** The same with twenty changes within the year, none of which changes what is owed. */
    static Dossier aloneWithTwentyChanges() {
        Dossier.Builder dossier = base();
        for (int i = 0; i < 20; i++) {
            dossier.change(FactChange.from(LocalDate.of(2026, 1, 10).plusDays(17L * i))
                    .with(FactKey.ABILITY, i % 2 == 0 ? Ability.MILD : Ability.MODERATE)
                    .build());
        }
        return dossier.build();
    }

    private static Dossier.Builder base() {
        return Dossier.of(new DossierId("p-1"), LocalDate.of(1929, 5, 4), GUSU)
                .change(FactChange.from(SINCE)
                        .with(
                                FactKey.RESIDENCE,
                                Residence.in(GUSU)
                                        .setting(Setting.HOME)
                                        .livesWith()
                                        .build())
                        .with(FactKey.HANDSET, true)
                        .with(FactKey.GRID, true)
                        .with(FactKey.SENSORS, true)
                        .with(FactKey.HOME_ADAPTATION, true)
                        .with(FactKey.HOME_CARE_NEEDED, true)
                        .with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(LocalDate.of(2032, 12, 31)))
                        .with(FactKey.CARE_GROUP, EnumSet.allOf(Role.class))
                        .build());
    }
}
