package org.leling.dossier.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Items of the card's sections over HTTP: what is taken, shown, masked, ended, corrected, and what follows from it. */
class ItemsTest extends DossierTest {

    private Api.Answer say(String id, int version, Object... items) {
        return change(id, version, map("source", "visit", "items", List.of(items)));
    }

    private static Map<String, Object> section(Api.Answer card, String section) {
        return card.list("sections").stream()
                .filter(each -> each.get("section").equals(section))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Api.Answer card, String section) {
        return (List<Map<String, Object>>) section(card, section).get("items");
    }

    private static Map<String, Object> points(int walking) {
        Map<String, Object> points = new LinkedHashMap<>();
        Questionnaire.ABILITY.questions().forEach(each -> points.put(each.code(), each.most()));
        points.put("B.2.3", walking);
        return points;
    }

    @Test
    void who_is_in_a_coma_is_wholly_unable_whatever_a_certificate_says() {
        String id = create(person("周昏", "市农业局"));

        Api.Answer against = say(
                id,
                1,
                map("section", "ASSESSMENT", "from", "2026-02-01", "coma", true, "level", "MILD"),
                map("section", "ASSESSMENT", "from", "2026-02-02", "coma", true, "level", "MILD", "items", points(2)),
                map("section", "ASSESSMENT", "from", "2026-02-03", "coma", true, "level", "GOOD"));
        Api.Answer alone = say(id, 1, map("section", "ASSESSMENT", "from", "2026-02-01", "coma", true));
        Api.Answer both =
                say(id, 2, map("section", "ASSESSMENT", "from", "2026-03-01", "coma", true, "level", "COMPLETE"));

        assertThat(against.faults())
                .containsExactlyInAnyOrder(
                        "items[0].level differs-from-coma",
                        "items[1].level differs-from-coma",
                        "items[2].level none-of");
        assertThat((String) against.at("faults.0.message")).contains("完全失能");
        assertThat(alone.status()).as(alone.toString()).isEqualTo(200);
        assertThat(both.status()).isEqualTo(200);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-02-15").list("facts"))
                .anySatisfy(fact -> assertThat(fact)
                        .containsEntry("key", "ability")
                        .containsEntry("from", "2026-02-01")
                        .containsEntry("value", "COMPLETE"));
    }

    @Test
    void a_family_member_is_shown_masked_and_changes_by_what_is_said_alone() {
        String id = create(person("周一", "市农业局"));

        Api.Answer said = say(
                id,
                1,
                map(
                        "section", "FAMILY_MEMBER",
                        "id", "f-1",
                        "from", "2026-02-01",
                        "relation", "DAUGHTER",
                        "name", "周小兰",
                        "phone", "139 0000 1234",
                        "callOrder", 1));
        say(id, 2, map("section", "FAMILY_MEMBER", "id", "f-1", "from", "2026-06-01", "phone", "13811112222"));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(said.status()).isEqualTo(200);
        assertThat(section(card, "FAMILY_MEMBER").get("label")).isEqualTo("家庭成员");
        assertThat(items(card, "FAMILY_MEMBER").get(0))
                .containsEntry("title", "女儿 周*兰 138****2222")
                .containsEntry("from", "2026-06-01")
                .containsEntry("since", "2026-02-01");
        assertThat(items(bureau.get("/dossiers/" + id + "?on=2026-03-01"), "FAMILY_MEMBER")
                        .get(0))
                .containsEntry("title", "女儿 周*兰 139****1234");
        assertThat(items(bureau.get("/dossiers/" + id + "?on=2026-01-31"), "FAMILY_MEMBER"))
                .isEmpty();
        assertThat(bureau.get("/dossiers/" + id + "/history").at("items.0.sentence"))
                .isEqualTo(
                        "2026-11-24，bureau-1据走访：家庭成员“女儿 周*兰 138****2222”自2026-06-01起联系电话由“139****1234”改为“138****2222”。");
        assertThat(card.body().toString()).doesNotContain("周小兰").doesNotContain("13811112222");
    }

    @Test
    void an_assessment_gives_score_and_level_and_becomes_the_planning_fact_until_it_is_taken_back() {
        String id = create(person("周二", "市农业局"));

        Api.Answer said = say(
                id,
                1,
                map("section", "ASSESSMENT", "id", "a-1", "from", "2026-03-02", "items", points(0), "riskEvents", 2));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(said.status()).as(said.toString()).isEqualTo(200);
        assertThat(items(card, "ASSESSMENT").get(0)).containsEntry("title", "中度失能");
        assertThat(card.at("planning.facts"))
                .isEqualTo(List.of(
                        map("from", "2026-01-05", "residence", home("320505")),
                        map("from", "2026-03-02", "ability", "MODERATE")));
        assertThat(change(
                                id,
                                2,
                                map(
                                        "source",
                                        "call",
                                        "withdraw",
                                        map("facts", List.of(map("from", "2026-03-02", "key", "ability")))))
                        .faults())
                .containsExactly("withdraw.facts[0] comes-from-section");
        Api.Answer taken = change(
                id,
                2,
                map("source", "call", "withdraw", map("items", List.of(map("section", "ASSESSMENT", "id", "a-1")))));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(bureau.get("/dossiers/" + id).list("planning.facts")).hasSize(1);
    }

    @Test
    void everything_wrong_with_several_items_is_said_at_once() {
        String id = create(person("周三", "市农业局"));

        Api.Answer refused = say(
                id,
                1,
                map("section", "FAMILY_MEMBER", "from", "2026-02-30", "relation", "UNCLE", "phone", "12", "shoe", 1),
                map("section", "PETS", "from", "2026-02-01"),
                map("section", "ASSESSMENT", "from", "2027-01-01"),
                map("section", "ASSESSMENT", "from", "2026-01-06", "items", map("B.1.1", 5), "score", 3),
                map(
                        "section",
                        "HOME_ADAPTATION",
                        "from",
                        "2026-02-01",
                        "what",
                        "扶手",
                        "state",
                        "DONE",
                        "cost",
                        "12.345"),
                map("section", "WISH", "from", "2026-02-01", "kind", "ACTIVITY", "month", 3));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .contains(
                        "items[0].from not-a-day",
                        "items[0].relation none-of",
                        "items[0].name required",
                        "items[0].phone not-a-phone",
                        "items[0].shoe unknown-property",
                        "items[1].section none-of",
                        "items[2].from in-the-future",
                        "items[2].items items-or-level",
                        "items[3].items.B.1.1 not-in-range",
                        "items[3].items.B.1.2 required",
                        "items[3].score follows-from-others",
                        "items[4].cost not-in-yuan",
                        "items[5].month does-not-apply",
                        "items[5].takesPart required");
        assertThat(bureau.get("/dossiers/" + id).at("version")).isEqualTo(1);
    }
}
