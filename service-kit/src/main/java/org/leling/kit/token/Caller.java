package org.leling.kit.token;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.leling.kit.scope.CallerElement;

/**
 * Who calls: an account, or the system itself.
 *
 * <p>A controller method may take it as a parameter; elsewhere {@link #getCurrent()}. Roles say what, grants say whose
 * ({@code *}, {@code unit:u-1}, {@code person:<dossier>} …); see {@code kit.scope} for how grants bind the database.
 *
 * @param subject the account's id
 * @param name for display and audit
 * @param roles from {@link Roles}
 * @param grants whose data; empty sees nothing
 */
@io.micronaut.serde.annotation.Serdeable
public record Caller(String subject, String name, Set<String> roles, Set<String> grants) implements Principal {

    /** The claim, and the attribute of the authentication, that holds the grants. */
    public static final String GRANTS = "grants";

    public Caller {
        roles = Set.copyOf(roles);
        grants = Set.copyOf(grants);
    }

    /** The account's id, as {@link Principal} asks for it; as a principal it is no part of what an endpoint documents. */
    @Override
    public String getName() {
        return subject;
    }

    /** The system at work for itself: feed, due times, start; sees everyone. */
    public static Caller system(String work) {
        return new Caller("system:" + work, work, Set.of(Roles.SERVICE), Set.of("*"));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether these grants reach everyone. */
    public boolean seesEveryone() {
        return grants.contains("*");
    }

    /** The caller of the work that runs here: stated explicitly, else authenticated by the request. */
    public static Optional<Caller> findCurrent() {
        Optional<Caller> stated =
                PropagatedContext.getOrEmpty().find(CallerElement.class).map(CallerElement::caller);
        return stated.isPresent()
                ? stated
                : ServerRequestContext.currentRequest()
                        .flatMap(request -> request.getUserPrincipal(Authentication.class))
                        .map(Caller::of);
    }

    /** As {@link #findCurrent()}; work without a caller is a mistake of ours. */
    public static Caller getCurrent() {
        return findCurrent()
                .orElseThrow(() -> new IllegalStateException("no caller: neither a request nor system work"));
    }

    /** The caller that a checked token names. */
    public static Caller of(Authentication authentication) {
        Set<String> grants = new LinkedHashSet<>();
        if (authentication.getAttributes().get(GRANTS) instanceof Collection<?> claimed) {
            claimed.forEach(grant -> grants.add(String.valueOf(grant)));
        }
        Object name = authentication.getAttributes().get("name");
        return new Caller(
                authentication.getName(),
                name == null ? authentication.getName() : name.toString(),
                Set.copyOf(authentication.getRoles()),
                grants);
    }
}
