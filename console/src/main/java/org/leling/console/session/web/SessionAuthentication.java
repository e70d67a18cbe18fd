package org.leling.console.session.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.leling.console.account.AccountRole;
import org.leling.console.account.DemoSwitch;
import org.leling.console.session.Session;
import org.leling.console.session.Sessions;
import org.leling.console.session.SignedIn;
import org.leling.kit.token.Caller;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells the framework who signed in, from the session's cookie. */
@Singleton
public class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    private static final String SESSION = "leling.session";

    private final Sessions sessions;
    private final DemoSwitch demo;
    private final Scheduler scheduler;

    SessionAuthentication(Sessions sessions, DemoSwitch demo, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.demo = demo;
        this.scheduler = Schedulers.fromExecutorService(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (request.getPath().startsWith("/assets/")) {
            return Mono.empty();
        }
        return SessionCookie.find(request)
                .map(id -> Mono.fromCallable(() -> find(id))
                        .subscribeOn(scheduler)
                        .flatMap(found -> Mono.justOrEmpty(found.map(SessionAuthentication::of))))
                .orElseGet(Mono::empty);
    }

    private Optional<Session> find(String id) {
        return sessions.find(id).filter(s -> demo.on() || !s.account().demo());
    }

    private static Authentication of(Session session) {
        return Authentication.build(
                session.account().id(),
                session.account().roles().stream().map(AccountRole::wireName).toList(),
                Map.of(
                        "name",
                        session.account().name(),
                        Caller.GRANTS,
                        session.account().grants(),
                        SESSION,
                        session));
    }

    /** Finds who signed in with a session; callers with a token of their own did not. */
    public static Optional<SignedIn> find(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(a -> a.getAttributes().get(SESSION))
                .filter(Session.class::isInstance)
                .map(s -> new SignedIn((Session) s));
    }
}
