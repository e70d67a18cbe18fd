package org.leling.dossier.directory;

import jakarta.inject.Singleton;
import org.leling.core.dossier.Division;
import org.leling.dossier.directory.place.Divisions;

/** Names divisions by their codes. */
@Singleton
public class DivisionNames {

    private final Divisions divisions = Divisions.load();

    /** Gives the table itself, to find places by name. */
    public Divisions table() {
        return divisions;
    }

    /** Gives the full name of a division, from the province down, or the code where the table lacks it. */
    public String name(String code) {
        return Division.isValid(code) ? divisions.findName(new Division(code)).orElse(code) : code;
    }
}
