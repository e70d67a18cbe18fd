package org.leling.kit.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Requires;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.KitTest;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;
import org.leling.kit.time.ClockControl;
import org.leling.kit.token.Caller;
import org.leling.kit.tracing.Traces;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueTest implements KitTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Singleton
    @Requires(property = KitTest.SAMPLES)
    static class Steps implements DueHandler {
        final List<DueRow> handled = new CopyOnWriteArrayList<>();
        final List<String> callers = new CopyOnWriteArrayList<>();
        final List<String> traces = new CopyOnWriteArrayList<>();
        volatile Function<DueRow, DueOutcome> behaviour = row -> DueOutcome.done();

        @Override
        public String table() {
            return "step";
        }

        @Override
        public DueOutcome handle(DueRow row) {
            handled.add(row);
            callers.add(Caller.getCurrent().subject());
            traces.add(Traces.current());
            return behaviour.apply(row);
        }
    }

    @Inject
    Sql sql;

    @Inject
    Steps steps;

    @Inject
    DueWorkers workers;

    @Inject
    Traces traces;

    @Inject
    ClockControl clock;

    @Override
    public Map<String, Object> more() {
        return Map.of("leling.due.enabled", false);
    }

    @BeforeEach
    void empty() {
        sql.update("delete from step");
        steps.handled.clear();
        steps.callers.clear();
        steps.traces.clear();
        steps.behaviour = row -> DueOutcome.done();
        clock.setOffset(Duration.ZERO);
    }

    private void insert(int id, String dueIn) {
        sql.update(
                "insert into step(id, next_at, traceparent) values (?, leling_now() + ?::interval, ?)",
                id,
                dueIn,
                Traces.current());
    }

    private DueTable table() {
        return new DueTable(sql, "step");
    }

    private String state(int id) {
        return sql.get(
                "select concat_ws(' ', case when closed then 'closed' else 'open' end,"
                        + " case when lease_until is null then 'free' else 'leased' end, attempts, last_error,"
                        + " case when next_at > leling_now() then 'later' else 'due' end) from step where id = ?",
                row -> row.getString(1),
                id);
    }

    @Test
    void two_workers_at_once_claim_each_row_once() {
        for (int id = 0; id < 200; id++) {
            insert(id, "-1 second");
        }
        ConcurrentLinkedQueue<String> claimed = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (int worker = 0; worker < 2; worker++) {
            both.add(CompletableFuture.runAsync(() -> {
                List<DueRow> rows;
                do {
                    rows = table().claim(7, MINUTE);
                    rows.forEach(row -> claimed.add(row.id()));
                } while (!rows.isEmpty());
            }));
        }
        both.forEach(CompletableFuture::join);
        assertThat(claimed).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void the_earliest_due_comes_first_and_what_is_not_due_or_closed_never() {
        insert(1, "-1 second");
        insert(2, "-1 hour");
        insert(3, "1 hour");
        insert(4, "-1 day");
        sql.update("update step set closed = true where id = 4");
        assertThat(table().claim(10, MINUTE)).extracting(DueRow::id).containsExactly("2", "1");
    }

    @Test
    void a_lease_that_ran_out_is_claimed_again_and_the_former_holder_can_write_nothing() {
        insert(1, "-1 second");
        DueRow first = table().claim(1, Duration.ofMillis(1)).get(0);
        DueRow second = await().until(() -> table().claim(1, MINUTE), rows -> !rows.isEmpty())
                .get(0);
        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(table().settle(first, DueOutcome.done(), MINUTE)).isFalse();
        assertThat(state(1)).isEqualTo("open leased 2 due");
        assertThat(table().settle(second, DueOutcome.done(), MINUTE)).isTrue();
        assertThat(state(1)).startsWith("closed free 0");
    }

    @Test
    void a_lease_that_holds_keeps_others_off_even_when_the_clock_is_moved() {
        insert(1, "-1 second");
        assertThat(table().claim(1, MINUTE)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        assertThat(table().claim(1, MINUTE)).isEmpty();
    }

    @Test
    void a_handler_that_lost_its_row_has_its_writes_undone() {
        insert(1, "-1 second");
        steps.behaviour = row -> {
            sql.update("insert into step(id, next_at) values (2, leling_now() + interval '1 day')");
            sql.update("update step set fence = fence + 1 where id = 1");
            return DueOutcome.done();
        };
        workers.runOnce("step");
        assertThat(sql.list("select id from step", row -> row.getInt(1))).containsExactly(1);
        assertThat(state(1)).startsWith("open leased");
    }

    @Test
    void outcomes_settle_the_row() {
        insert(1, "-1 second");
        steps.behaviour = row -> DueOutcome.again(Duration.ofHours(1));
        workers.runOnce("step");
        assertThat(state(1)).isEqualTo("open free 0 later");
        clock.advance(Duration.ofHours(2));
        steps.behaviour = row -> DueOutcome.failed("no answer");
        workers.runOnce("step");
        assertThat(state(1)).isEqualTo("open free 1 no answer later");
        clock.advance(Duration.ofMinutes(10));
        steps.behaviour = row -> DueOutcome.done().with(() -> insert(2, "1 hour"));
        workers.runOnce("step");
        assertThat(state(1)).startsWith("closed free 0");
        assertThat(state(2)).isEqualTo("open free 0 later");
    }

    @Test
    void an_exception_is_a_failure_that_is_tried_again_later_and_undoes_the_handlers_writes() {
        insert(1, "-1 second");
        steps.behaviour = row -> {
            insert(2, "1 hour");
            throw new IllegalStateException("on purpose");
        };
        workers.runOnce("step");
        assertThat(state(1)).isEqualTo("open free 1 IllegalStateException later");
        assertThat(sql.list("select id from step", row -> row.getInt(1))).containsExactly(1);
    }

    @Test
    void a_handler_runs_as_the_system_within_the_trace_of_its_row() {
        String stored = traces.within("press", () -> {
            insert(1, "-1 second");
            return Traces.currentTraceId();
        });
        workers.runOnce("step");
        assertThat(steps.callers).containsExactly("system:due:step");
        assertThat(stored).hasSize(32);
        assertThat(steps.traces.get(0)).contains(stored);
    }

    @Test
    void what_is_open_must_have_a_next_step() {
        assertThatThrownBy(() -> sql.update("insert into step(id) values (9)"))
                .isInstanceOf(SqlFailure.class)
                .extracting(e -> ((SqlFailure) e).constraint())
                .isEqualTo("step_open_has_next");
    }

    @Test
    void due_rows_are_found_by_the_index_on_the_due_time() {
        sql.update("insert into step(id, next_at, closed) select 1000 + g, leling_now() - interval '1 day', true"
                + " from generate_series(1, 5000) g");
        insert(1, "-1 second");
        String plan = sql.call(() -> {
            sql.update("analyze step");
            return String.join(
                    "\n",
                    sql.list(
                            "explain select id from step where not closed and next_at <= leling_now()"
                                    + " order by next_at limit 10",
                            row -> row.getString(1)));
        });
        assertThat(plan).contains("Index Scan using step_due");
    }
}
