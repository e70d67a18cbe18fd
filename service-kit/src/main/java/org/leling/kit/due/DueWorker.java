package org.leling.kit.due;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of one due table. */
final class DueWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorker.class);
    private static final long STOP_MILLIS = 10_000;

    /** Another worker has the row by now: what this one wrote is rolled back. */
    private static final class FenceLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FenceLost() {
            super("the row was claimed again", null, false, false);
        }
    }

    private final DueHandler handler;
    private final DueTable table;
    private final Sql sql;
    private final Traces traces;
    private final Duration poll;
    private final Semaphore signal = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    DueWorker(DueHandler handler, DueTable table, Sql sql, Traces traces, Duration poll) {
        this.handler = handler;
        this.table = table;
        this.sql = sql;
        this.traces = traces;
        this.poll = poll;
    }

    void start() {
        for (int i = 1; i <= handler.threads(); i++) {
            Thread thread = new Thread(this::loop, "due-" + table.name() + "-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void wake() {
        signal.release();
    }

    void requestStop() {
        stopping = true;
        signal.release(handler.threads());
    }

    void awaitStop() {
        try {
            for (Thread thread : threads) {
                thread.join(STOP_MILLIS);
                if (thread.isAlive()) {
                    LOG.warn("{} is still at work; its lease gives the row to another", thread.getName());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (!stopping) {
            int handled = 0;
            try {
                handled = runOnce();
            } catch (RuntimeException e) {
                LOG.error("Due rows of {} could not be claimed; tried again", table.name(), e);
                pause(Duration.ofSeconds(1));
            }
            if (handled == 0) {
                pause(poll);
            }
        }
    }

    private void pause(Duration atMost) {
        try {
            if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                signal.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    int runOnce() {
        List<DueRow> rows = table.claim(handler.batch(), handler.lease());
        for (DueRow row : rows) {
            if (stopping) {
                table.settle(row, DueOutcome.settled(), Duration.ZERO);
                continue;
            }
            traces.continueFrom(row.traceparent(), "due " + table.name(), () -> {
                SystemScope.run("due:" + table.name(), () -> handle(row));
                return Boolean.TRUE;
            });
        }
        return rows.size();
    }

    private void handle(DueRow row) {
        try {
            if (handler.inTransaction()) {
                sql.run(() -> settle(row, handler.handle(row)));
            } else {
                DueOutcome outcome = handler.handle(row);
                sql.run(() -> settle(row, outcome));
            }
        } catch (FenceLost e) {
            LOG.warn("Row {} of {} outlived its lease; another worker has it", row.id(), table.name());
        } catch (RuntimeException e) {
            LOG.error("Row {} of {} failed, attempt {}", row.id(), table.name(), row.attempts(), e);
            try {
                table.settle(row, DueOutcome.failed(e.getClass().getSimpleName()), handler.backoff(row.attempts()));
            } catch (RuntimeException again) {
                LOG.error("Row {} of {} stays leased until its lease ends", row.id(), table.name(), again);
            }
        }
    }

    private void settle(DueRow row, DueOutcome outcome) {
        if (!table.settle(row, outcome, handler.backoff(row.attempts()))) {
            throw new FenceLost();
        }
    }
}
