package org.leling.kit.feed;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import org.leling.kit.client.ServiceClient;
import org.leling.kit.database.Sql;
import org.leling.kit.guard.Guards;
import org.leling.kit.scope.PersonScopes;
import org.leling.kit.tracing.Traces;

/**
 * Runs a loop for each {@link FeedHandler} from the moment the server answers until it stops.
 *
 * <p>{@code leling.feed.enabled=false} leaves the stepping to a test: {@link #runOnce}.
 */
@Singleton
public class FeedConsumers implements ApplicationEventListener<ServerStartupEvent> {

    private final List<FeedConsumer> consumers;
    private final boolean enabled;

    public FeedConsumers(
            List<FeedHandler> handlers,
            ServiceClient client,
            Guards guards,
            Sql sql,
            PersonScopes scopes,
            Traces traces,
            JsonMapper json,
            @Value("${leling.feed.enabled:true}") boolean enabled,
            @Value("${leling.feed.wait:20}") int waitSeconds) {
        this.enabled = enabled;
        this.consumers = handlers.stream()
                .map(handler -> new FeedConsumer(
                        handler, client, guards, new FeedStore(sql, scopes), traces, json, waitSeconds))
                .toList();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (enabled) {
            consumers.forEach(FeedConsumer::start);
        }
    }

    /** How each feed stands. */
    public List<FeedStatus> list() {
        return consumers.stream().map(FeedConsumer::status).toList();
    }

    /** Reads and applies one page in this thread, without waiting, and says how many items it had. */
    public int runOnce(String feed) {
        return consumer(feed).runOnce(0);
    }

    /**
     * Fetches the items that were put aside once more and applies them.
     *
     * @return how many are still aside
     */
    public long retryPoisoned(String feed) {
        return consumer(feed).retryPoisoned();
    }

    private FeedConsumer consumer(String feed) {
        return consumers.stream()
                .filter(consumer -> consumer.feed().equals(feed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no handler for feed " + feed));
    }

    @PreDestroy
    void stop() {
        consumers.forEach(FeedConsumer::stop);
    }
}
