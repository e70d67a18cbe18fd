package org.leling.console.alarm.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.client.StreamingHttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.sse.Event;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import org.leling.console.alarm.client.EventParser;
import org.leling.console.client.CallerTokens;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;

/**
 * What happens to alarms, as it happens: alert-service's stream passed on to the open desk, with its ids, so that a broken
 * connection resumes without a gap. A beat of its own every few seconds lets the desk notice silence. A stream lasts some
 * minutes; the browser then comes again and is checked again.
 */
@Hidden
@Controller("/desk/stream")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class DeskStreamController {

    private static final Logger LOG = LoggerFactory.getLogger(DeskStreamController.class);
    private static final Duration BEAT = Duration.ofSeconds(4);
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final StreamingHttpClient alerts;
    private final CallerTokens tokens;
    private final PageGate gate;

    DeskStreamController(@Client(id = "alert-stream") StreamingHttpClient alerts, CallerTokens tokens, PageGate gate) {
        this.alerts = alerts;
        this.tokens = tokens;
        this.gate = gate;
    }

    @Get
    @Produces(MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> stream(SignedIn who, @Nullable @Header("Last-Event-ID") String lastEventId) {
        gate.check(who, Page.DESK);
        MutableHttpRequest<?> request =
                HttpRequest.GET("/alarms/stream").header(HttpHeaders.AUTHORIZATION, tokens.bearer(who));
        if (lastEventId != null && lastEventId.matches("[0-9]{1,19}")) {
            request.header("Last-Event-ID", lastEventId);
        }
        Flux<Event<String>> happening = Flux.from(alerts.dataStream(request))
                .map(ByteBuffer::toByteArray)
                .concatMapIterable(new EventParser()::take)
                .onErrorResume(failure -> {
                    LOG.warn("The stream of alarms broke: {}", failure.toString());
                    return Flux.just(named("away"));
                });
        Flux<Event<String>> beats = Flux.interval(Duration.ZERO, BEAT).map(n -> named("beat"));
        return Flux.merge(happening.materialize(), beats.materialize())
                .<Event<String>>dematerialize()
                .take(LIFE);
    }

    private static Event<String> named(String name) {
        return Event.of("{\"kind\":\"" + name + "\"}").name(name);
    }
}
