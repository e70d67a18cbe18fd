package org.leling.dossier.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.leling.core.dossier.FactKey;

/** Whose people see a person: the division's, unit's, community's, institution's, and those who hold a role for them. */
public final class Grants {

    /** The providers that the bureau pays see those who need home care (居家养老服务商), and nobody else. */
    public static final String HOME_CARE = "provider:home-care";

    private Grants() {}

    /**
     * Gives the grants that see a person, by what is believed and by who serves on a day or later. Until the day of a
     * transfer or move the former unit, community and institution see the person beside the next: until then they see to
     * what the person needs.
     */
    public static List<String> of(Belief belief, LocalDate day) {
        Set<String> grants = new TreeSet<>();
        for (LocalDate each : List.of(day, LocalDate.MAX)) {
            add(grants, "division:", belief.divisionOn(each));
            add(grants, "unit:", belief.unitOn(each));
            add(grants, "community:", belief.text(Field.COMMUNITY, each));
            add(grants, "institution:", belief.text(Field.INSTITUTION, each));
        }
        if (belief.isTrueFrom(FactKey.HOME_CARE_NEEDED, day)) {
            grants.add(HOME_CARE);
        }
        belief.listMembersFrom(day).forEach(member -> add(grants, "", member.holder()));
        return List.copyOf(grants);
    }

    private static void add(Set<String> grants, String kind, String id) {
        if (!id.isEmpty()) {
            grants.add(kind + id);
        }
    }
}
