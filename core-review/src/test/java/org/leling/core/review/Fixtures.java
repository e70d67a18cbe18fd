package org.leling.core.review;

import java.time.LocalDate;
import java.util.EnumSet;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Companion;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Dossier;
import org.leling.core.dossier.DossierId;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.Residence;
import org.leling.core.dossier.Role;
import org.leling.core.dossier.Setting;

/** People that tests speak of by name, as core-lib's tests do; a test's classes cannot be had from another module. */
public final class Fixtures {

    /** The division in which everybody's managing unit lies. */
    public static final Division GUSU = new Division("320508");

    private Fixtures() {}

    /** At home, with these companions and nobody else. */
    public static Residence homeWith(Companion... companions) {
        return Residence.in(GUSU).setting(Setting.HOME).livesWith(companions).build();
    }

    /** Born on 4 May 1929, lives alone since a day, with everything in place that standing duties ask for. */
    public static Dossier.Builder aloneAndCaredFor(String id, LocalDate since) {
        return Dossier.of(new DossierId(id), LocalDate.of(1929, 5, 4), GUSU)
                .change(FactChange.from(since)
                        .with(FactKey.RESIDENCE, homeWith())
                        .with(FactKey.HANDSET, true)
                        .with(FactKey.GRID, true)
                        .with(FactKey.THREE_PARTY, true)
                        .with(FactKey.SENSORS, true)
                        .with(FactKey.HOME_ADAPTATION, true)
                        .with(FactKey.LOCAL_MEDICAL_CARE, true)
                        .with(FactKey.ABILITY, Ability.MILD)
                        .with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(since.plusYears(8)))
                        .with(FactKey.CARE_GROUP, EnumSet.allOf(Role.class))
                        .build());
    }
}
