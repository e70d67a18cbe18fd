package org.leling.alert.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.leling.alert.testing.Desk;
import org.leling.alert.testing.Desk.Reply;
import org.leling.alert.testing.People;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.testing.ServiceTest;
import org.leling.kit.testing.TestTokens;

/** Over every route that the running service has. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest implements ServiceTest {

    private record Route(String method, String path) {}

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    TestTokens tokens;

    @Inject
    People people;

    @Inject
    DueWorkers due;

    private Desk desk;
    private String foreignAlarm;
    private String ownAlarm;

    @Override
    public String serviceName() {
        return "alert";
    }

    @Override
    public Map<String, Object> settings() {
        return Map.of("leling.feed.enabled", false, "leling.due.enabled", false);
    }

    @BeforeAll
    void twoUnits() {
        desk = new Desk(server.getURI());
        foreignAlarm = desk.press(people.withCard("foreign", "u-1"), People.SECRET, "1", "EMERGENCY")
                .text("alarm");
        ownAlarm = desk.press(people.withCard("own", "u-2"), People.SECRET, "1", "EMERGENCY")
                .text("alarm");
        while (due.runOnce("notice") > 0) {
            assertThat(foreignAlarm).isNotEmpty();
        }
    }

    @Test
    void aUnitReadsNobodyElsesPersonByAnyRoute() {
        String before = desk.get(tokens.dispatcher(), "/alarms/" + foreignAlarm).body();
        for (Route route : routes()) {
            Reply reply = call(tokens.unit("u-2"), route);
            assertThat(reply.body())
                    .as("%s %s", route.method(), route.path())
                    .doesNotContain("\"foreign\"")
                    .doesNotContain(foreignAlarm)
                    .doesNotContain("h-foreign");
        }
        assertThat(desk.get(tokens.dispatcher(), "/alarms/" + foreignAlarm).body())
                .as("nor has a foreign route changed anything")
                .isEqualTo(before);
    }

    @Test
    void aUnitReadsItsOwn() {
        String token = tokens.unit("u-2");
        assertThat(desk.get(token, "/alarms").items())
                .extracting(item -> item.get("id"))
                .containsExactly(ownAlarm);
        assertThat(desk.get(token, "/alarms/" + ownAlarm).list("presses")).hasSize(1);
        assertThat(desk.get(token, "/alarms/" + ownAlarm).list("notices"))
                .hasSize(2)
                .allSatisfy(notice -> assertThat(notice).doesNotContainKey("text"));
        assertThat(desk.get(token, "/notices").items()).hasSize(2);
        assertThat(desk.get(token, "/devices").items())
                .extracting(item -> item.get("device"))
                .containsExactly("h-own");
    }

    @Test
    void withoutATokenOnlyTheDevicesWaysAndTheDocumentsAreOpen() {
        List<String> open = new ArrayList<>();
        for (Route route : routes()) {
            int status = call("", route).status();
            if (status != 401 && status != 403) {
                open.add(route.method() + " " + route.path().replace(foreignAlarm, "{id}"));
            }
        }
        assertThat(open).containsExactlyInAnyOrder("GET /health", "POST /alarms", "POST /heartbeats");
    }

    @Test
    void aVolunteerReachesNothing() {
        for (Route route : routes()) {
            if (route.path().startsWith("/health")
                    || route.path().equals("/heartbeats")
                    || route.equals(new Route("POST", "/alarms"))) {
                continue;
            }
            assertThat(call(tokens.volunteer("v-1"), route).status())
                    .as("%s %s", route.method(), route.path())
                    .isIn(403, 404);
        }
    }

    @Test
    void theListOfRoutesIsForTheBureau() {
        assertThat(desk.get(tokens.bureau(), "/routes").body()).contains("/alarms/{id}");
        assertThat(desk.get(tokens.unit("u-2"), "/routes").status()).isEqualTo(403);
    }

    @Test
    void servesItsDocumentAndTheSwaggerPage() {
        assertThat(desk.get("", "/swagger/alert-service.yml").body())
                .contains("openapi:")
                .contains("/alarms/{id}");
        assertThat(desk.get("", "/swagger-ui/index.html").status()).isEqualTo(200);
        assertThat(desk.get("", "/health").text("status")).isEqualTo("UP");
    }

    private List<Route> routes() {
        List<Route> routes = router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET || route.getHttpMethod() == HttpMethod.POST)
                .map(route -> new Route(
                        route.getHttpMethodName(),
                        route.getUriMatchTemplate()
                                .toPathString()
                                .replace("{id}", foreignAlarm)
                                .replace("{device}", "h-foreign")))
                .filter(route -> !route.path().contains("{") && !route.path().equals("/alarms/stream"))
                .distinct()
                .toList();
        assertThat(routes).as("the list of routes is the service's").hasSizeGreaterThan(12);
        return routes;
    }

    private Reply call(String token, Route route) {
        if (route.method().equals("GET")) {
            return desk.get(token, route.path());
        }
        return desk.send(token, "POST", route.path(), "{}".getBytes(StandardCharsets.UTF_8));
    }
}
