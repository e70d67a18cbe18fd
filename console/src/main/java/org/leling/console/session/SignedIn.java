package org.leling.console.session;

import java.util.Arrays;
import java.util.Optional;
import org.leling.console.account.Account;
import org.leling.console.account.AccountRole;
import org.leling.core.duty.Party;

/** Who looks at this page: the session's account, with the questions that pages ask of it. */
public record SignedIn(Session session) {

    /** Gives the account. */
    public Account account() {
        return session.account();
    }

    /** Says whether the account has one of these roles. */
    public boolean is(AccountRole... roles) {
        return Arrays.stream(roles).anyMatch(r -> account().roles().contains(r));
    }

    /** Finds the party for which the account acts; the bureau's first where it has several roles. */
    public Optional<Party> findParty() {
        return account().roles().stream()
                .sorted()
                .flatMap(r -> r.findParty().stream())
                .findFirst();
    }

    /** Says whether the account may record what was done for a person; a dispatcher answers alarms instead. */
    public boolean mayRecord() {
        return findParty().isPresent() && account().roles().stream().anyMatch(r -> r != AccountRole.DISPATCHER);
    }
}
