package org.leling.kit.feed;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.leling.kit.KitTest;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The other side of a feed and of an outbox. */
@Requires(property = KitTest.SAMPLES)
@Controller("/producer")
@Secured(Roles.SERVICE)
public class SampleProducer {

    /** What was posted: key, body, subject, traceparent. */
    public record Posted(String key, String body, String subject, String traceparent) {}

    public final List<Posted> posted = new CopyOnWriteArrayList<>();
    public volatile HttpStatus answer = HttpStatus.CREATED;

    private final FeedLog log;

    SampleProducer(FeedLog log) {
        this.log = log;
    }

    @Get("/changes")
    Map<String, Object> changes(@QueryValue long after, @QueryValue int limit, @QueryValue int wait) {
        List<FeedItem> items = log.await(after, limit, Duration.ofSeconds(wait));
        return Map.of("items", items.stream().map(SampleProducer::item).toList(), "head", log.head());
    }

    private static Map<String, Object> item(FeedItem item) {
        return Map.of(
                "seq", item.seq(),
                "dossier", item.dossierId(),
                "version", item.version(),
                "kind", item.kind(),
                "at", item.at().toString(),
                "grants", List.of("unit:u-" + item.version()),
                "traceparent", item.traceparent());
    }

    @Post("/accept")
    HttpResponse<Map<String, String>> accept(
            @Body String body, @Header("Idempotency-Key") String key, Caller caller, HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        posted.add(new Posted(key, body, caller.subject(), String.valueOf(headers.get("traceparent"))));
        return HttpResponse.<Map<String, String>>status(answer).body(Map.of("said", answer.name()));
    }
}
