package org.leling.alert.history.web;

import static io.micronaut.http.MediaType.TEXT_EVENT_STREAM;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.leling.alert.history.EventKind;
import org.leling.alert.history.History;
import org.leling.alert.history.HistoryEvent;
import org.leling.alert.text.Words;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * What happens, as it happens (server-sent events). The numbers are those of the history, in the order of commits: a desk
 * that was cut off goes on after the last one it saw and misses nothing.
 */
@Controller("/alarms/stream")
public class StreamController implements GracefulShutdownCapable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final int AT_ONCE = 200;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** A desk connects again after this time, with a token that is then checked anew. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** One event of the stream. */
    @Serdeable
    public record StreamEvent(
            long seq,
            @Nullable String alarm,
            @Nullable String press,
            @Nullable String dossier,
            @Nullable String kind,
            @Nullable Instant at,
            @Nullable String state,
            @Nullable String key,
            @Nullable String by,
            @Nullable String zh,
            @Nullable String en) {

        static StreamEvent ready(long seq) {
            return new StreamEvent(seq, null, null, null, null, null, null, null, null, null, null);
        }

        static StreamEvent of(HistoryEvent event) {
            Words words = event.words();
            return new StreamEvent(
                    event.seq(),
                    orNull(event.alarm()),
                    orNull(event.press()),
                    orNull(event.dossier()),
                    event.kind().name(),
                    event.at(),
                    orNull(event.state()),
                    orNull(event.key()),
                    orNull(event.by()),
                    words.zh(),
                    words.en());
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    private final History history;
    private final Scheduler scheduler;
    private final Duration poll;
    private final Sinks.One<Boolean> stopping = Sinks.one();

    public StreamController(
            History history,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            @Value("${leling.alert.stream-poll:300ms}") Duration poll) {
        this.history = history;
        this.scheduler = Schedulers.fromExecutorService(executor);
        this.poll = poll;
    }

    @Get(produces = TEXT_EVENT_STREAM)
    @Secured({Roles.BUREAU, Roles.DISPATCHER, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR})
    @Operation(summary = "Streams what happens; resumed after Last-Event-ID")
    public Publisher<Event<?>> stream(@Header("Last-Event-ID") @Nullable String lastEventId, Caller caller) {
        long from = number(lastEventId);
        var last = new AtomicLong();
        Mono<Event<?>> ready = Mono.<Event<?>>fromCallable(() -> {
                    last.set(from >= 0 ? from : as(caller, history::newest));
                    return Event.of(StreamEvent.ready(last.get())).name("ready").id(String.valueOf(last.get()));
                })
                .subscribeOn(scheduler);
        Flux<Event<?>> happenings = Flux.interval(poll)
                .onBackpressureDrop()
                .concatMap(tick -> Mono.fromCallable(() -> next(caller, last)).subscribeOn(scheduler), 1)
                .concatMapIterable(events -> events)
                .map(StreamController::event);
        Flux<Event<?>> heartbeats = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(tick -> Event.of("").comment("heartbeat"));
        return Flux.concat(ready, Flux.merge(happenings, heartbeats))
                .take(LONGEST)
                .takeUntilOther(stopping.asMono());
    }

    private List<HistoryEvent> next(Caller caller, AtomicLong last) {
        List<HistoryEvent> events;
        try {
            events = as(caller, () -> history.listAfter(last.get(), AT_ONCE));
        } catch (RuntimeException e) {
            LOG.warn("The stream could not be read; tried again", e);
            return List.of();
        }
        if (!events.isEmpty()) {
            last.set(events.get(events.size() - 1).seq());
        }
        return events;
    }

    private static Event<?> event(HistoryEvent happened) {
        return Event.of(StreamEvent.of(happened))
                .name(happened.kind() == EventKind.PRESS_UNTREATED ? "press" : "alarm")
                .id(String.valueOf(happened.seq()));
    }

    private static <R> R as(Caller caller, java.util.function.Supplier<R> work) {
        return SystemScope.as(caller, work);
    }

    private static long number(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return -1;
        }
        try {
            return Math.max(-1, Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Ends the streams, which would otherwise hold up the stopping of the service. */
    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping.tryEmitValue(true);
        return CompletableFuture.completedFuture(null);
    }
}
