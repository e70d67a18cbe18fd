package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.Api;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;
import org.leling.kit.time.DayClock;

/**
 * A need over HTTP against the running services: from a campaign's form at the door to the joint conference's agenda and
 * back to the card, with what the schedule owes for it.
 */
class NeedsIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static City city;
    private static Api bureau;
    private static Api schedule;
    private static LocalDate today;

    @BeforeAll
    static void start() {
        city = City.shared();
        bureau = city.as("bureau", Service.DOSSIER);
        schedule = city.as("bureau", Service.SCHEDULE);
        today = LocalDate.now(DayClock.ZONE);
    }

    private static Api unitOf(String person) {
        String unit = bureau.get("/dossiers/" + person)
                .expect(200)
                .get("unit")
                .get("id")
                .asText();
        return city.asUnit(unit, Service.DOSSIER);
    }

    private static String declare(String id, String division) {
        return bureau.post(
                        "/campaigns",
                        Map.of(
                                "id",
                                id,
                                "kind",
                                "VISIT",
                                "from",
                                today.minusDays(5).toString(),
                                "to",
                                today.plusDays(5).toString(),
                                "divisions",
                                List.of(division)))
                .expect(201)
                .get("id")
                .asText();
    }

    private static JsonNode step(Api api, String path, int version, Map<String, Object> body) {
        return api.post(path, body, "Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"" + version + "\"")
                .expect(200);
    }

    private static void awaitState(String person, String duty, String... states) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(schedule.get("/obligations/" + person + "/" + duty)
                                .expect(200)
                                .get("state")
                                .asText())
                        .isIn((Object[]) states));
    }

    @Test
    void a_need_goes_from_the_door_to_the_joint_conference_and_back_to_the_card() {
        String person = People.make(city, "需求", 1).get(0);
        Api unit = unitOf(person);
        String campaign = declare("door-" + UUID.randomUUID(), "320500");
        String elsewhere = declare("away-" + UUID.randomUUID(), "320600");
        awaitState(person, "campaign.visit/campaign-" + campaign, "OPEN", "DUE_SOON");
        Map<String, Object> form = Map.of(
                "form",
                UUID.randomUUID().toString(),
                "dossier",
                person,
                "found",
                "听力下降",
                "gifts",
                List.of(Map.of("item", "福袋", "count", 1)),
                "needs",
                List.of(Map.of("kind", "HOUSING", "text", "楼道加装扶手")),
                "done",
                List.of("换了灯泡"),
                "satisfied",
                5);

        JsonNode sent = unit.post("/campaigns/" + campaign + "/forms", form).expect(201);
        JsonNode again = unit.post("/campaigns/" + campaign + "/forms", form).expect(200);

        assertThat(again).isEqualTo(sent);
        String need = sent.get("needs").get(0).asText();
        awaitState(person, "campaign.visit/campaign-" + campaign, "FULFILLED");
        assertThat(schedule.get("/obligations/" + person + "/campaign.visit/campaign-" + elsewhere)
                        .status())
                .isEqualTo(404);
        awaitState(person, "need.response/event-" + need, "OPEN", "DUE_SOON");
        JsonNode coverage = unit.get("/campaigns/" + campaign + "/coverage").expect(200);
        assertThat(coverage.get("entitled").asInt()).isEqualTo(1);
        assertThat(coverage.get("visited").asInt()).isEqualTo(1);
        assertThat(coverage.get("forms").asInt()).isEqualTo(1);

        step(
                unit,
                "/needs/" + need + "/steps",
                1,
                Map.of("step", "REFER", "note", "扶手经费由何处列支", "departments", List.of("FINANCE", "CIVIL_AFFAIRS")));
        String item = unit.get("/needs/" + need)
                .expect(200)
                .get("agenda")
                .get(0)
                .get("id")
                .asText();
        String meeting = bureau.postOnce("/meetings", Map.of("on", today.toString(), "place", "三楼会议室"))
                .expect(201)
                .get("id")
                .asText();
        step(bureau, "/agenda/" + item + "/steps", 1, Map.of("step", "PUT", "meeting", meeting));
        assertThat(bureau.get("/meetings/" + meeting)
                        .expect(200)
                        .get("items")
                        .get(0)
                        .get("question")
                        .asText())
                .isEqualTo("扶手经费由何处列支");
        step(
                bureau,
                "/agenda/" + item + "/steps",
                2,
                Map.of(
                        "step",
                        "ANSWER",
                        "department",
                        "FINANCE",
                        "decision",
                        "AGREED",
                        "answer",
                        "列入年度预算",
                        "deadline",
                        today.plusDays(30).toString()));

        step(
                bureau,
                "/agenda/" + item + "/steps",
                3,
                Map.of("step", "ANSWER", "department", "CIVIL_AFFAIRS", "decision", "AGREED", "answer", "由社区安装"));

        step(unit, "/needs/" + need + "/steps", 3, Map.of("step", "RESPOND", "note", "财政已同意，下月安装"));
        awaitState(person, "need.response/event-" + need, "FULFILLED");
        step(unit, "/needs/" + need + "/steps", 4, Map.of("step", "CLOSE", "outcome", "SOLVED"));
        step(bureau, "/needs/" + need + "/steps", 5, Map.of("step", "ASK", "content", "CONTENT", "askedOf", "PERSON"));
        JsonNode card = unit.get("/dossiers/" + person + "/needs")
                .expect(200)
                .get("items")
                .get(0);
        assertThat(card.get("text").asText()).isEqualTo("楼道加装扶手");
        assertThat(card.get("agenda").get(0).get("answer").asText())
                .isEqualTo("finance: agreed; 列入年度预算; civil affairs: agreed; 由社区安装");
        assertThat(card.get("outcome").asText()).isEqualTo("SOLVED");
        assertThat(card.get("content").asText()).isEqualTo("CONTENT");
        assertThat(card.get("steps")).hasSize(6);
    }

    @Test
    void a_claim_that_is_paid_settles_what_the_unit_owes() {
        String person = People.make(city, "报销", 1).get(0);
        Api unit = unitOf(person);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(schedule.post("/obligations/search", Map.of("dossier", person))
                                .expect(200)
                                .get("items"))
                        .isNotEmpty());
        String claim = unit.postOnce("/dossiers/" + person + "/claims", Map.of("total", 123_456, "advanced", 23_450))
                .expect(201)
                .get("id")
                .asText();
        awaitState(person, "reimbursement.settled/event-" + claim, "OPEN", "DUE_SOON");

        step(unit, "/claims/" + claim + "/steps", 1, Map.of("step", "CHECK"));
        step(unit, "/claims/" + claim + "/steps", 2, Map.of("step", "APPROVE", "reimbursed", 23_450));
        step(unit, "/claims/" + claim + "/steps", 3, Map.of("step", "PAY"));

        awaitState(person, "reimbursement.settled/event-" + claim, "FULFILLED");
    }
}
