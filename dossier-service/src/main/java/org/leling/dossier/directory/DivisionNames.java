package org.leling.dossier.directory;

import jakarta.inject.Singleton;
import org.leling.core.dossier.Division;
import org.leling.dossier.directory.place.Divisions;
import org.leling.dossier.fault.Faults;

/** Names divisions by their codes. */
@Singleton
public class DivisionNames {

    private final Divisions divisions = Divisions.load();

    /** Gives the table itself, to find places by name. */
    public Divisions table() {
        return divisions;
    }

    /** Notes a fault where a code is no division, or one that there is not and never was. */
    public void check(String code, String field, Faults faults) {
        if (!Division.isValid(code)) {
            faults.add(field, "not-a-division");
        } else if (!divisions.isKnown(new Division(code))) {
            faults.add(field, "no-such-division", code);
        }
    }

    /** Gives the full name of a division, from the province down, or the code where the table lacks it. */
    public String name(String code) {
        return Division.isValid(code) ? divisions.findName(new Division(code)).orElse(code) : code;
    }
}
