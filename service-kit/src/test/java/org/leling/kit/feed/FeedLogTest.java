package org.leling.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedLogTest implements KitTest {

    private static final int WRITERS = 8;
    private static final int EACH = 25;

    @Inject
    Sql sql;

    @Inject
    FeedLog feed;

    @Override
    public Map<String, Object> more() {
        return Map.of("datasources.default.maximum-pool-size", WRITERS + 2);
    }

    /** Without the lock the same readers and writers lose rows: that is what the lock is for. */
    @ParameterizedTest(name = "locked: {0}")
    @ValueSource(booleans = {true, false})
    void a_reader_behind_a_cursor_sees_every_row_of_eight_writers_only_under_the_lock(boolean locked) {
        FeedLog log = new FeedLog(sql, locked);
        long start = SystemScope.call("test", log::head);
        Set<Long> written = new TreeSet<>();
        Set<Long> read = new TreeSet<>();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        List<CompletableFuture<List<Long>>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            writers.add(CompletableFuture.supplyAsync(() -> write(log, random), pool));
        }
        long cursor = start;
        boolean running = true;
        while (running) {
            running = !writers.stream().allMatch(CompletableFuture::isDone);
            for (FeedItem item : SystemScope.call("test", readAfter(log, cursor))) {
                read.add(item.seq());
                cursor = item.seq();
            }
        }
        writers.forEach(writer -> written.addAll(writer.join()));
        pool.shutdown();
        assertThat(written).hasSize(WRITERS * EACH);
        if (locked) {
            assertThat(read).isEqualTo(written);
        } else {
            assertThat(read).as("rows seen without the lock").hasSizeLessThan(written.size());
        }
    }

    private static java.util.function.Supplier<List<FeedItem>> readAfter(FeedLog log, long cursor) {
        return () -> log.read(cursor, 1000);
    }

    private List<Long> write(FeedLog log, Random random) {
        List<Long> written = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            written.add(SystemScope.call(
                    "test",
                    () -> sql.call(() -> {
                        long seq = log.append("d-" + random.nextInt(3), 1, "DOSSIER", "{}");
                        pause(random.nextInt(4));
                        return seq;
                    })));
        }
        return written;
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_row_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> SystemScope.call("test", () -> feed.append("KIND", "{}")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_waiting_reader_is_woken_by_the_commit() {
        long head = SystemScope.call("test", feed::head);
        CompletableFuture<List<FeedItem>> reader = CompletableFuture.supplyAsync(
                () -> SystemScope.call("test", () -> feed.await(head, 10, Duration.ofSeconds(20))));
        SystemScope.run("test", () -> sql.run(() -> feed.append("CAMPAIGN", "{\"a\": 1}")));
        List<FeedItem> items = reader.orTimeout(5, TimeUnit.SECONDS).join();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).dossierId()).isEmpty();
        assertThat(items.get(0).body()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void an_empty_wait_ends_in_time_with_nothing() {
        long head = SystemScope.call("test", feed::head);
        assertThat(SystemScope.call("test", () -> feed.await(head, 10, Duration.ofMillis(50))))
                .isEmpty();
    }
}
