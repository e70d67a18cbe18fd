package org.leling.kit.testing;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;
import org.leling.kit.token.TokenIssuer;

/** Bearer tokens for tests: {@code tokens.bureau()}, {@code tokens.unit("u-1")}, {@code tokens.of(…)}. */
@Singleton
public class TestTokens {

    private final TokenIssuer issuer;

    public TestTokens(TokenIssuer issuer) {
        this.issuer = issuer;
    }

    /** A token (without the word Bearer) for this subject, these roles and grants. */
    public String of(String subject, Set<String> roles, Set<String> grants) {
        return issuer.issue(new Caller(subject, subject, roles, grants), Duration.ofMinutes(30));
    }

    public String bureau() {
        return of("bureau-1", Set.of(Roles.BUREAU), Set.of("*"));
    }

    public String dispatcher() {
        return of("dispatcher-1", Set.of(Roles.DISPATCHER), Set.of("*"));
    }

    public String auditor() {
        return of("auditor-1", Set.of(Roles.AUDITOR), Set.of("*"));
    }

    /** The staff of one unit. */
    public String unit(String unitId) {
        return of("staff-of-" + unitId, Set.of(Roles.UNIT), Set.of("unit:" + unitId));
    }

    public String community(String id) {
        return of("staff-of-" + id, Set.of(Roles.COMMUNITY), Set.of("community:" + id));
    }

    public String volunteer(String id) {
        return of("volunteer-" + id, Set.of(Roles.VOLUNTEER), Set.of("volunteer:" + id));
    }

    /** Another service, by its full name. */
    public String service(String fullName) {
        return of(fullName, Set.of(Roles.SERVICE), Set.of("*"));
    }
}
