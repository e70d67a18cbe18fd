package org.leling.schedule.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Who may record what for which party: everybody the own, the bureau all. */
final class Doers {

    private static final Set<Party> PAID_FOR = EnumSet.of(Party.BUREAU, Party.CIVIL_AFFAIRS);

    private Doers() {}

    static boolean mayRecord(Caller caller, Party party, Action action) {
        return caller.has(Roles.BUREAU)
                || caller.has(Roles.SERVICE)
                || caller.has(Roles.UNIT) && party == Party.UNIT
                || caller.has(Roles.COMMUNITY) && party == Party.COMMUNITY
                || caller.has(Roles.VOLUNTEER) && party == Party.VOLUNTEER
                || caller.has(Roles.INSTITUTION) && party == Party.INSTITUTION
                || caller.has(Roles.DISPATCHER) && party == Party.HOTLINE
                || caller.has(Roles.PROVIDER) && PAID_FOR.contains(party) && action == Action.HOME_CARE;
    }
}
