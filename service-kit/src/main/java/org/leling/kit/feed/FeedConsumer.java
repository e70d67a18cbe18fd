package org.leling.kit.feed;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.leling.kit.client.ServiceClient;
import org.leling.kit.client.ServiceClient.Reply;
import org.leling.kit.guard.Guard;
import org.leling.kit.guard.GuardSettings;
import org.leling.kit.guard.Guards;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop that follows one feed. */
final class FeedConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(FeedConsumer.class);
    private static final int PAGE = 500;
    private static final int BATCH = 50;
    private static final int TRIES = 3;
    private static final List<String> TRANSIENT = List.of("08", "40", "53", "55", "57");
    private static final long STOP_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    /**
     * A first change is taken at once. While more come they are gathered: a page of fifty costs little more than a page of
     * one.
     */
    private static final Duration GATHER = Duration.ofMillis(250);

    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final FeedHandler handler;
    private final ServiceClient client;
    private final Guard guard;
    private final FeedStore store;
    private final Traces traces;
    private final JsonMapper json;
    private final int waitSeconds;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile long head;
    private volatile String failure = "";
    private @Nullable Thread thread;

    FeedConsumer(
            FeedHandler handler,
            ServiceClient client,
            Guards guards,
            FeedStore store,
            Traces traces,
            JsonMapper json,
            int waitSeconds) {
        this.handler = handler;
        this.client = client;
        this.store = store;
        this.traces = traces;
        this.json = json;
        this.waitSeconds = waitSeconds;
        this.guard = guards.get(
                "feed-" + handler.feed(),
                GuardSettings.background(Duration.ofSeconds(waitSeconds).plus(MARGIN)));
    }

    String feed() {
        return handler.feed();
    }

    void start() {
        Thread loop = new Thread(this::loop, "feed-" + feed());
        loop.setDaemon(true);
        thread = loop;
        loop.start();
    }

    void stop() {
        stopping.countDown();
        Thread loop = thread;
        if (loop != null) {
            loop.interrupt();
            try {
                loop.join(STOP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    FeedStatus status() {
        return SystemScope.call(
                "feed",
                () -> new FeedStatus(
                        feed(),
                        store.cursor(feed()),
                        head,
                        store.poisoned(feed()).size(),
                        failure));
    }

    private void loop() {
        while (stopping.getCount() > 0) {
            try {
                int taken = runOnce(waitSeconds);
                failure = "";
                if (taken > 0 && taken < PAGE) {
                    pause(GATHER);
                }
            } catch (RuntimeException e) {
                if (stopping.getCount() == 0) {
                    return;
                }
                String former = failure;
                failure = String.valueOf(e.getMessage());
                if (!former.equals(failure)) {
                    LOG.warn("Feed {} stands still and is tried again: {}", feed(), failure);
                }
                pause(PAUSE);
            }
        }
    }

    private void pause(Duration length) {
        try {
            stopping.await(length.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    int runOnce(int wait) {
        return SystemScope.call("feed:" + feed(), () -> {
            List<FeedEvent> events = fetch(store.cursor(feed()), PAGE, wait).stream()
                    .map(FeedConsumer::event)
                    .toList();
            for (int from = 0; from < events.size() && stopping.getCount() > 0; from += BATCH) {
                applyBatch(events.subList(from, Math.min(from + BATCH, events.size())));
            }
            return events.size();
        });
    }

    /** Several are one transaction; where that fails by an item's fault, each is one by itself. */
    private void applyBatch(List<FeedEvent> events) {
        try {
            if (events.size() > 1) {
                apply(events);
                return;
            }
        } catch (RuntimeException e) {
            if (isTransient(e) || stopping.getCount() == 0) {
                throw e;
            }
            LOG.warn(
                    "Feed {}: {} items from {} on are applied one by one after {}",
                    feed(),
                    events.size(),
                    events.get(0).seq(),
                    e.getClass().getSimpleName());
        }
        for (FeedEvent event : events) {
            if (stopping.getCount() == 0) {
                return;
            }
            applyOrPutAside(event);
        }
    }

    private void apply(List<FeedEvent> events) {
        List<String> traceparents = events.stream()
                .map(event -> event.item().get("traceparent") instanceof String text ? text : "")
                .toList();
        traces.continueAll(traceparents, "feed " + feed(), () -> {
            store.apply(handler, events);
            return Boolean.TRUE;
        });
    }

    private void applyOrPutAside(FeedEvent event) {
        for (int attempt = 1; ; attempt++) {
            try {
                apply(List.of(event));
                return;
            } catch (RuntimeException e) {
                if (isTransient(e) || stopping.getCount() == 0) {
                    throw e;
                }
                if (attempt >= TRIES) {
                    LOG.error("Feed {}: {} was put aside after {} tries", feed(), event, attempt, e);
                    store.putAside(feed(), event, e);
                    return;
                }
            }
        }
    }

    /** The database is away or busy: that is not the item's fault. */
    private static boolean isTransient(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException failure && isTransient(failure.getSQLState())) {
                return true;
            }
            if (cause instanceof io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException
                    || cause instanceof io.micronaut.transaction.exceptions.TransactionSystemException) {
                return true;
            }
        }
        return false;
    }

    /** A connection that the pool has closed meanwhile gives no state. */
    private static boolean isTransient(@Nullable String state) {
        return state == null || TRANSIENT.stream().anyMatch(state::startsWith);
    }

    long retryPoisoned() {
        return SystemScope.call("feed:" + feed(), () -> {
            for (long seq : store.poisoned(feed())) {
                for (Map<String, Object> item : fetch(seq - 1, 1, 0)) {
                    FeedEvent event = event(item);
                    if (event.seq() == seq) {
                        applyAgain(event);
                    }
                }
            }
            return (long) store.poisoned(feed()).size();
        });
    }

    private void applyAgain(FeedEvent event) {
        try {
            store.applyAgain(handler, event);
        } catch (RuntimeException e) {
            LOG.error("Feed {}: {} stays aside", feed(), event, e);
        }
    }

    private List<Map<String, Object>> fetch(long after, int limit, int wait) {
        URI source = handler.source();
        Reply reply = client.get(guard, URI.create(source + "?after=" + after + "&limit=" + limit + "&wait=" + wait));
        if (!reply.isSuccess()) {
            throw new IllegalStateException(source + " answered " + reply.status());
        }
        try {
            Map<String, Object> page = json.readValue(reply.body(), Argument.mapOf(String.class, Object.class));
            List<Map<String, Object>> items = items(page);
            long last = items.isEmpty() ? after : number(items.get(items.size() - 1), "seq");
            head = page.containsKey("head") ? number(page, "head") : last;
            return items;
        } catch (IOException e) {
            throw new IllegalStateException(source + " answered no JSON", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return page.get("items") instanceof List<?> list
                ? list.stream().map(item -> (Map<String, Object>) item).toList()
                : List.of();
    }

    private static FeedEvent event(Map<String, Object> item) {
        List<String> grants = new ArrayList<>();
        if (item.get("grants") instanceof List<?> list) {
            list.forEach(grant -> grants.add(String.valueOf(grant)));
        }
        return new FeedEvent(
                number(item, "seq"),
                text(item, "dossier"),
                item.containsKey("version") ? number(item, "version") : 0,
                text(item, "kind"),
                item.get("at") instanceof String at ? OffsetDateTime.parse(at).toInstant() : Instant.EPOCH,
                grants,
                item);
    }

    private static String text(Map<String, Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static long number(Map<String, Object> map, String key) {
        if (map.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("a feed's item has no number " + key);
    }
}
