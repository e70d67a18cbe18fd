package org.leling.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/**
 * Sixteen writers at once, and a reader whose connection is cut at random moments, in the middle of its transactions: it
 * goes on behind its cursor, and in the end has every change once and in order. Without the lock it misses some.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderKilledTest implements KitTest {

    private static final int WRITERS = 16;
    private static final int EACH = 40;
    private static final int PAGE = 100;
    private static final int LONG_ONE_IN = 10;
    private static final int LONG_MILLIS = 60;
    /** A version of one dossier whose transaction stays open until the reader has gone by, so that a miss is no luck. */
    private static final int HELD_VERSION = 10;

    private static final int HELD_MILLIS = 3_000;

    @Inject
    Sql sql;

    @Override
    public Map<String, Object> more() {
        return Map.of("datasources.default.maximum-pool-size", WRITERS + 4);
    }

    private record Change(long seq, String dossier, long version) {}

    @ParameterizedTest(name = "locked: {0}")
    @ValueSource(booleans = {true, false})
    void a_reader_killed_at_random_misses_nothing_and_takes_nothing_twice_only_under_the_lock(boolean locked) {
        FeedLog log = new FeedLog(sql, locked);
        String feed = "killed-" + locked;
        long start = SystemScope.call("test", log::head);
        SystemScope.run("test", () -> sql.update("insert into feed_cursor(feed, seq) values (?, ?)", feed, start));
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 2);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger kills = new AtomicInteger();
        AtomicInteger pid = new AtomicInteger();
        List<CompletableFuture<List<Change>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String dossier = "d-" + locked + "-" + writer;
            Random random = new Random(writer);
            String passes = writer == 0 ? feed : "";
            writers.add(CompletableFuture.supplyAsync(() -> write(log, dossier, random, passes), pool));
        }
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> kill(pid, over, kills), pool);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(
                () -> read(log, feed, pid, () -> writers.stream().allMatch(CompletableFuture::isDone)), pool);

        List<Change> written = new ArrayList<>();
        writers.forEach(writer -> written.addAll(writer.join()));
        reader.orTimeout(60, TimeUnit.SECONDS).join();
        over.set(true);
        killer.join();
        pool.shutdown();
        List<Change> applied = applied(feed);

        assertThat(written).hasSize(WRITERS * EACH);
        assertThat(applied).extracting(Change::seq).isSorted().doesNotHaveDuplicates();
        if (locked) {
            assertThat(kills.get()).as("kills").isPositive();
            assertThat(applied).containsExactlyInAnyOrderElementsOf(written);
            Map<String, Long> last = new HashMap<>();
            for (Change change : applied) {
                assertThat(change.version()).isEqualTo(last.getOrDefault(change.dossier(), 0L) + 1);
                last.put(change.dossier(), change.version());
            }
        } else {
            assertThat(applied).as("changes seen without the lock").hasSizeLessThan(written.size());
        }
    }

    private List<Change> write(FeedLog log, String dossier, Random random, String passes) {
        List<Change> written = new ArrayList<>();
        for (long version = 1; version <= EACH; version++) {
            long now = version;
            written.add(SystemScope.call(
                    "test",
                    () -> sql.call(() -> {
                        long seq = log.append(dossier, now, "DOSSIER", "{}");
                        if (now == HELD_VERSION && !passes.isEmpty()) {
                            waitUntilPassed(passes, seq);
                        } else {
                            pause(random.nextInt(LONG_ONE_IN) == 0 ? LONG_MILLIS : random.nextInt(3));
                        }
                        return new Change(seq, dossier, now);
                    })));
        }
        return written;
    }

    private void waitUntilPassed(String feed, long seq) {
        for (int waited = 0; waited < HELD_MILLIS; waited += 20) {
            if (sql.get("select seq from feed_cursor where feed = ?", row -> row.getLong(1), feed) > seq) {
                return;
            }
            pause(20);
        }
    }

    /** Takes page after page in and moves the cursor in the same transaction, until nothing is left and nobody writes. */
    private void read(FeedLog log, String feed, AtomicInteger pid, java.util.function.BooleanSupplier nobodyWrites) {
        boolean more = true;
        while (more) {
            boolean last = nobodyWrites.getAsBoolean();
            try {
                int taken = SystemScope.call("test", () -> sql.call(() -> page(log, feed, pid)));
                more = taken > 0 || !last;
            } catch (RuntimeException killed) {
                pid.set(0);
            }
        }
    }

    private int page(FeedLog log, String feed, AtomicInteger pid) {
        pid.set(sql.get("select pg_backend_pid()", row -> row.getInt(1)));
        long cursor = sql.get("select seq from feed_cursor where feed = ?", row -> row.getLong(1), feed);
        List<FeedItem> items = log.read(cursor, PAGE);
        sql.updateEach(
                "insert into thing(dossier_id, name) values (?, ?)",
                items.stream()
                        .map(item -> new Object[] {item.dossierId(), feed + " " + item.seq() + " " + item.version()})
                        .toList());
        if (!items.isEmpty()) {
            sql.update(
                    "update feed_cursor set seq = ? where feed = ?",
                    items.get(items.size() - 1).seq(),
                    feed);
        }
        synchronized (pid) {
            pid.set(0);
        }
        return items.size();
    }

    private void kill(AtomicInteger pid, AtomicBoolean over, AtomicInteger kills) {
        Random random = new Random(7);
        while (!over.get()) {
            pause(5 + random.nextInt(40));
            // The reader does not end its transaction before its connection is gone, so that nobody else's is cut.
            synchronized (pid) {
                int victim = pid.getAndSet(0);
                if (victim != 0) {
                    SystemScope.run(
                            "test",
                            () -> sql.list(
                                    "select pg_terminate_backend(?, 5000)", row -> kills.incrementAndGet(), victim));
                }
            }
        }
    }

    private List<Change> applied(String feed) {
        return SystemScope.call(
                "test",
                () -> sql.list(
                        "select dossier_id, split_part(name, ' ', 2)::bigint, split_part(name, ' ', 3)::bigint"
                                + " from thing where name like ? order by id",
                        row -> new Change(row.getLong(2), row.getString(1), row.getLong(3)),
                        feed + " %"));
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
