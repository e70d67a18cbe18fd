package org.leling.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The card, what is masked on it, and what is shown for a reason. */
class CardTest extends DossierTest {

    @Test
    void a_card_tells_the_class_with_its_reasons_and_masks_who_it_is() {
        var person = person("王建国", "市粮食局");
        person.put("illnesses", "高血压");
        String id = create(person);

        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(card.status()).isEqualTo(200);
        assertThat(card.headers()).containsEntry("etag", "\"1\"");
        assertThat(card.at("name")).isEqualTo("王*国");
        assertThat((String) card.at("idNumber")).matches("3205\\*{10}.{4}");
        assertThat(card.at("born")).isEqualTo("1930-05-04");
        assertThat(card.at("age")).isEqualTo(96);
        assertThat(card.at("class.livingClass")).isEqualTo("EMPTY_NEST");
        assertThat(card.at("class.clause")).isEqualTo("3.3-2");
        assertThat(card.at("class.since")).isEqualTo("2026-01-05");
        assertThat(card.list("class.reasons")).isNotEmpty();
        assertThat(card.at("attention.level")).isEqualTo("RAISED");
        assertThat(card.at("facts.0.text")).isEqualTo("江苏省苏州市虎丘区，居家，独居");
        assertThat(card.at("roles.missing"))
                .isEqualTo(List.of("UNIT", "COMMUNITY", "DOCTOR", "ADVISER", "RELATIVE", "VOLUNTEER"));
        assertThat(card.body().toString())
                .doesNotContain("王建国")
                .doesNotContain("13900001234")
                .doesNotContain("长江路")
                .doesNotContain("高血压")
                .doesNotContain((String) person.get("idNumber"));
    }

    @Test
    void the_history_says_of_what_is_hidden_only_that_it_changed() {
        String id = create(person("郭青", "市卫生局"));
        change(id, 1, map("source", "visit", "personal", map("illnesses", "高血压")));
        change(id, 2, map("source", "call", "personal", map("illnesses", "高血压、糖尿病")));

        String history = bureau.get("/dossiers/" + id + "/history").body().toString();
        assertThat(history)
                .contains("走访：登记主要疾病，自2026-11-24起（内容不显示）", "主要疾病更正：自2026-11-24起的内容（不显示）")
                .doesNotContain("“***”");
    }

    @Test
    void the_history_says_of_what_is_said_again_no_change_and_hides_nothing_of_it() {
        String id = create(person("郭青", "市卫生局"));
        change(id, 1, map("source", "visit", "facts", List.of(map("from", "2026-02-01", "handset", true))));
        change(id, 2, map("source", "call", "facts", List.of(map("from", "2026-03-01", "handset", true))));

        assertThat(bureau.get("/dossiers/" + id + "/history").body().toString())
                .contains("走访：电子保姆自2026-02-01起为：是", "电话联系：电子保姆自2026-03-01起为：是")
                .doesNotContain("不显示", "由“是”改为“是”");
    }

    @Test
    void reveal_gives_fields_for_a_reason_and_names_every_fault() {
        String id = create(person("李红", "市教育局"));

        Api.Answer shown = bureau.post(
                "/dossiers/" + id + "/reveal", map("fields", List.of("name", "phone", "allergies"), "reason", "上门走访"));
        Api.Answer refused = bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("name", "salary")));

        assertThat(shown.at("fields")).isEqualTo(map("name", "李红", "phone", "13900001234"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactlyInAnyOrder("reason required", "fields unknown-field");
    }

    @Test
    void a_dossier_that_does_not_exist_is_a_clear_problem_on_every_route() {
        assertThat(bureau.get("/dossiers/d-none").status()).isEqualTo(404);
        assertThat(bureau.get("/dossiers/d-none").at("type")).isEqualTo("urn:leling:problem:no-such-dossier");
        assertThat(bureau.get("/dossiers/d-none/history").status()).isEqualTo(404);
        assertThat(bureau.get("/dossiers/d-none/care-group").status()).isEqualTo(404);
        assertThat(change(
                                "d-none",
                                1,
                                map("source", "visit", "facts", List.of(map("from", "2026-02-01", "handset", true))))
                        .status())
                .isEqualTo(404);
        assertThat(bureau.post("/dossiers/d-none/reveal", map("fields", List.of("name"), "reason", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(bureau.put("/dossiers/d-none/care-group", map("members", List.of()), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_person_by_hand_is_refused_with_every_fault_at_once_and_only_once_by_id_number() {
        Api.Answer refused = bureau.post(
                "/dossiers",
                map(
                        "name",
                        "",
                        "idNumber",
                        "320502193005040018",
                        "unit",
                        map("name", "市水利局"),
                        "rank",
                        "GENERAL",
                        "shoeSize",
                        42,
                        "facts",
                        List.of(map("from", "2026-01-05", "ability", "GREAT"))));
        var person = person("赵刚", "市水务局");
        create(person);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "name required",
                        "idNumber no-id-number",
                        "unit.division required",
                        "rank none-of",
                        "shoeSize unknown-property",
                        "facts[0].ability case");
        assertThat(bureau.post("/dossiers", person).status()).isEqualTo(409);
        person.put("idNumber", "-");
        assertThat(bureau.post("/dossiers", person).faults()).containsExactly("idNumber no-id-number");
    }

    @Test
    void english_is_spoken_on_request() {
        String id = create(person("孙明", "市档案局"));

        Api.Answer card =
                bureau.call(io.micronaut.http.HttpRequest.GET("/dossiers/" + id).header("Accept-Language", "en"));

        assertThat(card.at("class.name")).isEqualTo("empty nest or alone");
        assertThat(card.at("facts.0.label")).isEqualTo("residence");
    }
}
