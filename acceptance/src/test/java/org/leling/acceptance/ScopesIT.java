package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.Api;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;
import org.leling.kit.time.DayClock;

/** A unit's token reads nobody else's person by any of the routes that exist, as the running services list them. */
class ScopesIT {

    private static final Pattern PATH = Pattern.compile("^  (/\\S*):$");
    private static final Pattern METHOD = Pattern.compile("^    (get|post|put|delete|patch):$");
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String DUTY = "dossier.review";

    private static City city;
    private static String own;
    private static String foreign;
    private static String foreignAlarm;
    private static List<String> markers;
    private static String ownUnit;

    @BeforeAll
    static void two_units_with_a_person_each() {
        city = City.shared();
        own = People.make(city, "甲", 1).get(0);
        foreign = People.make(city, "乙", 1).get(0);
        Api alerts = city.as("bureau", Service.ALERT);
        JsonNode device = alerts.post("/devices", Map.of("device", "scope-1", "dossier", foreign))
                .expect(201);
        foreignAlarm = city.anonymous(Service.ALERT)
                .press("scope-1", device.get("secret").asText(), "s1", "SERVICE")
                .expect(201)
                .get("alarm")
                .asText();
        Api dossiers = city.as("bureau", Service.DOSSIER);
        JsonNode card = dossiers.get("/dossiers/" + own).expect(200);
        JsonNode revealed = dossiers.post(
                        "/dossiers/" + foreign + "/reveal",
                        Map.of("fields", List.of("name", "idNumber", "phone", "address"), "reason", "test"))
                .expect(200)
                .get("fields");
        markers = new ArrayList<>(List.of(foreign, foreignAlarm, "scope-1"));
        revealed.forEach(value -> markers.add(value.asText()));
        ownUnit = card.get("unit").get("id").asText();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> city.as("bureau", Service.SCHEDULE)
                                .post("/obligations/search", Map.of("dossier", foreign))
                                .expect(200)
                                .get("items")
                                .size()
                        > 0);
    }

    private record Route(Service service, String method, String path) {}

    private static List<Route> routes(Service service) {
        List<Route> routes = new ArrayList<>();
        for (String document : documents(service)) {
            String path = "";
            for (String line :
                    city.anonymous(service).get(document).text().lines().toList()) {
                Matcher isPath = PATH.matcher(line);
                Matcher isMethod = METHOD.matcher(line);
                if (isPath.matches()) {
                    path = isPath.group(1);
                } else if (isMethod.matches() && !path.isEmpty()) {
                    routes.add(new Route(service, isMethod.group(1).toUpperCase(java.util.Locale.ROOT), path));
                }
            }
        }
        return routes;
    }

    /** The addresses of a service's OpenAPI documents, read off its Swagger page. */
    private static List<String> documents(Service service) {
        String page = city.anonymous(service).get("/swagger-ui").text();
        Matcher address = Pattern.compile("/swagger/[A-Za-z0-9._-]+\\.yml").matcher(page);
        return address.results().map(result -> result.group()).distinct().toList();
    }

    private static String filled(String path) {
        Matcher parameter = PARAMETER.matcher(path);
        return parameter.replaceAll(found -> Matcher.quoteReplacement(value(path, found.group(1))));
    }

    private static String value(String path, String parameter) {
        String period = LocalDate.now(DayClock.ZONE).getYear() + "-H2";
        return switch (parameter) {
            case "dossier" -> foreign;
            case "rule" -> DUTY;
            case "period" -> period;
            case "device" -> "scope-1";
            case "id" -> path.startsWith("/alarms") ? foreignAlarm : foreign;
            default -> "unknown";
        };
    }

    @Test
    void no_route_gives_a_unit_anything_of_another_units_person() {
        int tried = 0;
        for (Service service : List.of(Service.DOSSIER, Service.SCHEDULE, Service.ALERT)) {
            Api unit = city.asUnit(ownUnit, service);
            List<Route> routes = routes(service);
            assertThat(routes).as("routes of %s", service).hasSizeGreaterThan(5);
            for (Route route : routes) {
                if (route.path().contains("stream") || route.path().startsWith("/demo")) {
                    continue;
                }
                for (String body : bodies()) {
                    tried++;
                    Api.Answer answer = unit.call(
                            route.method(), filled(route.path()), route.method().equals("GET") ? "" : body);
                    assertTellsNothing(route, body, answer);
                }
            }
        }
        assertThat(tried).isGreaterThan(60);
    }

    private static List<String> bodies() {
        return List.of(
                "{}",
                "{\"dossier\":\"" + foreign + "\"}",
                "{\"ids\":[\"" + foreign + "\"]}",
                "{\"dossier\":\"" + foreign + "\",\"party\":\"UNIT\",\"action\":\"VISIT\",\"on\":\"2026-11-01\"}",
                "{\"fields\":[\"name\",\"phone\"],\"reason\":\"curious\"}");
    }

    /** A refusal may repeat the id that it was asked for; nothing else of the person may stand anywhere. */
    private static void assertTellsNothing(Route route, String body, Api.Answer answer) {
        boolean refused = answer.status() >= 400;
        for (String marker : markers) {
            boolean asked = filled(route.path()).contains(marker) || body.contains(marker);
            if (!(refused && asked)) {
                assertThat(answer.text())
                        .as("%s with %s answered %d", route, body, answer.status())
                        .doesNotContain(marker);
            }
        }
        boolean names =
                PARAMETER.matcher(route.path()).find() && filled(route.path()).contains(foreign);
        if (names) {
            assertThat(answer.status())
                    .as("%s with %s: %s", route, body, answer.text())
                    .isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void a_units_own_person_is_there() {
        Api unit = city.asUnit(ownUnit, Service.DOSSIER);
        assertThat(unit.get("/dossiers/" + own).expect(200).get("id").asText()).isEqualTo(own);
    }
}
