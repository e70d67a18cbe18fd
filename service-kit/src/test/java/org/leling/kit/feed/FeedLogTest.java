package org.leling.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedLogTest implements KitTest {

    @Inject
    Sql sql;

    @Inject
    FeedLog feed;

    @Test
    void a_row_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> SystemScope.run("test", () -> feed.append("KIND", "{}")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reader_within_a_transaction_is_refused() {
        assertThatThrownBy(() -> SystemScope.call("test", () -> sql.call(() -> feed.read(0, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_row_keeps_its_number_and_all_else_that_was_written() {
        SystemScope.run("test", () -> sql.run(() -> feed.append("CAMPAIGN", "{}")));
        long seq = SystemScope.call("test", () -> feed.read(0, 1)).get(0).seq();
        assertThatThrownBy(() -> change("seq = seq + 1000", seq)).hasMessageContaining("bears number");
        for (String set : List.of("kind = 'x'", "body = '{}'", "at = now()", "id = default")) {
            assertThatThrownBy(() -> change(set, seq)).hasMessageContaining("permission denied");
        }
    }

    private void change(String set, long seq) {
        SystemScope.run("test", () -> sql.update("update change_log set " + set + " where seq = ?", seq));
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
