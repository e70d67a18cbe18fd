package org.leling.schedule.duty;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;
import org.leling.schedule.testing.Http;
import org.leling.schedule.testing.Http.Reply;
import org.leling.schedule.testing.People;
import org.leling.schedule.testing.ScheduleTest;

/** Nobody reaches another's person, by any route of the running service; all on a pool of a single connection. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopeTest implements ScheduleTest {

    private static final String FOREIGN = "foreigner";

    @Inject
    ClockControl clock;

    @Inject
    People people;

    @Inject
    Http http;

    @Inject
    TestTokens tokens;

    @Inject
    Router router;

    private String delivery = "";

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>(ScheduleTest.super.settings());
        settings.put("datasources.default.maximum-pool-size", 1);
        return settings;
    }

    @BeforeAll
    void two_units_with_a_person_each() {
        clock.setToday(LocalDate.of(2026, 11, 25)); // a Wednesday
        people.put(People.atHome("own", LocalDate.of(2026, 1, 1), List.of()), "u-1");
        people.put(People.atHome(FOREIGN, LocalDate.of(2026, 1, 1), List.of()), "u-2");
        Reply reply = http.post("/deliveries", tokens.unit("u-2"), call("2026-11-02"), "Idempotency-Key", "first");
        delivery = String.valueOf(reply.tree().get("delivery"));
    }

    @Test
    void a_units_token_reads_and_changes_nobody_elses_person_by_any_route() {
        List<UriRouteInfo<?, ?>> routes = ownRoutes();
        assertThat(routes).hasSizeGreaterThan(12);
        for (UriRouteInfo<?, ?> route : routes) {
            String template = route.getUriMatchTemplate().toPathString();
            String path = template.replace("/deliveries/{id}", "/deliveries/" + delivery)
                    .replace("{dossier}", FOREIGN)
                    .replace("{id}", FOREIGN)
                    .replace("{rule}", "empty-nest.call")
                    .replace("{period}", "2026-12");
            assertThat(path).doesNotContain("{");
            Reply reply = send(route.getHttpMethodName(), path, tokens.unit("u-1"));
            List<Integer> allowed = path.equals(template) ? List.of(200, 400, 403, 404) : List.of(403, 404);
            assertThat(reply.status()).as(path + " " + reply.body()).isIn(allowed);
            assertThat(reply.body()).as(path).doesNotContain(FOREIGN).doesNotContain(delivery);
        }
        assertThat(http.get("/obligations/" + FOREIGN + "/empty-nest.call/2026-11", tokens.unit("u-2"))
                        .tree())
                .as("the other unit's own is untouched")
                .containsEntry("delivery", delivery);
    }

    @Test
    void figures_count_the_own_people_only() {
        assertThat(http.get("/statistics?from=2026-01-01&to=2026-12-31&by=unit", tokens.unit("u-1"))
                        .body())
                .contains("\"u-1\"")
                .doesNotContain("\"u-2\"");
    }

    @Test
    void no_route_answers_without_a_token() {
        for (UriRouteInfo<?, ?> route : ownRoutes()) {
            String path = route.getUriMatchTemplate().toPathString().replaceAll("[{}]", "");
            assertThat(send(route.getHttpMethodName(), path, "").status())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void many_at_once_on_one_connection_are_all_answered_and_each_delivery_fulfils_one_month() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Reply>> calls = IntStream.rangeClosed(1, 8)
                    .mapToObj(n -> (Callable<Reply>) () -> http.post(
                            "/deliveries",
                            tokens.unit("u-2"),
                            call("2026-%02d-12".formatted(n)),
                            "Idempotency-Key",
                            "month-" + n))
                    .toList();
            for (Future<Reply> answer : pool.invokeAll(calls)) {
                assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
                assertThat((List<?>) answer.get().tree().get("fulfilled")).hasSize(1);
            }
        } finally {
            pool.shutdown();
        }
    }

    /** All but HEAD, which the framework makes of each GET. */
    private List<UriRouteInfo<?, ?>> ownRoutes() {
        return router.uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .filter(route -> route.getDeclaringType().getName().startsWith("org.leling.schedule"))
                .<UriRouteInfo<?, ?>>map(route -> route)
                .toList();
    }

    private static Map<String, Object> call(String day) {
        return Map.of("dossier", FOREIGN, "party", "UNIT", "action", "CALL", "on", day);
    }

    private Reply send(String method, String path, String token) {
        return switch (method) {
            case "GET" -> http.get(path + "?dossier=" + FOREIGN + "&from=2026-01-01&to=2026-12-31&by=division", token);
            case "DELETE" -> http.delete(path, token);
            default -> http.post(path, token, bodyFor(path), "Idempotency-Key", "any");
        };
    }

    private static Map<String, Object> bodyFor(String path) {
        if (path.endsWith("search")) {
            return Map.of("limit", 1000);
        } else if (path.endsWith("waiver")) {
            return Map.of("reason", "none");
        } else if (path.endsWith("preview")) {
            return Map.of("from", "never");
        }
        return call("2026-11-24");
    }
}
