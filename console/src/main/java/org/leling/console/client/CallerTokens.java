package org.leling.console.client;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.console.account.Account;
import org.leling.console.account.AccountRole;
import org.leling.console.session.SignedIn;
import org.leling.kit.token.Caller;
import org.leling.kit.token.TokenIssuer;

/** Signs, for each call, a token that says who asks, with which roles and for whom; it lives a minute. */
@Singleton
public class CallerTokens {

    private static final Duration LIFE = Duration.ofMinutes(1);

    private final TokenIssuer issuer;

    CallerTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** Gives the value of the Authorization header. */
    public String bearer(SignedIn who) {
        return "Bearer " + issuer.issue(caller(who.account()), LIFE);
    }

    private static Caller caller(Account account) {
        Set<String> roles = account.roles().stream().map(AccountRole::wireName).collect(Collectors.toUnmodifiableSet());
        return new Caller(account.id(), account.name(), roles, Set.copyOf(account.grants()));
    }
}
