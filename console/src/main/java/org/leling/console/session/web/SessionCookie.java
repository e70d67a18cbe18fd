package org.leling.console.session.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The cookie that holds a session's id. */
public final class SessionCookie {

    private static final String NAME = "leling_session";

    private SessionCookie() {}

    /** Finds the session id that a request brings. */
    public static Optional<String> find(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isBlank());
    }

    /** Makes the cookie of a session that begins. */
    public static Cookie of(String id, HttpRequest<?> request) {
        return plain(NAME, id, request);
    }

    /** Makes the cookie that takes a session's away. */
    public static Cookie none(HttpRequest<?> request) {
        return plain(NAME, "", request).maxAge(0);
    }

    /** Makes a cookie that scripts do not see and that other sites' pages do not send. */
    static Cookie plain(String name, String value, HttpRequest<?> request) {
        return Cookie.of(name, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(cameByHttps(request));
    }

    private static boolean cameByHttps(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
