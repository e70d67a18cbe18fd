package org.leling.console.client;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.console.session.SignedIn;

/**
 * Calls to the services in the name of who is signed in, in their language.
 *
 * <p>A refusal becomes {@link ServiceRefusedException}, silence {@link ServiceAwayException}; both have pages of their own,
 * so that no caller needs to catch them. A page that can do without an answer asks {@link Answer#of}.
 */
@Singleton
public class ServiceHttp {

    private final Map<Service, HttpClient> clients = new EnumMap<>(Service.class);
    private final CallerTokens tokens;
    private final HttpLocaleResolver locales;
    private final ServiceGuards guards;

    ServiceHttp(
            @Client(id = "dossier") HttpClient dossier,
            @Client(id = "schedule") HttpClient schedule,
            @Client(id = "alert") HttpClient alert,
            CallerTokens tokens,
            HttpLocaleResolver locales,
            ServiceGuards guards) {
        clients.put(Service.DOSSIER, dossier);
        clients.put(Service.SCHEDULE, schedule);
        clients.put(Service.ALERT, alert);
        this.tokens = tokens;
        this.locales = locales;
        this.guards = guards;
    }

    /** A service's answer: what was asked for, or why not. Only silence is a failure, and only that is asked again. */
    private record Reply<T>(@Nullable T body, @Nullable ServiceRefusedException refusal) {

        T get(Service service) {
            ServiceRefusedException refused = refusal;
            if (refused != null) {
                throw refused;
            }
            T given = body;
            if (given == null) {
                throw new ServiceAwayException(service, new IllegalStateException("an empty answer"));
            }
            return given;
        }
    }

    /** Reads something. */
    public <T> T get(Service service, SignedIn who, URI uri, Class<T> type) {
        String language = language();
        return guards.read(service, () -> send(service, who, language, HttpRequest.GET(uri), type))
                .get(service);
    }

    /** Asks something that needs a body, and changes nothing: may be asked again. */
    public <T> T ask(Service service, SignedIn who, URI uri, Object body, Class<T> type) {
        String language = language();
        return guards.read(service, () -> send(service, who, language, HttpRequest.POST(uri, body), type))
                .get(service);
    }

    /** Changes something: asked once only. */
    public <T> T post(Service service, SignedIn who, URI uri, Object body, Map<String, String> headers, Class<T> type) {
        MutableHttpRequest<Object> request = HttpRequest.POST(uri, body);
        headers.forEach(request::header);
        String language = language();
        return guards.change(service, () -> send(service, who, language, request, type))
                .get(service);
    }

    /** Says something anew: asked once only. */
    public <T> T put(Service service, SignedIn who, URI uri, Object body, Map<String, String> headers, Class<T> type) {
        MutableHttpRequest<Object> request = HttpRequest.PUT(uri, body);
        headers.forEach(request::header);
        String language = language();
        return guards.change(service, () -> send(service, who, language, request, type))
                .get(service);
    }

    /** Hands a file in: asked once only. */
    public <T> T upload(Service service, SignedIn who, MutableHttpRequest<?> request, Class<T> type) {
        String language = language();
        return guards.upload(service, () -> send(service, who, language, request, type))
                .get(service);
    }

    /** Changes something that is answered without a word: asked once only. */
    public void tell(Service service, SignedIn who, URI uri, Object body) {
        changeSilently(service, who, HttpRequest.POST(uri, body));
    }

    /** Takes something back. */
    public void delete(Service service, SignedIn who, URI uri) {
        changeSilently(service, who, HttpRequest.create(HttpMethod.DELETE, uri.toString()));
    }

    private void changeSilently(Service service, SignedIn who, MutableHttpRequest<?> request) {
        String language = language();
        ServiceRefusedException refused = guards.change(
                        service, () -> send(service, who, language, request, String.class))
                .refusal();
        if (refused != null) {
            throw refused;
        }
    }

    private <T> Reply<T> send(
            Service service, SignedIn who, String language, MutableHttpRequest<?> request, Class<T> type) {
        request.header(HttpHeaders.AUTHORIZATION, tokens.bearer(who))
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .accept(MediaType.APPLICATION_JSON_TYPE, MediaType.of("application/problem+json"));
        try {
            return new Reply<>(
                    clients.get(service)
                            .toBlocking()
                            .exchange(request, Argument.of(type), Argument.of(Problem.class))
                            .body(),
                    null);
        } catch (HttpClientResponseException e) {
            int status = e.getStatus().getCode();
            if (status == 502 || status == 503 || status == 504) {
                throw e;
            }
            return new Reply<>(null, new ServiceRefusedException(service, status, problem(e)));
        }
    }

    private static Problem problem(HttpClientResponseException e) {
        try {
            return e.getResponse().getBody(Problem.class).orElseGet(Problem::unread);
        } catch (RuntimeException unreadable) {
            return Problem.unread();
        }
    }

    private String language() {
        return ServerRequestContext.currentRequest()
                .map(locales::resolveOrDefault)
                .orElse(Locale.CHINA)
                .getLanguage();
    }

    @PreDestroy
    void close() {
        clients.values().forEach(HttpClient::close);
    }
}
