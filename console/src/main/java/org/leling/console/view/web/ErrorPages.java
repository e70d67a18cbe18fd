package org.leling.console.view.web;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceAwayException;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.session.web.ForeignFormException;
import org.leling.console.session.web.SessionAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person sees when something goes wrong: what happened, that nothing was lost, what to do. Callers that want no
 * page get problem+json.
 */
@Controller
final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @Error(global = true, exception = AuthorizationException.class)
    HttpResponse<?> notAllowed(HttpRequest<?> request, AuthorizationException refused) {
        if (refused.isForbidden()) {
            return page(request, HttpStatus.FORBIDDEN, "forbidden", List.of());
        }
        if (!wantsPage(request)) {
            return problem(request, HttpStatus.UNAUTHORIZED, "signed-out");
        }
        String back = request.getUri().getRawPath();
        boolean canComeBack = request.getMethod() == io.micronaut.http.HttpMethod.GET && !"/".equals(back);
        return Pages.goTo("/sign-in" + (canComeBack ? "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : ""));
    }

    @Error(global = true, exception = ForeignFormException.class)
    HttpResponse<?> foreignForm(HttpRequest<?> request, ForeignFormException refused) {
        boolean signedOut = SessionAuthentication.find(request).isEmpty();
        return page(request, HttpStatus.FORBIDDEN, signedOut ? "session-over" : "foreign-form", List.of());
    }

    @Error(global = true, exception = HttpStatusException.class)
    HttpResponse<?> status(HttpRequest<?> request, HttpStatusException refused) {
        return page(request, refused.getStatus(), kind(refused.getStatus()), List.of());
    }

    @Error(global = true, status = HttpStatus.NOT_FOUND)
    HttpResponse<?> notFound(HttpRequest<?> request) {
        return page(request, HttpStatus.NOT_FOUND, "not-found", List.of());
    }

    @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
    HttpResponse<?> notAllowed(HttpRequest<?> request) {
        return page(request, HttpStatus.METHOD_NOT_ALLOWED, "not-found", List.of());
    }

    @Error(global = true, status = HttpStatus.UNSUPPORTED_MEDIA_TYPE)
    HttpResponse<?> notAForm(HttpRequest<?> request) {
        return page(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "bad-request", List.of());
    }

    @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
    HttpResponse<?> tooLarge(HttpRequest<?> request) {
        return page(request, HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large", List.of());
    }

    @Error(global = true, exception = ConversionErrorException.class)
    HttpResponse<?> unreadable(HttpRequest<?> request, ConversionErrorException refused) {
        return page(request, HttpStatus.BAD_REQUEST, "bad-request", List.of());
    }

    @Error(global = true, exception = UnsatisfiedRouteException.class)
    HttpResponse<?> incomplete(HttpRequest<?> request, UnsatisfiedRouteException refused) {
        return page(request, HttpStatus.BAD_REQUEST, "bad-request", List.of());
    }

    @Error(global = true, exception = ServiceAwayException.class)
    HttpResponse<?> away(HttpRequest<?> request, ServiceAwayException away) {
        LOG.warn("{}: {}", away.getMessage(), String.valueOf(away.getCause()));
        return page(request, HttpStatus.SERVICE_UNAVAILABLE, "away." + away.service(), List.of());
    }

    @Error(global = true, exception = ServiceRefusedException.class)
    HttpResponse<?> refused(HttpRequest<?> request, ServiceRefusedException refused) {
        HttpStatus status = refused.status() >= 500 ? HttpStatus.BAD_GATEWAY : HttpStatus.valueOf(refused.status());
        if (status == HttpStatus.UNAUTHORIZED) {
            LOG.error("{} does not take our token", refused.service());
            return page(request, HttpStatus.BAD_GATEWAY, "failed", List.of());
        }
        return page(request, status, kind(status), said(refused.problem()));
    }

    @Error(global = true)
    HttpResponse<?> failed(HttpRequest<?> request, Throwable failure) {
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
        return page(request, HttpStatus.INTERNAL_SERVER_ERROR, "failed", List.of());
    }

    private static List<String> said(Problem problem) {
        List<String> said = new java.util.ArrayList<>();
        if (!problem.sentence().isBlank()) {
            said.add(problem.sentence());
        }
        problem.faults().stream()
                .map(v -> v.message() == null ? "" : v.message())
                .filter(message -> !message.isBlank() && !said.contains(message))
                .forEach(said::add);
        return said;
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
            case FORBIDDEN -> "forbidden";
            case CONFLICT, PRECONDITION_FAILED -> "conflict";
            case REQUEST_ENTITY_TOO_LARGE -> "too-large";
            default -> status.getCode() >= 500 ? "failed" : "bad-request";
        };
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, String kind, List<String> said) {
        if (!wantsPage(request)) {
            return problem(request, status, kind);
        }
        return pages.showAlone(
                request, status, "error", Map.of("kind", kind, "said", said, "status", status.getCode()));
    }

    private HttpResponse<?> problem(HttpRequest<?> request, HttpStatus status, String kind) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + kind.replace('.', '-').toLowerCase(java.util.Locale.ROOT));
        body.put("title", pages.terms(request).text("error." + kind + ".title"));
        body.put("status", status.getCode());
        return HttpResponse.status(status).body(body).contentType(MediaType.of("application/problem+json"));
    }

    private static boolean wantsPage(HttpRequest<?> request) {
        return request.accept().isEmpty()
                || request.accept().stream().anyMatch(type -> type.getName().equals("text/html"));
    }
}
