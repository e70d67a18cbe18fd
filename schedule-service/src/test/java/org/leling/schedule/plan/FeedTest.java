package org.leling.schedule.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.feed.FeedConsumers;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;
import org.leling.schedule.testing.Http;
import org.leling.schedule.testing.People;
import org.leling.schedule.testing.ScheduleTest;
import org.leling.schedule.tree.JsonTree;

/** The feed read over HTTP, as dossier-service speaks it. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest implements ScheduleTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    private final List<Map<String, Object>> log = new ArrayList<>();
    private final HttpServer dossiers = serve();

    @Inject
    FeedConsumers feed;

    @Inject
    ClockControl clock;

    @Inject
    Http http;

    @Inject
    TestTokens tokens;

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>(ScheduleTest.super.settings());
        settings.put(
                "leling.dossier.url",
                "http://127.0.0.1:" + dossiers.getAddress().getPort());
        return settings;
    }

    @AfterAll
    void stop() {
        dossiers.stop(0);
    }

    @Test
    void a_change_arrives_and_moves_a_person_to_another_unit_with_all_that_is_owed() {
        clock.setToday(LocalDate.of(2026, 11, 25)); // a Wednesday
        change("a", 1, "u-1");
        change("b", 1, "u-2");
        log.add(Map.of(
                "seq",
                log.size() + 1,
                "kind",
                "CAMPAIGN",
                "at",
                "2026-11-25T08:00:00+08:00",
                "campaign",
                Map.of("id", "c1", "kind", "VISIT", "from", "2026-12-01", "to", "2026-12-20")));
        assertThat(feed.runOnce("dossier")).isEqualTo(3);
        assertThat(feed.runOnce("dossier")).isZero();
        assertThat(dossiersOf("u-1")).containsExactly("a");
        assertThat(dossiersOf("u-2")).containsExactly("b");

        change("a", 2, "u-2");
        feed.runOnce("dossier");
        assertThat(dossiersOf("u-1")).isEmpty();
        assertThat(dossiersOf("u-2")).containsExactly("a", "b");
        assertThat(feed.list().get(0).poisoned()).isZero();
    }

    @Test
    void several_changes_of_one_person_in_a_page_come_to_what_the_last_says() {
        clock.setToday(LocalDate.of(2026, 11, 25)); // a Wednesday
        change("m", 1, "u-7", List.of());
        change("n", 1, "u-7", List.of());
        campaign("between", List.of());
        change("m", 2, "u-8", List.of("CHILD"));
        change("m", 3, "u-8", List.of("SPOUSE"));

        assertThat(feed.runOnce("dossier")).isEqualTo(5);

        assertThat(dossiersOf("u-7")).containsExactly("n");
        assertThat(dossiersOf("u-8")).containsExactly("m");
        assertThat(rulesOf("u-7")).contains("empty-nest.call", "campaign.visit");
        assertThat(rulesOf("u-8")).contains("campaign.visit").doesNotContain("with-relatives.attention");
        assertThat(withdrawnOf("u-8"))
                .as("the versions between were never planned")
                .isEmpty();
    }

    @Test
    void somebody_who_cannot_be_planned_holds_up_nobody_of_the_same_page() {
        clock.setToday(LocalDate.of(2026, 11, 25)); // a Wednesday
        change("x", 1, "u-9", List.of());
        change("y", 1, "u-9", List.of("EMPEROR"));
        change("z", 1, "u-9", List.of());

        assertThat(feed.runOnce("dossier")).isEqualTo(3);

        assertThat(dossiersOf("u-9")).containsExactly("x", "z");
        assertThat(feed.list().get(0).poisoned()).isZero();
        assertThat(http.get("/planning/failures", tokens.bureau()).body()).contains("\"dossier\":\"y\"");
    }

    @Test
    void a_campaign_is_owed_within_its_divisions_and_nowhere_else() {
        clock.setToday(LocalDate.of(2026, 11, 25)); // a Wednesday
        campaign("everywhere", List.of());
        campaign("here", List.of("320500"));
        campaign("away", List.of("320600", "330000"));
        change("c", 1, "u-3");
        feed.runOnce("dossier");

        Object items = http.post(
                        "/obligations/search", tokens.unit("u-3"), Map.of("rule", "campaign.visit", "limit", 100))
                .tree()
                .get("items");
        assertThat(String.valueOf(items))
                .contains("campaign-everywhere", "campaign-here")
                .doesNotContain("campaign-away");
    }

    @Test
    void a_campaign_that_is_taken_back_is_owed_no_longer() {
        clock.setToday(LocalDate.of(2026, 11, 25)); // a Wednesday
        campaign("mistaken", List.of());
        change("w", 1, "u-12");
        feed.runOnce("dossier");
        assertThat(rulesOf("u-12")).contains("campaign.visit");
        log.add(Map.of(
                "seq",
                log.size() + 1,
                "kind",
                "CAMPAIGN",
                "at",
                "2026-11-25T08:00:00+08:00",
                "campaign",
                Map.of(
                        "id",
                        "mistaken",
                        "kind",
                        "VISIT",
                        "from",
                        "2026-12-01",
                        "to",
                        "2026-12-20",
                        "withdrawn",
                        true)));
        change("w", 2, "u-12");
        feed.runOnce("dossier");

        assertThat(withdrawnOf("u-12")).contains("campaign.visit");
    }

    private void campaign(String id, List<String> divisions) {
        Map<String, Object> campaign =
                new LinkedHashMap<>(Map.of("id", id, "kind", "VISIT", "from", "2026-12-01", "to", "2026-12-20"));
        if (!divisions.isEmpty()) {
            campaign.put("divisions", divisions);
        }
        log.add(Map.of(
                "seq", log.size() + 1, "kind", "CAMPAIGN", "at", "2026-11-25T08:00:00+08:00", "campaign", campaign));
    }

    private void change(String id, int version, String unit) {
        change(id, version, unit, List.of());
    }

    private void change(String id, int version, String unit, List<String> livesWith) {
        log.add(Map.of(
                "seq",
                log.size() + 1,
                "dossier",
                id,
                "version",
                version,
                "kind",
                "DOSSIER",
                "at",
                "2026-11-25T08:00:00+08:00",
                "grants",
                List.of("unit:" + unit),
                "planning",
                People.atHome(id, SINCE, livesWith),
                "attention",
                Map.of("level", "RAISED", "reasons", List.of()),
                "unit",
                unit,
                "livingClass",
                "EMPTY_NEST"));
    }

    private List<Object> dossiersOf(String unit) {
        return of(unit, "dossier", Map.of("limit", 1000));
    }

    private List<Object> rulesOf(String unit) {
        return of(unit, "rule", Map.of("limit", 1000));
    }

    private List<Object> withdrawnOf(String unit) {
        return of(unit, "rule", Map.of("limit", 1000, "state", List.of("WITHDRAWN")));
    }

    @SuppressWarnings("unchecked")
    private List<Object> of(String unit, String key, Map<String, Object> query) {
        return ((List<Map<String, Object>>) http.post("/obligations/search", tokens.unit(unit), query)
                        .tree()
                        .get("items"))
                .stream().map(item -> item.get(key)).distinct().sorted().toList();
    }

    private HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/changes", exchange -> {
                int after = Integer.parseInt(exchange.getRequestURI().getQuery().replaceAll(".*after=(\\d+).*", "$1"));
                boolean signed =
                        exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ");
                List<Map<String, Object>> items = log.subList(Math.min(after, log.size()), log.size());
                byte[] page = JsonTree.write(Map.of("items", items, "next", log.size()))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(signed ? 200 : 401, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
