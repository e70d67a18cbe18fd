package org.leling.core.caregroup;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.Facts;
import org.leling.core.dossier.FamilyDoctor;
import org.leling.core.dossier.LivingClass;
import org.leling.core.dossier.Role;

/**
 * Which roles a person's special care group needs (特别关爱小组, clause 3.3), and which of them are not filled.
 *
 * <p>RELATIVE falls away where the dossier records that there is none, DOCTOR where the contract is declined.
 */
public final class CareGroupNeeds {

    private CareGroupNeeds() {}

    /** Gives the roles needed by a person of this class, in view of the facts of a day. */
    public static Set<Role> of(LivingClass livingClass, Facts facts) {
        return Collections.unmodifiableSet(needed(livingClass, facts));
    }

    private static Set<Role> needed(LivingClass livingClass, Facts facts) {
        Set<Role> roles = ofClass(livingClass);
        if (facts.is(FactKey.NO_RELATIVES)) {
            roles.remove(Role.RELATIVE);
        }
        if (facts.familyDoctor().equals(FamilyDoctor.DECLINED)) {
            roles.remove(Role.DOCTOR);
        }
        return roles;
    }

    /** Gives the roles needed and not filled (缺口). */
    public static Set<Role> gaps(LivingClass livingClass, Facts facts) {
        Set<Role> roles = needed(livingClass, facts);
        roles.removeAll(facts.careGroup());
        return Collections.unmodifiableSet(roles);
    }

    /** Says whether every role needed is filled. */
    public static boolean isComplete(LivingClass livingClass, Facts facts) {
        return facts.careGroup().containsAll(needed(livingClass, facts));
    }

    private static Set<Role> ofClass(LivingClass livingClass) {
        return switch (livingClass) {
            case WITH_RELATIVES -> EnumSet.of(Role.UNIT, Role.COMMUNITY, Role.DOCTOR, Role.ADVISER, Role.RELATIVE);
            case EMPTY_NEST ->
                EnumSet.of(Role.UNIT, Role.COMMUNITY, Role.DOCTOR, Role.ADVISER, Role.RELATIVE, Role.VOLUNTEER);
            case INSTITUTION -> EnumSet.of(Role.UNIT, Role.INSTITUTION, Role.DOCTOR, Role.ADVISER, Role.RELATIVE);
            case RELOCATED -> EnumSet.of(Role.UNIT, Role.COMMUNITY, Role.RELATIVE);
        };
    }
}
