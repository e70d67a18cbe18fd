package org.leling.console.duty.web;

import org.jspecify.annotations.Nullable;
import org.leling.console.account.AccountRole;
import org.leling.console.session.SignedIn;
import org.leling.core.duty.Party;

/**
 * Which duties are an account's own: those of its party; a provider's are the home care that it does for the bureau; who
 * only reads looks at everybody's.
 *
 * @param party whose duties, or nobody's in particular
 * @param rule the one rule, where the account has to do with one only
 */
public record DutyScope(@Nullable Party party, @Nullable String rule) {

    private static final String HOME_CARE = "home-care.weekly";

    /** Gives the duties that an account begins with. */
    public static DutyScope of(SignedIn who) {
        boolean onlyProvider = who.is(AccountRole.PROVIDER) && !who.is(AccountRole.BUREAU);
        return new DutyScope(who.findParty().orElse(null), onlyProvider ? HOME_CARE : null);
    }

    /** Gives the party's name over the API. */
    public @Nullable String partyName() {
        Party given = party;
        return given == null ? null : given.name();
    }
}
