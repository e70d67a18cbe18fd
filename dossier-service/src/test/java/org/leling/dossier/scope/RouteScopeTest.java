package org.leling.dossier.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Whose data a token reads, on every route that the running service has. */
class RouteScopeTest extends DossierTest {

    private static boolean isOpen(String route) {
        return route.split(" ")[1].startsWith("/health");
    }

    @Inject
    Router router;

    private Set<String> routes() {
        return router.uriRoutes()
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .filter(route -> !route.contains("swagger"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Api.Answer call(Api api, String route, String id, String job) {
        if (route.equals("POST /rosters")) {
            return api.upload("/rosters", "x.xlsx", new byte[0]);
        }
        String[] parts = route.split(" ");
        String path = parts[1].replace("{id}", id).replace("{job}", job).replaceAll("\\{[^}]*}", "x");
        MutableHttpRequest<?> request = HttpRequest.create(HttpMethod.parse(parts[0]), path);
        if (Set.of("POST", "PUT").contains(parts[0])) {
            request = HttpRequest.create(HttpMethod.parse(parts[0]), path).body(body(path));
            request.header("If-Match", "\"1\"").header("Idempotency-Key", "probe-" + path.hashCode());
        }
        return api.call(request);
    }

    private static Map<String, Object> body(String path) {
        if (path.endsWith("/search")) {
            return map("limit", 1000);
        }
        if (path.endsWith("/reveal")) {
            return map("fields", List.of("name", "phone"), "reason", "试探");
        }
        return path.endsWith("/care-group")
                ? map("members", List.of())
                : map("source", "visit", "facts", List.of(map("from", "2026-02-01", "grid", true)));
    }

    @Test
    void no_route_but_health_answers_without_a_token() {
        Api nobody = new Api(client, json, "");

        assertThat(routes()).contains("GET /dossiers/{id}", "POST /dossiers/search", "POST /rosters", "GET /changes");
        for (String route : routes()) {
            int status = call(nobody, route, "d-1", "r-1").status();
            if (!isOpen(route)) {
                // The framework's own token_info asks for a form before it asks who calls; it answers nothing either.
                assertThat(status).as(route).isIn(401, 415);
            }
        }
        assertThat(nobody.get("/health").at("status")).isEqualTo("UP");
    }

    @Test
    void a_units_token_reads_and_changes_nobody_elses_person_by_any_route() {
        String own = create(person("何己人", "市甲局"));
        String other = create(person("吕他人", "市乙局"));
        String unit = (String) bureau.get("/dossiers/" + own).at("unit.id");
        Api api = bureau.as(tokens.unit(unit));

        for (String route : routes()) {
            Api.Answer answer = call(api, route, other, "r-1");
            assertThat(answer.body().toString())
                    .as(route)
                    .doesNotContain("吕他人")
                    .doesNotContain("吕*人")
                    .doesNotContain(other);
            if (route.contains("{id}")) {
                assertThat(answer.status()).as(route).isEqualTo(404);
            }
        }
        assertThat(api.get("/dossiers/" + own).status()).isEqualTo(200);
        assertThat(api.post("/dossiers/search", map("ids", List.of(own, other))).list("items"))
                .extracting(item -> item.get("id"))
                .containsExactly(own);
        assertThat(bureau.get("/dossiers/" + other).at("version")).isEqualTo(1);
    }

    @Test
    void a_person_moved_to_another_unit_leaves_the_sight_of_the_first() {
        String id = create(person("施动", "市丙局"));
        Api first = bureau.as(tokens.unit((String) bureau.get("/dossiers/" + id).at("unit.id")));

        Api.Answer moved =
                change(id, 1, map("source", "hand", "personal", map("unit", map("name", "市丁局", "division", "320506"))));
        Api.Answer card = bureau.get("/dossiers/" + id);
        Api second = bureau.as(tokens.unit((String) card.at("unit.id")));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(card.at("division")).isEqualTo("320506");
        assertThat(first.get("/dossiers/" + id).status()).isEqualTo(404);
        assertThat(second.get("/dossiers/" + id).status()).isEqualTo(200);
        assertThat(second.get("/dossiers/" + id + "/history").list("items")).hasSize(2);
    }
}
