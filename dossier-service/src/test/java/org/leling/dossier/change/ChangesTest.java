package org.leling.dossier.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Changes over HTTP: what is taken, what is refused, and what is known when. */
class ChangesTest extends DossierTest {

    @Test
    void a_correction_of_a_wrong_move_date_keeps_what_was_believed_visible() {
        String id = create(person("钱一", "市财政局"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "facts",
                        List.of(map("from", "2026-03-10", "residence", home("320505", "CHILD")))));
        String believedThen = (String) bureau.get("/dossiers/" + id).at("recordedAt");
        clock.advance(Duration.ofDays(3));

        Api.Answer corrected = change(
                id,
                2,
                map(
                        "source",
                        "call",
                        "reason",
                        "子女来电说明",
                        "withdraw",
                        map("facts", List.of(map("from", "2026-03-10", "key", "residence"))),
                        "facts",
                        List.of(map("from", "2026-03-20", "residence", home("320505", "CHILD")))));

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.at("version")).isEqualTo(3);
        String day = "/dossiers/" + id + "?on=2026-03-15";
        assertThat(bureau.get(day).at("class.livingClass")).isEqualTo("EMPTY_NEST");
        assertThat(bureau.get(day + "&knownAt=" + believedThen).at("class.livingClass"))
                .isEqualTo("WITH_RELATIVES");
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-03-20").at("class.since"))
                .isEqualTo("2026-03-20");
        assertThat(bureau.get(day + "&knownAt=2020-01-01T00:00:00Z").status()).isEqualTo(404);
        List<Map<String, Object>> history =
                bureau.get("/dossiers/" + id + "/history").list("items");
        assertThat(history).extracting(item -> item.get("version")).containsExactly(3, 2, 1);
        assertThat(history.get(0)).containsEntry("byName", "bureau-1").containsEntry("reason", "子女来电说明");
        assertThat((String) history.get(0).get("sentence"))
                .contains("电话联系")
                .contains("撤回")
                .contains("2026-03-20");
        clock.setToday(TODAY);
    }

    @Test
    void the_same_day_said_otherwise_is_a_correction_and_the_old_value_stays_in_the_history() {
        String id = create(person("钱二", "市财政局"));

        change(id, 1, map("source", "visit", "facts", List.of(map("from", "2026-02-01", "ability", "MILD"))));
        Api.Answer corrected =
                change(id, 2, map("source", "visit", "facts", List.of(map("from", "2026-02-01", "ability", "SEVERE"))));
        Api.Answer history = bureau.get("/dossiers/" + id + "/history");

        assertThat(corrected.at("version")).isEqualTo(3);
        assertThat(history.at("items.0.changes.0"))
                .isEqualTo(map(
                        "kind", "FACT",
                        "key", "ability",
                        "label", "能力等级",
                        "from", "2026-02-01",
                        "before", "轻度失能",
                        "after", "重度失能",
                        "action", "CORRECTED"));
        assertThat(bureau.get("/dossiers/" + id).at("attention.level")).isEqualTo("HIGH");
    }

    @Test
    void before_the_first_day_and_after_death_every_fault_is_named_and_nothing_is_kept() {
        String id = create(person("钱三", "市财政局"));
        Api.Answer died = change(id, 1, map("source", "hospital-notice", "died", "2026-06-01"));

        Api.Answer refused = change(
                id,
                2,
                map(
                        "source", "visit",
                        "facts",
                                List.of(
                                        map("from", "2026-01-04", "handset", true),
                                        map("from", "2026-06-02", "handset", false),
                                        map("from", "2026-05-01", "grid", true)),
                        "hospital", List.of(map("id", "s-1", "admitted", "2025-12-01", "discharged", "2025-12-20")),
                        "events", List.of(map("id", "e-1", "on", "2026-07-01", "kind", "NEED"))));

        assertThat(died.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:change-refused");
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "facts[0].handset before-first-day",
                        "facts[1].handset after-death",
                        "hospital[0] before-first-day",
                        "events[0] after-death");
        assertThat((String) refused.at("faults.0.message")).isEqualTo("2026-01-04早于档案首日2026-01-05");
        assertThat(bureau.get("/dossiers/" + id).at("version")).isEqualTo(2);
        assertThat(bureau.get("/dossiers/" + id).at("died")).isEqualTo("2026-06-01");
        assertThat(change(id, 2, map("source", "x", "died", "2027-01-01")).faults())
                .containsExactly("died in-the-future");
    }

    @Test
    void unknown_keys_and_values_and_doubled_ids_are_all_named() {
        String id = create(person("钱四", "市财政局"));

        Api.Answer refused = change(
                id,
                1,
                map(
                        "reason", 7,
                        "colour", "red",
                        "facts",
                                List.of(
                                        map("from", "2026-02-01", "residence", map("setting", "TENT", "floor", 3)),
                                        map("from", "2026-03-01", "pet", "cat"),
                                        map("from", "2026-04-01", "grid", true),
                                        map("from", "2026-04-01", "handset", true)),
                        "hospital", List.of(map("id", "x-1", "admitted", "2026-05-01")),
                        "events", List.of(map("id", "x-1", "on", "2026-05-02", "kind", "PARTY")),
                        "personal", map("phone", 5, "hat", "blue")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "source required",
                        "reason not-a-text",
                        "colour unknown-property",
                        "facts[0].residence.setting case",
                        "facts[0].residence.floor case",
                        "facts[1].pet case",
                        "facts[3].from two-changes-on-one-day",
                        "events[0].kind case",
                        "personal.phone not-a-text",
                        "personal.hat unknown-property");
        Api.Answer doubled = change(
                id,
                1,
                map(
                        "source", "visit",
                        "hospital", List.of(map("id", "x-1", "admitted", "2026-05-01")),
                        "events", List.of(map("id", "x-1", "on", "2026-05-02", "kind", "NEED"))));
        assertThat(doubled.faults()).containsExactlyInAnyOrder("events[0].id given-twice", "events[0].id id-taken");
    }

    @Test
    void an_event_reported_again_is_no_change_and_another_under_its_id_is_refused() {
        String id = create(person("钱五", "市财政局"));
        Map<String, Object> event = map("id", "alarm-1", "on", "2026-11-20", "kind", "EMERGENCY");

        Api.Answer once = change(id, 1, map("source", "alarm", "events", List.of(event)));
        Api.Answer twice = change(id, 2, map("source", "alarm", "events", List.of(event)));
        Api.Answer other = change(
                id,
                2,
                map(
                        "source",
                        "alarm",
                        "events",
                        List.of(map("id", "alarm-1", "on", "2026-11-21", "kind", "EMERGENCY"))));

        assertThat(once.at("changed")).isEqualTo(true);
        assertThat(twice.body()).isEqualTo(map("id", id, "version", 2, "changed", false));
        assertThat(other.faults()).containsExactly("events[0].id id-taken");
        assertThat(bureau.get("/dossiers/" + id).at("attention.level")).isEqualTo("HIGH");
    }

    @Test
    void a_stay_is_discharged_by_its_id_and_shows_as_it_stood_on_a_day() {
        String id = create(person("钱六", "市财政局"));
        change(
                id,
                1,
                map("source", "hospital-notice", "hospital", List.of(map("id", "s-1", "admitted", "2026-02-01"))));

        Api.Answer discharged = change(
                id,
                2,
                map(
                        "source",
                        "hospital-notice",
                        "hospital",
                        List.of(map("id", "s-1", "admitted", "2026-02-01", "discharged", "2026-08-01"))));

        assertThat(discharged.at("version")).isEqualTo(3);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-05-02").at("class.livingClass"))
                .isEqualTo("INSTITUTION");
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-05-02").list("hospital"))
                .containsExactly(map("id", "s-1", "admitted", "2026-02-01"));
        assertThat(bureau.get("/dossiers/" + id).list("hospital"))
                .containsExactly(map("id", "s-1", "admitted", "2026-02-01", "discharged", "2026-08-01"));
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-01-04").at("class.livingClass"))
                .isEqualTo("UNCLASSIFIED");
    }

    @Test
    void what_a_discharge_does_not_tell_of_a_stay_is_kept() {
        String id = create(person("钱十", "市财政局"));
        Map<String, Object> stay = map("id", "s-1", "admitted", "2026-02-01");
        Map<String, Object> told = new java.util.LinkedHashMap<>(stay);
        told.putAll(map("hospital", "市一院", "ward", "心内科", "bed", "12", "diagnosis", "心衰"));
        change(id, 1, map("source", "hospital-notice", "hospital", List.of(told)));
        Map<String, Object> discharge = new java.util.LinkedHashMap<>(stay);
        discharge.putAll(map("discharged", "2026-02-20", "ward", ""));

        change(id, 2, map("source", "call", "hospital", List.of(discharge)));

        assertThat(bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("hospital"), "reason", "核对"))
                        .at("fields.hospital"))
                .asString()
                .contains("市一院", "12", "心衰", "2026-02-20")
                .doesNotContain("心内科");
    }

    @Test
    void a_change_needs_the_version_it_rests_on_and_a_key_that_makes_it_happen_once() {
        String id = create(person("钱七", "市财政局"));
        String path = "/dossiers/" + id + "/changes";
        Map<String, Object> body = map("source", "visit", "facts", List.of(map("from", "2026-02-01", "grid", true)));
        String key = UUID.randomUUID().toString();

        assertThat(bureau.post(path, body, "Idempotency-Key", "k-1").status()).isEqualTo(428);
        assertThat(bureau.post(path, body, "If-Match", "\"1\"").status()).isEqualTo(400);
        assertThat(change(id, 9, body).status()).isEqualTo(412);
        assertThat(bureau.post(path, body, "Idempotency-Key", "k-2", "If-Match", "*")
                        .status())
                .isEqualTo(403);
        Api.Answer first = bureau.post(path, body, "Idempotency-Key", key, "If-Match", "\"1\"");
        Api.Answer again = bureau.post(path, body, "Idempotency-Key", key, "If-Match", "\"1\"");
        Map<String, Object> otherBody =
                map("source", "visit", "facts", List.of(map("from", "2026-02-01", "grid", false)));
        Api.Answer reused = bureau.post(path, otherBody, "Idempotency-Key", key, "If-Match", "\"2\"");
        Api.Answer service = alert.post(
                path,
                map("source", "alarm", "facts", List.of(map("from", "2026-11-24", "handset", true))),
                "Idempotency-Key",
                "alarm-77",
                "If-Match",
                "*");

        assertThat(first.body()).isEqualTo(map("id", id, "version", 2, "changed", true));
        assertThat(first.headers()).containsEntry("etag", "\"2\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(reused.status()).isEqualTo(409);
        assertThat(service.at("version")).isEqualTo(3);
    }

    @Test
    void fields_of_the_person_change_from_today_and_the_list_follows() {
        String id = create(person("钱八", "市财政局"));

        Api.Answer changed = change(
                id, 1, map("source", "visit", "personal", map("name", "钱九九", "phone", "13700005678", "address", null)));
        Api.Answer found = bureau.post("/dossiers/search", map("text", "九九"));
        Api.Answer revealed = bureau.post(
                "/dossiers/" + id + "/reveal", map("fields", List.of("name", "phone", "address"), "reason", "核对"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(found.list("items")).extracting(item -> item.get("id")).containsExactly(id);
        assertThat(bureau.post("/dossiers/search", map("text", "钱八")).list("items"))
                .isEmpty();
        assertThat(revealed.at("fields")).isEqualTo(map("name", "钱九九", "phone", "13700005678"));
    }

    @Test
    void measures_and_facts_made_unknown_reach_the_card() {
        String id = create(person("钱十", "市财政局"));
        List<Object> facts = new ArrayList<>();
        facts.add(map(
                "from",
                "2026-02-01",
                "measures",
                List.of(map(
                        "id",
                        "m1",
                        "party",
                        "COMMUNITY",
                        "action",
                        "MEAL",
                        "every",
                        "WEEK",
                        "from",
                        "2026-02-01",
                        "why",
                        "行动不便"))));
        facts.add(map("from", "2026-03-01", "residence", null));

        Api.Answer changed = change(id, 1, map("source", "visit", "facts", facts));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(card.at("class.heldOver")).isEqualTo(true);
        assertThat(card.at("class.livingClass")).isEqualTo("EMPTY_NEST");
        assertThat(card.at("class.missing")).isEqualTo(List.of("residence"));
        assertThat(card.list("facts"))
                .extracting(fact -> fact.get("key") + " " + fact.get("text"))
                .containsExactly("measures 社区每周送餐");
    }
}
