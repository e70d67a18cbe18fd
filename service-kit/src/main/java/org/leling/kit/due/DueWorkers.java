package org.leling.kit.due;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.kit.database.Sql;
import org.leling.kit.tracing.Traces;

/**
 * Runs a worker for each {@link DueHandler} from the moment the server answers until it stops.
 *
 * <p>{@code leling.due.poll} (200ms) is how often an idle table is looked at; {@code leling.due.enabled=false} leaves the
 * stepping to the test: {@link #runOnce}.
 */
@Singleton
public class DueWorkers implements ApplicationEventListener<ServerStartupEvent> {

    private final Map<String, DueWorker> workers = new LinkedHashMap<>();
    private final boolean enabled;

    public DueWorkers(
            List<DueHandler> handlers,
            Sql sql,
            Traces traces,
            @Value("${leling.due.poll:200ms}") Duration poll,
            @Value("${leling.due.enabled:true}") boolean enabled) {
        this.enabled = enabled;
        for (DueHandler handler : handlers) {
            DueWorker former = workers.put(
                    handler.table(), new DueWorker(handler, new DueTable(sql, handler.table()), sql, traces, poll));
            if (former != null) {
                throw new IllegalStateException("two handlers for table " + handler.table());
            }
        }
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        if (enabled) {
            workers.values().forEach(DueWorker::start);
        }
    }

    /** Looks at the table at once: call it after a commit that made something due now. */
    public void wake(String table) {
        worker(table).wake();
    }

    /** Claims and handles one batch in this thread, and says how many rows that were. */
    public int runOnce(String table) {
        return worker(table).runOnce();
    }

    private DueWorker worker(String table) {
        DueWorker worker = workers.get(table);
        if (worker == null) {
            throw new IllegalArgumentException("no handler for table " + table);
        }
        return worker;
    }

    @PreDestroy
    void stop() {
        workers.values().forEach(DueWorker::requestStop);
        workers.values().forEach(DueWorker::awaitStop);
    }
}
