package org.leling.schedule.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.testing.TestTokens;
import org.leling.kit.time.ClockControl;
import org.leling.schedule.testing.Http;
import org.leling.schedule.testing.Http.Reply;
import org.leling.schedule.testing.People;
import org.leling.schedule.testing.ScheduleTest;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryTest implements ScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25); // a Wednesday
    private static int count;

    @Inject
    ClockControl clock;

    @Inject
    People people;

    @Inject
    Http http;

    @Inject
    TestTokens tokens;

    @Inject
    Sql sql;

    private String person;

    @BeforeAll
    void today() {
        clock.setToday(TODAY);
    }

    @BeforeEach
    void somebody_who_lives_alone() {
        person = "d-" + ++count;
        people.put(People.atHome(person, LocalDate.of(2026, 1, 1), List.of()), "u-1");
    }

    @Test
    void a_visit_serves_the_quarter_and_the_month_at_once_and_taken_back_reopens_both() {
        Reply reply = deliver("k-1", visit());
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        List<String> both = List.of(person + "/empty-nest.call/2026-11", person + "/empty-nest.visit/2026-Q4");
        assertThat(reply.tree()).containsEntry("fulfilled", both).doesNotContainKey("findings");
        assertThat(state("empty-nest.call", "2026-11")).isEqualTo("FULFILLED");

        String id = String.valueOf(reply.tree().get("delivery"));
        Reply back = http.delete("/deliveries/" + id, tokens.unit("u-1"));
        assertThat(back.tree()).containsEntry("reopened", both);
        assertThat(state("empty-nest.call", "2026-11")).isEqualTo("DUE_SOON");
        assertThat(http.delete("/deliveries/" + id, tokens.unit("u-1")).tree()).containsEntry("reopened", List.of());
        assertThat(http.get("/deliveries?dossier=" + person, tokens.unit("u-1")).body())
                .contains("takenBackBy");
    }

    @Test
    void a_month_in_which_two_visits_were_made_stays_fulfilled_when_one_is_taken_back() {
        Reply first = deliver("k-a", visit());
        deliver("k-b", visit());
        Reply back = http.delete("/deliveries/" + first.tree().get("delivery"), tokens.bureau());
        assertThat(back.tree()).containsEntry("reopened", List.of());
        assertThat(state("empty-nest.call", "2026-11")).isEqualTo("FULFILLED");
    }

    @Test
    void the_same_key_and_body_again_records_nothing_and_answers_the_same() {
        Reply first = deliver("k-2", visit());
        Reply again = deliver("k-2", visit());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.tree()).isEqualTo(first.tree());
        assertThat(recorded()).isEqualTo(1);
        Map<String, Object> other = visit();
        other.put("on", "2026-11-20");
        assertThat(deliver("k-2", other).status()).isEqualTo(409);
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    void without_a_key_nothing_is_recorded() {
        assertThat(http.post("/deliveries", tokens.unit("u-1"), visit()).status())
                .isEqualTo(400);
        assertThat(recorded()).isZero();
    }

    @Test
    void a_name_fulfils_late_and_one_that_cannot_be_used_is_reported_while_the_delivery_counts() {
        Map<String, Object> late = visit();
        late.put("obligation", person + "/empty-nest.call/2026-09");
        Reply reply = deliver("k-3", late);
        assertThat(reply.tree().get("fulfilled").toString()).contains("empty-nest.call/2026-09");
        assertThat(state("empty-nest.call", "2026-09")).isEqualTo("FULFILLED_LATE");

        Map<String, Object> vain = visit();
        vain.put("obligation", "someone-else/empty-nest.call/2026-11");
        Reply counted = deliver("k-4", vain);
        assertThat(counted.status()).isEqualTo(201);
        assertThat(counted.body()).contains("NAME_NOT_USED");
        assertThat(counted.tree().get("fulfilled")).isEqualTo(List.of(person + "/empty-nest.call/2026-11"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "on, 2026-11-26, 422, in-the-future",
        "on, 1900-12-31, 422, before-birth",
        "on, 2026-02-30, 400, no-day",
        "action, STANDING, 422, standing-by-facts",
        "action, DANCE, 400, none-of",
        "obligation, d/handset.installed/gap-2026-01-01, 422, standing-by-facts",
        "obligation, d/classification.missing-facts/gap-2026-01-01, 422, standing-by-facts",
        "satisfaction, six, 400, wrong-type",
        "mood, good, 400, unknown-property",
        "dossier, nobody, 404, ''"
    })
    void what_cannot_be_is_refused_and_nothing_is_stored(String key, String value, int status, String code) {
        Map<String, Object> order = visit();
        order.put(key, value);
        Reply reply = deliver("k-" + key + value, order);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.body()).contains(code);
        assertThat(recorded()).isZero();
    }

    @Test
    void what_was_done_before_the_dossier_began_counts_for_the_quarter_under_way_and_is_kept_otherwise() {
        String late = person + "-late";
        people.put(People.atHome(late, LocalDate.of(2026, 11, 20), List.of()), "u-1");
        String early = person + "-early";
        people.put(People.atHome(early, LocalDate.of(2026, 10, 12), List.of()), "u-1");

        Map<String, Object> visit = visit();
        visit.put("on", "2026-10-06");
        visit.put("dossier", early);
        assertThat(deliver("k-7", visit).tree())
                .containsEntry(
                        "fulfilled", List.of(early + "/empty-nest.call/2026-10", early + "/empty-nest.visit/2026-Q4"));
        visit.put("dossier", late);
        assertThat(deliver("k-8", visit).tree())
                .as("less than half of the quarter, and nothing is owed")
                .containsEntry("fulfilled", List.of());
        visit.put("on", "1998-03-01");
        assertThat(deliver("k-9", visit).status()).isEqualTo(201);
        assertThat(http.get("/deliveries?dossier=" + late, tokens.unit("u-1")).body())
                .contains("1998-03-01")
                .contains("2026-10-06");
    }

    @Test
    void every_fault_comes_at_once() {
        Map<String, Object> order = visit();
        order.put("on", "2026-12-24");
        order.put("obligation", person + "/handset.installed/gap-2026-01-01");
        assertThat(deliver("k-5", order).body()).contains("in-the-future").contains("standing-by-facts");
    }

    @Test
    void after_death_only_what_is_still_owed_to_the_family_can_be_given() {
        Map<String, Object> dead = new LinkedHashMap<>(People.atHome(person, LocalDate.of(2026, 1, 1), List.of()));
        dead.put("died", "2026-11-20");
        dead.put("events", List.of(Map.of("id", "e1", "on", "2026-11-10", "kind", "CLAIM")));
        people.put(dead, "u-1");
        assertThat(deliver("k-6", visit()).body()).contains("after-death");
        Map<String, Object> claim = visit();
        claim.put("action", "REIMBURSEMENT");
        assertThat(deliver("k-7", claim).tree().get("fulfilled"))
                .isEqualTo(List.of(person + "/reimbursement.settled/event-e1"));
    }

    @ParameterizedTest(name = "{0} for {1} {2}: {3}")
    @CsvSource({
        "unit, UNIT, VISIT, 201",
        "unit, COMMUNITY, VISIT, 403",
        "community, COMMUNITY, GREETING, 201",
        "community, VOLUNTEER, GREETING, 403",
        "volunteer, VOLUNTEER, GREETING, 201",
        "volunteer, UNIT, VISIT, 403",
        "provider, BUREAU, HOME_CARE, 201",
        "provider, BUREAU, VISIT, 403",
        "bureau, INSTITUTION, GREETING, 201",
        "auditor, BUREAU, VISIT, 403"
    })
    void everybody_records_for_the_own_party_and_the_bureau_for_all(
            String role, String party, String action, int status) {
        Map<String, Object> order = visit();
        order.put("party", party);
        order.put("action", action);
        String token = tokens.of(role + "-9", Set.of(role), Set.of("*"));
        Reply reply = http.post("/deliveries", token, order, "Idempotency-Key", role + party + action);
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    }

    @Test
    void a_greeting_by_the_community_meets_the_volunteers_week() {
        Map<String, Object> order = visit();
        order.put("party", "COMMUNITY");
        order.put("action", "GREETING");
        Reply reply = http.post("/deliveries", tokens.community("c-u-1"), order, "Idempotency-Key", "k-8");
        assertThat(reply.tree().get("fulfilled")).isEqualTo(List.of(person + "/empty-nest.greeting/2026-W48"));
    }

    @Test
    void a_waiver_needs_the_bureau_and_a_reason_and_can_be_taken_back() {
        String path = "/obligations/" + person + "/empty-nest.visit/2026-Q4/waiver";
        assertThat(http.post(path, tokens.unit("u-1"), Map.of("reason", "away")).status())
                .isEqualTo(403);
        assertThat(http.post(path, tokens.bureau(), Map.of()).status()).isEqualTo(400);
        assertThat(http.post(path, tokens.bureau(), Map.of("reason", "away")).tree())
                .containsEntry("state", "WAIVED");
        assertThat(http.post(path.replace("Q4", "Q9"), tokens.bureau(), Map.of("reason", "away"))
                        .status())
                .isEqualTo(404);
        assertThat(http.delete(path, tokens.bureau()).tree()).containsEntry("state", "OPEN");
    }

    @Test
    void another_service_names_its_delivery_and_takes_it_back_by_that_name() {
        Map<String, Object> order = visit();
        String id = person + "-form";
        order.put("id", id);
        Reply mine = deliver("k-10", order);
        assertThat(mine.status()).isEqualTo(422);
        assertThat(mine.body()).contains("\"field\":\"id\"", "services-only");

        String service = tokens.service("dossier-service");
        assertThat(http.post("/deliveries", service, order, "Idempotency-Key", person + "k-11")
                        .tree())
                .containsEntry("delivery", id);
        assertThat(state("empty-nest.visit", "2026-Q4")).isEqualTo("FULFILLED");
        Reply again = http.post("/deliveries", service, order, "Idempotency-Key", person + "k-12");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("id-taken");

        String path = "/deliveries/" + id + "/taken-back";
        assertThat(http.post(path, tokens.unit("u-1"), Map.of()).status()).isEqualTo(403);
        for (int i = 0; i < 2; i++) {
            assertThat(http.post(path, service, Map.of()).status()).isEqualTo(200);
            assertThat(state("empty-nest.visit", "2026-Q4")).isEqualTo("OPEN");
        }
    }

    @Test
    void what_people_wrote_is_never_stored_in_clear() {
        Map<String, Object> order = visit();
        order.put("note", "knee hurts again");
        order.put("satisfaction", 5);
        deliver("k-9", order);
        assertThat(http.get("/deliveries?dossier=" + person, tokens.unit("u-1")).body())
                .contains("knee hurts again")
                .contains("\"satisfaction\":5");
        String stored = SystemScope.call(
                "test",
                () -> sql.get(
                        "select d::text || p::text from delivery d join person p using (dossier_id)"
                                + " where dossier_id = ?",
                        row -> row.getString(1),
                        person));
        assertThat(stored).doesNotContain("knee").doesNotContain("HOME").doesNotContain("1930");
    }

    private Map<String, Object> visit() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("dossier", person);
        order.put("party", "UNIT");
        order.put("action", "VISIT");
        order.put("on", TODAY.toString());
        return order;
    }

    private Reply deliver(String key, Map<String, Object> order) {
        return http.post("/deliveries", tokens.unit("u-1"), order, "Idempotency-Key", person + key);
    }

    private String state(String rule, String period) {
        return String.valueOf(http.get("/obligations/" + person + "/" + rule + "/" + period, tokens.unit("u-1"))
                .tree()
                .get("state"));
    }

    private long recorded() {
        return SystemScope.call(
                "test",
                () -> sql.get("select count(*) from delivery where dossier_id = ?", row -> row.getLong(1), person));
    }
}
