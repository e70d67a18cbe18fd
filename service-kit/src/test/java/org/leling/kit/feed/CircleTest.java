package org.leling.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.KitTest;
import org.leling.kit.audit.Audit;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.database.SqlFailure;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.outbox.Outbox;
import org.leling.kit.outbox.OutboxItem;
import org.leling.kit.scope.PersonScopes;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.ClockControl;
import org.leling.kit.token.Caller;
import org.leling.kit.tracing.Traces;

/** Feed and outbox over HTTP, against a producer in the same server, with the traces read from their file. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircleTest implements KitTest {

    private static final Path TRACES = Path.of("target", "circle-traces.jsonl").toAbsolutePath();

    @Singleton
    @Requires(property = KitTest.SAMPLES)
    static class Handler implements FeedHandler {
        final List<FeedEvent> applied = new CopyOnWriteArrayList<>();
        final AtomicInteger tries = new AtomicInteger();
        volatile String poison = "";
        /** Cuts the connection when this kind comes, once. */
        volatile String cut = "";

        private final Sql sql;
        private final jakarta.inject.Provider<EmbeddedServer> server;

        Handler(Sql sql, jakarta.inject.Provider<EmbeddedServer> server) {
            this.sql = sql;
            this.server = server;
        }

        @Override
        public String feed() {
            return "sample";
        }

        @Override
        public URI source() {
            return server.get().getURI().resolve("/producer/changes");
        }

        @Override
        public void apply(List<FeedEvent> events) {
            events.forEach(this::apply);
        }

        private void apply(FeedEvent event) {
            sql.update("insert into thing(dossier_id, name) values (?, ?)", event.dossierId(), event.kind());
            if (event.kind().equals(poison)) {
                tries.incrementAndGet();
                throw new IllegalArgumentException("cannot take " + event.kind());
            }
            if (event.kind().equals(cut)) {
                cut = "";
                sql.list("select pg_terminate_backend(pg_backend_pid())", row -> Boolean.TRUE);
            }
            sql.afterCommit(() -> applied.add(event));
        }
    }

    @Inject
    Handler handler;

    @Inject
    SampleProducer producer;

    @Inject
    FeedConsumers consumers;

    @Inject
    FeedLog log;

    @Inject
    PersonScopes scopes;

    @Inject
    Outbox outbox;

    @Inject
    DueWorkers workers;

    @Inject
    Sql sql;

    @Inject
    Traces traces;

    @Inject
    ClockControl clock;

    @Inject
    FieldCodec codec;

    @Inject
    Audit audit;

    @Inject
    EmbeddedServer server;

    @Override
    public Map<String, Object> more() {
        return Map.of(
                "leling.feed.enabled",
                false,
                "leling.due.enabled",
                false,
                "leling.sample.url",
                "http://localhost:${micronaut.server.port}/producer",
                "leling.traces.file",
                TRACES,
                "micronaut.server.port",
                freePort());
    }

    private static int freePort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void reset() {
        producer.posted.clear();
        producer.answer = HttpStatus.CREATED;
        handler.applied.clear();
        handler.poison = "";
        handler.cut = "";
        handler.tries.set(0);
        clock.setOffset(Duration.ZERO);
    }

    private String append(String dossier, long version, String kind) {
        return traces.within(
                "change",
                () -> SystemScope.call(
                        "test",
                        () -> sql.call(() -> {
                            log.append(dossier, version, kind, "{}");
                            return Traces.currentTraceId();
                        })));
    }

    private FeedStatus status() {
        return consumers.list().get(0);
    }

    @Test
    void items_are_applied_once_in_order_with_their_grants_and_a_poisoned_one_is_put_aside() {
        append("f-1", 1, "ONE");
        append("f-2", 1, "BAD");
        append("f-1", 2, "TWO");
        handler.poison = "BAD";
        assertThat(consumers.runOnce("sample")).isEqualTo(3);
        assertThat(handler.applied).extracting(FeedEvent::kind).containsExactly("ONE", "TWO");
        assertThat(handler.tries).as("once with the others, three times alone").hasValue(4);
        assertThat(SystemScope.call("test", () -> scopes.list("f-1"))).containsExactly("person:f-1", "unit:u-2");
        assertThat(status().poisoned()).isEqualTo(1);
        assertThat(status().lag()).isZero();
        assertThat(SystemScope.call(
                        "test",
                        () -> sql.list("select name from thing where dossier_id = 'f-2'", row -> row.getString(1))))
                .as("what a poisoned item wrote is undone")
                .isEmpty();
        assertThat(consumers.runOnce("sample")).isZero();

        handler.poison = "";
        assertThat(consumers.retryPoisoned("sample")).isZero();
        assertThat(handler.applied).extracting(FeedEvent::kind).containsExactly("ONE", "TWO", "BAD");
    }

    @Test
    void one_poisoned_item_among_many_good_ones_is_put_aside_alone_and_all_others_are_applied_in_order() {
        List<String> kinds =
                IntStream.range(0, 120).mapToObj(n -> n == 57 ? "BAD" : "K" + n).toList();
        kinds.forEach(kind -> append("many-" + kind, 1, kind));
        handler.poison = "BAD";
        assertThat(consumers.runOnce("sample")).isEqualTo(120);
        assertThat(handler.applied)
                .extracting(FeedEvent::kind)
                .containsExactlyElementsOf(
                        kinds.stream().filter(kind -> !kind.equals("BAD")).toList());
        assertThat(poisonedKinds()).containsExactly("BAD");
        assertThat(status().lag()).isZero();
        assertThat(names("many-"))
                .as("each was written once")
                .hasSize(119)
                .doesNotHaveDuplicates()
                .doesNotContain("BAD");

        handler.poison = "";
        assertThat(consumers.retryPoisoned("sample")).isZero();
    }

    @Test
    void a_connection_cut_in_the_middle_of_many_items_puts_nothing_aside_and_loses_and_doubles_nothing() {
        List<String> kinds = IntStream.range(0, 30).mapToObj(n -> "C" + n).toList();
        kinds.forEach(kind -> append("cut-" + kind, 1, kind));
        handler.cut = "C17";
        assertThatThrownBy(() -> consumers.runOnce("sample")).hasRootCauseInstanceOf(SQLException.class);
        assertThat(handler.applied).isEmpty();
        assertThat(names("cut-")).isEmpty();
        assertThat(poisonedKinds()).isEmpty();

        assertThat(consumers.runOnce("sample")).isEqualTo(30);
        assertThat(handler.applied).extracting(FeedEvent::kind).containsExactlyElementsOf(kinds);
        assertThat(names("cut-")).containsExactlyElementsOf(kinds);
        assertThat(poisonedKinds()).isEmpty();
    }

    @Test
    void the_grants_of_a_persons_last_item_hold_and_each_item_goes_on_in_its_own_trace() throws IOException {
        String first = append("g-1", 1, "ONE");
        append("g-2", 1, "ONE");
        String last = append("g-1", 2, "TWO");
        consumers.runOnce("sample");
        assertThat(SystemScope.call("test", () -> scopes.list("g-1"))).containsExactly("person:g-1", "unit:u-2");
        assertThat(SystemScope.call("test", () -> scopes.list("g-2"))).containsExactly("person:g-2", "unit:u-1");
        assertThat(first).isNotEqualTo(last);
        for (String trace : List.of(first, last)) {
            assertThat(spans(trace)).anyMatch(line -> line.contains("\"name\":\"feed sample\""));
        }
    }

    private List<String> poisonedKinds() {
        return SystemScope.call(
                "test", () -> sql.list("select kind from feed_poison order by seq", row -> row.getString(1)));
    }

    private List<String> names(String prefix) {
        return SystemScope.call(
                "test",
                () -> sql.list(
                        "select name from thing where dossier_id like ? order by id",
                        row -> row.getString(1),
                        prefix + "%"));
    }

    @Test
    void an_outbox_call_is_posted_after_the_commit_under_the_service_token_and_in_its_trace() throws IOException {
        String trace = traces.within("alarm closed", () -> {
            SystemScope.run(
                    "test", () -> sql.run(() -> outbox.post("sample", "/accept", "o-1", "{\"a\":1}", "alarm-1")));
            SystemScope.run("test", () -> outbox.post("sample", "/accept", "o-1", "{\"a\":1}", "alarm-1"));
            return Traces.currentTraceId();
        });
        String stored = SystemScope.call("test", () -> sql.get("select body from outbox", row -> row.getString(1)));
        assertThat(stored).startsWith("g1.");
        workers.runOnce("outbox");
        assertThat(producer.posted).hasSize(1);
        SampleProducer.Posted posted = producer.posted.get(0);
        assertThat(posted.key()).isEqualTo("alarm-1");
        assertThat(posted.body()).isEqualTo("{\"a\":1}");
        assertThat(posted.subject()).isEqualTo("test-service");
        assertThat(posted.traceparent()).contains(trace);
        clock.advance(Duration.ofDays(1));
        assertThat(workers.runOnce("outbox")).isZero();

        await().untilAsserted(() -> assertThat(spans(trace))
                .anyMatch(line -> line.contains("\"name\":\"alarm closed\""))
                .anyMatch(line -> line.contains("\"name\":\"due outbox\"") && line.contains("CONSUMER"))
                .anyMatch(line -> line.contains("\"name\":\"call outbox-sample\"") && line.contains("CLIENT"))
                .anyMatch(line -> line.contains("/producer/accept") && line.contains("\"kind\":\"SERVER\"")));
        assertThat(Files.readString(TRACES)).doesNotContain("after=").doesNotContain("?");
    }

    private static List<String> spans(String trace) throws IOException {
        return Files.readAllLines(TRACES).stream()
                .filter(line -> line.contains(trace))
                .toList();
    }

    @Test
    void an_outbox_call_is_tried_again_until_accepted_and_a_refused_one_is_kept_and_audited() {
        producer.answer = HttpStatus.INTERNAL_SERVER_ERROR;
        SystemScope.run("test", () -> outbox.post("sample", "/accept", "o-2", "{}", "alarm-2"));
        workers.runOnce("outbox");
        assertThat(workers.runOnce("outbox")).as("not before its backoff").isZero();
        clock.advance(Duration.ofMinutes(1));
        producer.answer = HttpStatus.UNPROCESSABLE_ENTITY;
        assertThat(workers.runOnce("outbox")).isEqualTo(1);
        List<OutboxItem> refused = SystemScope.call("test", outbox::listRefused);
        assertThat(refused)
                .extracting(OutboxItem::dossierId, OutboxItem::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("o-2", 422));
        assertThat(SystemScope.call(
                        "test",
                        () -> sql.list(
                                "select action || ' ' || subject from audit_entry where dossier_id = 'o-2'",
                                row -> row.getString(1))))
                .containsExactly("outbox.refused system:due:outbox");
        producer.answer = HttpStatus.CREATED;
        assertThat(SystemScope.call("test", () -> outbox.retry(refused.get(0).id())))
                .isTrue();
        workers.runOnce("outbox");
        assertThat(SystemScope.call("test", outbox::listRefused)).isEmpty();
        assertThat(producer.posted).hasSize(3);
    }

    @Test
    void an_outbox_call_about_somebody_not_heard_of_yet_is_tried_again_and_refused_only_later() {
        producer.answer = HttpStatus.NOT_FOUND;
        SystemScope.run("test", () -> outbox.post("sample", "/accept", "o-4", "{}", "alarm-4"));
        for (int attempt = 1; attempt < 6; attempt++) {
            workers.runOnce("outbox");
            assertThat(refusedOf("o-4")).as("attempt %d", attempt).isEmpty();
            clock.advance(Duration.ofMinutes(1));
        }
        workers.runOnce("outbox");
        List<OutboxItem> refused = refusedOf("o-4");
        assertThat(refused).extracting(OutboxItem::status).containsExactly(404);
        producer.answer = HttpStatus.CREATED;
        SystemScope.run("test", () -> outbox.retry(refused.get(0).id()));
        workers.runOnce("outbox");
        assertThat(refusedOf("o-4")).isEmpty();
    }

    private List<OutboxItem> refusedOf(String dossier) {
        return SystemScope.call("test", outbox::listRefused).stream()
                .filter(item -> item.dossierId().equals(dossier))
                .toList();
    }

    @Test
    void an_outbox_call_of_an_erased_person_ends_and_is_on_record() {
        SystemScope.run("test", () -> outbox.post("sample", "/accept", "o-3", "{}", "alarm-3"));
        codec.erase("o-3");
        workers.runOnce("outbox");
        assertThat(producer.posted).isEmpty();
        assertThat(SystemScope.call(
                        "test",
                        () -> sql.list(
                                "select action from audit_entry where dossier_id = 'o-3'", row -> row.getString(1))))
                .containsExactly("outbox.erased");
    }

    @Test
    void audit_rows_cannot_be_changed_or_removed_and_are_seen_within_the_scope() {
        Caller unit = new Caller("u", "王", Set.of("unit"), Set.of("unit:u-9"));
        scopes.replace("a-1", List.of("unit:u-9"));
        SystemScope.as(unit, () -> {
            audit.record("sample.mine", "a-1", Map.of("n", 1));
            audit.record("sample.foreign", "a-2", Map.of());
            audit.record("sample.nobodys", Map.of());
            return true;
        });
        assertThat(SystemScope.as(unit, () -> sql.list("select action from audit_entry", row -> row.getString(1))))
                .containsExactly("sample.mine");
        for (String change :
                List.of("update audit_entry set action = 'x'", "delete from audit_entry", "truncate audit_entry")) {
            assertThatThrownBy(() -> SystemScope.run("test", () -> sql.update(change)))
                    .as(change)
                    .isInstanceOfSatisfying(
                            SqlFailure.class, e -> assertThat(e.state()).isEqualTo("42501"));
        }
    }

    @Test
    void the_services_role_cannot_move_the_clock() {
        assertThatThrownBy(() ->
                        SystemScope.run("test", () -> sql.update("update leling_clock set ahead = interval '1 day'")))
                .isInstanceOfSatisfying(
                        SqlFailure.class, e -> assertThat(e.state()).isEqualTo("42501"));
    }
}
