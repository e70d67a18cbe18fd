package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.leling.acceptance.city.Api;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;
import org.leling.kit.time.DayClock;

/**
 * The whole circle over HTTP against the running services: a roster in, a year of duties out, a visit recorded, an
 * alarm answered, and the duty that follows from it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CircleIT {

    private static final Path ROSTER = Path.of("../examples/rosters/roster-sample.xlsx");
    private static final Duration SOON = Duration.ofSeconds(60);

    private static City city;
    private static Api dossiers;
    private static Api schedule;
    private static Api alerts;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        city = City.shared();
        dossiers = city.as("bureau", Service.DOSSIER);
        schedule = city.as("bureau", Service.SCHEDULE);
        alerts = city.as("dispatcher", Service.ALERT);
        today = LocalDate.now(DayClock.ZONE);
    }

    private record Truth(int row, String livingClass, String error, String disposition) {}

    private static List<Truth> truth() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/roster-sample-truth.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> new Truth(Integer.parseInt(cells[1]), cells[2], cells[6], cells[7]))
                .toList();
    }

    @Test
    @Order(1)
    void the_sample_roster_comes_in_with_exactly_its_rejections_and_warnings() throws IOException {
        JsonNode dry = dossiers.upload("/rosters?dryRun=true&wait=100", ROSTER).expect(200);
        JsonNode report =
                dossiers.upload("/rosters?dryRun=false&wait=100", ROSTER).expect(200);
        for (JsonNode each : List.of(dry, report)) {
            assertThat(each.get("rows").asInt()).isEqualTo(320);
            assertThat(each.get("created").asInt()).isEqualTo(315);
            assertThat(rows(each.get("rejected"))).isEqualTo(rowsOf("REJECTED"));
            assertThat(rows(each.get("warnings"))).isEqualTo(rowsOf("WARNING"));
        }
        assertThat(report.get("rejected").toString()).contains("ID_CHECKSUM", "NAME_MISSING", "ID_DUPLICATE");
    }

    private static TreeSet<Integer> rows(JsonNode findings) {
        TreeSet<Integer> rows = new TreeSet<>();
        findings.forEach(finding -> rows.add(finding.get("row").asInt()));
        return rows;
    }

    private static TreeSet<Integer> rowsOf(String disposition) throws IOException {
        TreeSet<Integer> rows = new TreeSet<>();
        truth().stream().filter(each -> each.disposition().equals(disposition)).forEach(each -> rows.add(each.row()));
        return rows;
    }

    @Test
    @Order(2)
    void the_classes_are_those_of_the_truth_and_a_second_import_changes_nothing() throws IOException {
        Map<String, Integer> expected = new HashMap<>();
        Map<String, String> names = Map.of(
                "W",
                "WITH_RELATIVES",
                "E",
                "EMPTY_NEST",
                "I",
                "INSTITUTION",
                "R",
                "RELOCATED",
                "UNCLASSIFIED",
                "UNCLASSIFIED");
        truth().stream()
                .filter(each -> !each.disposition().equals("REJECTED"))
                .forEach(each -> expected.merge(names.get(each.livingClass()), 1, Integer::sum));
        assertThat(classes()).isEqualTo(expected);
        long head = everyone().stream()
                .mapToInt(item -> item.get("version").asInt())
                .sum();
        JsonNode again =
                dossiers.upload("/rosters?dryRun=false&wait=100", ROSTER).expect(200);
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("updated").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(315);
        assertThat(everyone().stream()
                        .mapToInt(item -> item.get("version").asInt())
                        .sum())
                .isEqualTo(head);
    }

    private static Map<String, Integer> classes() {
        Map<String, Integer> classes = new HashMap<>();
        everyone().forEach(item -> classes.merge(item.get("livingClass").asText(), 1, Integer::sum));
        return classes;
    }

    /** Everyone but those whom other tests made. */
    private static List<JsonNode> everyone() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = dossiers.post("/dossiers/search", Map.of("limit", 500)).expect(200);
        page.get("items").forEach(all::add);
        while (page.has("next")) {
            page = dossiers.post("/dossiers/search", Map.of("limit", 500, "after", page.get("next")))
                    .expect(200);
            page.get("items").forEach(all::add);
        }
        all.removeIf(item -> item.get("unit").get("name").asText().startsWith(People.UNIT));
        return all;
    }

    /**
     * Somebody new who has lived alone since January: nobody else visits them, and unlike those of the roster, whose dossiers
     * begin today, they are owed what the periods under way ask, whatever day it is.
     */
    private static String somebodyAlone() {
        return People.make(city, "圆圈", 1).get(0);
    }

    @Test
    @Order(3)
    void a_card_shows_the_class_with_its_reasons_and_the_year_its_duties() {
        String person = somebodyAlone();
        JsonNode card = dossiers.get("/dossiers/" + person).expect(200);
        assertThat(card.get("class").get("livingClass").asText()).isEqualTo("EMPTY_NEST");
        assertThat(card.get("class").get("reasons")).isNotEmpty();
        assertThat(card.get("name").asText()).contains("*");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode year = schedule.get("/dossiers/" + person + "/year?year=" + today.getYear())
                    .expect(200);
            assertThat(year.get("obligations").toString()).contains("empty-nest.call");
        });
    }

    @Test
    @Order(4)
    void a_visit_serves_the_quarters_visit_and_the_months_call() {
        String person = somebodyAlone();
        Map<String, Object> visit =
                Map.of("dossier", person, "party", "UNIT", "action", "VISIT", "on", today.toString());
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(state(person, "empty-nest.greeting")).isNotEmpty());
        JsonNode done = schedule.postOnce("/deliveries", visit).expect(201);
        assertThat(done.get("fulfilled").toString())
                .contains(person + "/empty-nest.visit/", person + "/empty-nest.call/");
        JsonNode tooLate = schedule.postOnce(
                        "/deliveries",
                        Map.of(
                                "dossier",
                                person,
                                "party",
                                "UNIT",
                                "action",
                                "VISIT",
                                "on",
                                today.plusDays(1).toString()))
                .expect(422);
        assertThat(tooLate.get("type").asText()).contains("delivery-refused");
    }

    private static List<String> state(String person, String rule) {
        List<String> states = new ArrayList<>();
        schedule.post("/obligations/search", Map.of("dossier", person, "rule", rule))
                .expect(200)
                .get("items")
                .forEach(item -> states.add(item.get("state").asText()));
        return states;
    }

    @Test
    @Order(5)
    void a_pressed_key_is_told_acknowledged_closed_and_becomes_a_follow_up() {
        String person = somebodyAlone();
        Api bureau = city.as("bureau", Service.ALERT);
        bureau.post("/devices", Map.of("device", "circle-1", "dossier", person)).expect(201);
        String secret = secretOf("circle-1");
        JsonNode raised = city.anonymous(Service.ALERT)
                .press("circle-1", secret, "1", "EMERGENCY")
                .expect(201);
        String alarm = raised.get("alarm").asText();
        assertThat(raised.get("result").asInt()).isZero();
        assertThat(alerts.get("/alarms?state=OPEN").expect(200).toString()).contains(alarm);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                alerts.get("/inbox?alarm=" + alarm).expect(200).get("items"))
                        .isNotEmpty());
        alerts.post("/alarms/" + alarm + "/acknowledgements", Map.of("coming", true))
                .expect(200);
        JsonNode closed = alerts.post("/alarms/" + alarm + "/closures", Map.of("outcome", "HELPED", "note", "摔倒，已扶起"))
                .expect(200);
        assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode card = dossiers.get("/dossiers/" + person).expect(200);
            assertThat(card.get("events").toString()).contains("alarm-" + alarm, "EMERGENCY");
        });
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode duty = schedule.get("/obligations/" + person + "/emergency.follow-up/event-alarm-" + alarm)
                    .expect(200);
            assertThat(duty.get("due").asText()).isEqualTo(today.plusDays(3).toString());
        });
        JsonNode fulfilled = schedule.postOnce(
                        "/deliveries",
                        Map.of("dossier", person, "party", "UNIT", "action", "VISIT", "on", today.toString()))
                .expect(201);
        assertThat(fulfilled.get("fulfilled").toString()).contains("emergency.follow-up");
    }

    private static String secretOf(String device) {
        return city.run("devices")
                .lines()
                .map(line -> line.split(","))
                .filter(cells -> cells[0].equals(device))
                .map(cells -> cells[1])
                .findFirst()
                .orElseThrow();
    }
}
