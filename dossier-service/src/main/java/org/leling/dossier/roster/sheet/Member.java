package org.leling.dossier.roster.sheet;

import java.util.List;
import org.leling.core.dossier.Role;

/**
 * A member of the care group that the row names (特别关爱小组成员).
 *
 * @param role the role that is filled
 * @param person the name
 * @param relation what a relative is to the person (与本人关系); empty if not said
 * @param phones the numbers given, those that are none included
 */
public record Member(Role role, String person, String relation, List<Phone> phones) {
    /** Keeps its own copy of the numbers. */
    public Member {
        phones = List.copyOf(phones);
    }
}
