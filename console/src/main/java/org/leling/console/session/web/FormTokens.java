package org.leling.console.session.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.console.session.SignedIn;

/**
 * The secret that every form of ours carries, so that no other site's page can send one: the session's, and before
 * sign-in the one of a cookie.
 */
public final class FormTokens {

    /** The name of the hidden field. */
    public static final String FIELD = "_form";

    private static final String COOKIE = "leling_form";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormTokens() {}

    /** Makes the cookie that stands in for a session on the sign-in page. */
    public static Cookie beforeSignIn(HttpRequest<?> request) {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return SessionCookie.plain(
                COOKIE, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), request);
    }

    /** Finds the secret that a form sent with this request must carry. */
    public static Optional<String> findExpected(HttpRequest<?> request) {
        Optional<SignedIn> signedIn = SessionAuthentication.find(request);
        return signedIn.isPresent()
                ? signedIn.map(s -> s.session().csrf())
                : request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
    }

    /** Says whether a form's secret is the right one. */
    public static boolean isRight(HttpRequest<?> request, @Nullable String sent) {
        return sent != null
                && findExpected(request)
                        .filter(expected -> MessageDigest.isEqual(
                                expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
