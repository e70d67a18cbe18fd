package org.leling.kit.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/**
 * No token, a bad one, or one without the role. Where {@code leling.login-page} names a page, a browser without a token is
 * sent there instead.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {

    private final Problems problems;
    private final String loginPage;

    AuthorizationHandler(Problems problems, @Value("${leling.login-page:}") String loginPage) {
        this.problems = problems;
        this.loginPage = loginPage;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException exception) {
        if (!exception.isForbidden() && !loginPage.isEmpty() && isBrowser(request)) {
            return HttpResponse.seeOther(URI.create(loginPage));
        }
        HttpStatus status = exception.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        return problems.answer(request, Problems.ofStatus(status, List.of()));
    }

    private static boolean isBrowser(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET
                && request.accept().stream().anyMatch(type -> type.equals(MediaType.TEXT_HTML_TYPE));
    }
}
