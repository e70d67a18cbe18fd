package org.leling.core;

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

/** People that tests speak of by name. */
public final class Fixtures {

    /** The division in which everybody's managing unit lies unless a test says otherwise. */
    public static final Division GUSU = new Division("320508");

    private Fixtures() {}

    /** Born on 4 May 1929, with nothing recorded yet. */
    public static Dossier.Builder person(String id) {
        return Dossier.of(new DossierId(id), LocalDate.of(1929, 5, 4), GUSU);
    }

    /** At home, with these companions and nobody else. */
    public static Residence homeWith(Companion... companions) {
        return Residence.in(GUSU).setting(Setting.HOME).livesWith(companions).build();
    }

    /** Lives alone since a day, with everything in place. */
    public static Dossier.Builder aloneAndCaredFor(String id, LocalDate since) {
        return person(id)
                .change(inPlace(since).with(FactKey.RESIDENCE, homeWith()).build());
    }

    /** Everything that standing duties ask for. */
    public static FactChange.Builder inPlace(LocalDate since) {
        return FactChange.from(since)
                .with(FactKey.HANDSET, true)
                .with(FactKey.GRID, true)
                .with(FactKey.THREE_PARTY, true)
                .with(FactKey.SENSORS, true)
                .with(FactKey.HOME_ADAPTATION, true)
                .with(FactKey.LOCAL_MEDICAL_CARE, true)
                .with(FactKey.ABILITY, Ability.MILD)
                .with(FactKey.FAMILY_DOCTOR, new FamilyDoctor.Contract(since.plusYears(8)))
                .with(FactKey.CARE_GROUP, EnumSet.allOf(Role.class));
    }
}
