package org.leling.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/**
 * Sixteen writers at once, and two readers whose connections are cut at random moments, in the middle of giving numbers
 * and of moving their cursors: each goes on behind its cursor, and in the end has every change once and in order. Without
 * the lock both give the same numbers, and the database refuses one of them.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderKilledTest implements KitTest {

    private static final int WRITERS = 16;
    private static final int READERS = 2;
    private static final int EACH = 40;
    private static final int MOST_EACH = 400;
    private static final int PAGE = 100;
    private static final int LONG_ONE_IN = 10;
    private static final int LONG_MILLIS = 60;
    /** A version of one dossier whose transaction stays open until the readers have gone by. */
    private static final int HELD_VERSION = 10;

    private static final int HELD_MILLIS = 3_000;
    /** A number that another row bears, a row that bears another number. */
    private static final Set<String> NUMBERED_TWICE = Set.of("23505", "P0001");

    @Inject
    Sql sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Override
    public Map<String, Object> more() {
        return Map.of("datasources.default.maximum-pool-size", WRITERS + 2 * READERS + 2);
    }

    private record Change(String dossier, long version) {}

    private record Applied(long seq, Change change) {}

    @ParameterizedTest(name = "locked: {0}")
    @ValueSource(booleans = {true, false})
    void readers_killed_at_random_miss_nothing_and_take_nothing_twice_only_under_the_lock(boolean locked) {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger kills = new AtomicInteger();
        List<Reader> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(new Reader("killed-" + locked + "-" + reader, locked));
        }
        // Without the lock they write on until two readers have met.
        BooleanSupplier enough = () -> locked || readers.stream().anyMatch(reader -> reader.refused.get() > 0);
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS + READERS + 1);
        List<CompletableFuture<List<Change>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String dossier = "d-" + locked + "-" + writer;
            Random random = new Random(writer);
            boolean holds = writer == 0;
            writers.add(CompletableFuture.supplyAsync(
                    () -> write(dossier, random, holds ? readers : List.of(), enough), pool));
        }
        CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> kill(readers, over, kills), pool);
        List<CompletableFuture<Void>> reading = readers.stream()
                .map(reader -> CompletableFuture.runAsync(
                        () -> reader.read(() -> writers.stream().allMatch(CompletableFuture::isDone)), pool))
                .toList();

        List<Change> written = new ArrayList<>();
        writers.forEach(writer -> written.addAll(writer.join()));
        reading.forEach(each -> each.orTimeout(60, TimeUnit.SECONDS).join());
        over.set(true);
        killer.join();
        pool.shutdown();

        assertThat(kills.get()).as("kills").isPositive();
        if (!locked) {
            assertThat(readers)
                    .extracting(reader -> reader.refused.get())
                    .as("numbers given twice")
                    .anyMatch(n -> n > 0);
            return;
        }
        assertThat(written).hasSize(WRITERS * EACH);
        for (Reader reader : readers) {
            assertThat(reader.refused.get()).as("numbers given twice").isZero();
            List<Applied> applied = applied(reader.feed);
            assertThat(applied)
                    .extracting(Applied::seq)
                    .containsExactlyElementsOf(LongStream.rangeClosed(reader.start + 1, reader.start + written.size())
                            .boxed()
                            .toList());
            assertThat(applied).extracting(Applied::change).containsExactlyInAnyOrderElementsOf(written);
            Map<String, Long> last = new HashMap<>();
            for (Applied each : applied) {
                Change change = each.change();
                assertThat(change.version()).isEqualTo(last.getOrDefault(change.dossier(), 0L) + 1);
                last.put(change.dossier(), change.version());
            }
        }
    }

    private List<Change> write(String dossier, Random random, List<Reader> pass, BooleanSupplier enough) {
        FeedLog log = new FeedLog(sql);
        List<Change> written = new ArrayList<>();
        for (int version = 1; version <= (enough.getAsBoolean() ? EACH : MOST_EACH); version++) {
            int now = version;
            SystemScope.run(
                    "test",
                    () -> sql.run(() -> {
                        log.append(dossier, now, "DOSSIER", "{}");
                        if (now == HELD_VERSION) {
                            pass.forEach(this::waitUntilItGoesOn);
                        }
                        pause(random.nextInt(LONG_ONE_IN) == 0 ? LONG_MILLIS : random.nextInt(3));
                    }));
            written.add(new Change(dossier, now));
        }
        return written;
    }

    private void waitUntilItGoesOn(Reader reader) {
        long cursor = reader.cursor();
        for (int waited = 0; waited < HELD_MILLIS && reader.cursor() == cursor; waited += 20) {
            pause(20);
        }
        assertThat(reader.cursor()).isGreaterThan(cursor);
    }

    /** A service that follows the log, with its place kept in the database. */
    private final class Reader {

        private final String feed;
        private final FeedLog log;
        private final long start;
        /** The backend of the transaction that may be cut now, or 0. */
        private final AtomicInteger pid = new AtomicInteger();

        private final AtomicInteger refused = new AtomicInteger();

        Reader(String feed, boolean locked) {
            this.feed = feed;
            this.log = new FeedLog(new Cut(), locked);
            this.start = SystemScope.call("test", log::head);
            SystemScope.run("test", () -> sql.update("insert into feed_cursor(feed, seq) values (?, ?)", feed, start));
        }

        /** Numbers are given in transactions that can be cut. */
        private final class Cut extends Sql {

            Cut() {
                super(transactions);
            }

            @Override
            public int update(String statement, @Nullable Object... arguments) {
                return exposed(() -> super.update(statement, arguments));
            }
        }

        /** A transaction does not end before its connection is gone, so that nobody else's is cut. */
        private <R> R exposed(Supplier<R> work) {
            pid.set(sql.get("select pg_backend_pid()", row -> row.getInt(1)));
            try {
                R result = work.get();
                pause(2);
                return result;
            } finally {
                synchronized (pid) {
                    pid.set(0);
                }
            }
        }

        long cursor() {
            return sql.get("select seq from feed_cursor where feed = ?", row -> row.getLong(1), feed);
        }

        /** Takes page after page in and moves the cursor in the same transaction, until nothing is left and nobody writes. */
        void read(BooleanSupplier nobodyWrites) {
            boolean more = true;
            while (more) {
                boolean last = nobodyWrites.getAsBoolean();
                try {
                    List<FeedItem> items = SystemScope.call("test", () -> log.read(cursor(), PAGE));
                    if (!items.isEmpty()) {
                        SystemScope.run("test", () -> sql.run(() -> exposed(() -> apply(items))));
                    }
                    more = !items.isEmpty() || !last;
                } catch (RuntimeException failure) {
                    if (isRefused(failure)) {
                        refused.incrementAndGet();
                    }
                }
            }
        }

        private int apply(List<FeedItem> items) {
            sql.updateEach(
                    "insert into thing(dossier_id, name) values (?, ?)",
                    items.stream()
                            .map(item ->
                                    new Object[] {item.dossierId(), feed + " " + item.seq() + " " + item.version()})
                            .toList());
            return sql.update(
                    "update feed_cursor set seq = ? where feed = ?",
                    items.get(items.size() - 1).seq(),
                    feed);
        }
    }

    private static boolean isRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && NUMBERED_TWICE.contains(String.valueOf(refusal.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    private void kill(List<Reader> readers, AtomicBoolean over, AtomicInteger kills) {
        Random random = new Random(7);
        while (!over.get()) {
            pause(5 + random.nextInt(40));
            Reader reader = readers.get(random.nextInt(READERS));
            synchronized (reader.pid) {
                int victim = reader.pid.getAndSet(0);
                if (victim != 0) {
                    SystemScope.run(
                            "test",
                            () -> sql.list(
                                    "select pg_terminate_backend(?, 5000)", row -> kills.incrementAndGet(), victim));
                }
            }
        }
    }

    private List<Applied> applied(String feed) {
        return SystemScope.call(
                "test",
                () -> sql.list(
                        "select dossier_id, split_part(name, ' ', 2)::bigint, split_part(name, ' ', 3)::bigint"
                                + " from thing where name like ? order by id",
                        row -> new Applied(row.getLong(2), new Change(row.getString(1), row.getLong(3))),
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
