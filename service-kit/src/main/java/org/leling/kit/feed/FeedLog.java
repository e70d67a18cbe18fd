package org.leling.kit.feed;

import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.tracing.Traces;

/**
 * The producer's side of a change feed: an append-only log whose sequence numbers equal commit order.
 *
 * <p>{@link #append} writes a row without a number. Whoever reads first gives the numbers, to all rows that are committed
 * by then, under one lock for all readers that is held until the numbers are committed; so no row ever comes to stand
 * before one that a reader has passed, the numbers have no gap, and the writers, who wait for nobody, share the flushes
 * of their commits. What one dossier's changes are in order by is the lock on the dossier under which they are made.
 */
@Singleton
public class FeedLog implements GracefulShutdownCapable {

    private static final long LOCK = 0x6c656c696e67L;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final Sql sql;
    private final boolean locked;
    private final ReentrantLock monitor = new ReentrantLock();
    private final Condition appended = monitor.newCondition();
    private volatile boolean stopping;

    @Inject
    public FeedLog(Sql sql) {
        this(sql, true);
    }

    FeedLog(Sql sql, boolean locked) {
        this.sql = sql;
        this.locked = locked;
    }

    /** Appends a change of one person in the caller's transaction. */
    public void append(String dossierId, long version, String kind, String bodyJson) {
        insert(dossierId, version, kind, bodyJson);
    }

    /** Appends a change that concerns nobody in particular; needs a scope that sees everyone. */
    public void append(String kind, String bodyJson) {
        insert(null, 0, kind, bodyJson);
    }

    private void insert(@Nullable String dossierId, long version, String kind, String bodyJson) {
        if (!sql.inTransaction()) {
            throw new IllegalStateException("the log row belongs into the transaction of the change");
        }
        sql.later(
                "insert into change_log(dossier_id, version, kind, traceparent, body) values (?, ?, ?, ?, ?)",
                Sql.text(dossierId),
                version,
                kind,
                Traces.current(),
                Sql.json(bodyJson));
        sql.afterCommit(this::signal);
    }

    /**
     * The rows after this number, in order, as far as the scope sees them.
     *
     * @throws IllegalStateException within a transaction, in which numbers that are given meanwhile could stay unseen
     */
    public List<FeedItem> read(long after, int limit) {
        number();
        return sql.list(
                "select seq, coalesce(dossier_id, '') as dossier_id, version, kind, at, traceparent, body::text as body"
                        + " from change_log where seq > ? order by seq limit ?",
                row -> new FeedItem(
                        row.getLong("seq"),
                        row.getString("dossier_id"),
                        row.getLong("version"),
                        row.getString("kind"),
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        row.getString("traceparent"),
                        row.getString("body")),
                after,
                limit);
    }

    private void number() {
        if (sql.inTransaction()) {
            throw new IllegalStateException("numbers are given in a transaction of their own");
        }
        SystemScope.run("feed", () -> {
            if (sql.get("select exists (select from change_log where seq is null)", row -> row.getBoolean(1))) {
                sql.run(this::numberUnderLock);
            }
        });
    }

    /** What is committed is seen by the second statement only because it begins once the lock is held. */
    private void numberUnderLock() {
        if (locked) {
            sql.list("select pg_advisory_xact_lock(?)", row -> Boolean.TRUE, LOCK);
        }
        sql.update("update change_log set seq = numbered.seq from ("
                + "select id, (select coalesce(max(seq), 0) from change_log) + row_number() over (order by id) as seq"
                + " from change_log where seq is null) numbered where change_log.id = numbered.id");
    }

    /** The highest number given so far, 0 for an empty log. */
    public long head() {
        return sql.get("select coalesce(max(seq), 0) from change_log", row -> row.getLong(1));
    }

    /**
     * As {@link #read}, waiting while there is nothing. Call it outside any transaction: while it waits it holds no
     * connection. It returns empty-handed when the service begins to stop.
     */
    public List<FeedItem> await(long after, int limit, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            List<FeedItem> items = read(after, limit);
            long left = end - System.nanoTime();
            if (!items.isEmpty()
                    || left <= 0
                    || stopping
                    || Thread.currentThread().isInterrupted()) {
                return items;
            }
            pause(Math.min(left, LOOK_AGAIN.toNanos()));
        }
    }

    private void pause(long nanos) {
        monitor.lock();
        try {
            if (!stopping) {
                appended.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            monitor.unlock();
        }
    }

    private void signal() {
        monitor.lock();
        try {
            appended.signalAll();
        } finally {
            monitor.unlock();
        }
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        stopping = true;
        signal();
        return CompletableFuture.completedStage(Boolean.TRUE);
    }
}
