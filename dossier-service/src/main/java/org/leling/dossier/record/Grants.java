package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whose people see a person: the division's, unit's, community's, institution's, and those who hold a role for them. */
public final class Grants {

    private Grants() {}

    /** Gives the grants that see a person, by what is believed and by who serves on a day or later. */
    public static List<String> of(Belief belief, LocalDate day) {
        Set<String> grants = new TreeSet<>();
        add(grants, "division:", belief.text(Field.DIVISION));
        add(grants, "unit:", belief.text(Field.UNIT));
        add(grants, "community:", belief.text(Field.COMMUNITY));
        add(grants, "institution:", belief.text(Field.INSTITUTION));
        belief.listMembersFrom(day).forEach(member -> add(grants, "", member.holder()));
        return List.copyOf(grants);
    }

    private static void add(Set<String> grants, String kind, String id) {
        if (!id.isEmpty()) {
            grants.add(kind + id);
        }
    }
}
