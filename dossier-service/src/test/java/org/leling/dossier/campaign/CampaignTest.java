package org.leling.dossier.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.core.dossier.DossierId;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** A campaign over HTTP: declared, filled in at the door, counted, ended and taken back. */
class CampaignTest extends DossierTest {

    @Inject
    Sql sql;

    private String declare(Object... more) {
        Map<String, Object> body = map("kind", "VISIT", "from", "2026-11-01", "to", "2026-11-30");
        body.putAll(map(more));
        Api.Answer answer = bureau.post("/campaigns", body);
        assertThat(answer.status()).isEqualTo(201);
        return (String) answer.at("id");
    }

    private static Map<String, Object> form(String dossier) {
        return map(
                "form",
                UUID.randomUUID().toString(),
                "dossier",
                dossier,
                "on",
                "2026-11-20",
                "found",
                "精神尚好，听力下降",
                "gifts",
                List.of(map("item", "福袋", "count", 1), map("item", "慰问信", "count", 2)),
                "needs",
                List.of(map("kind", "HOUSING", "text", "楼道加装扶手"), map("kind", "MEDICAL", "text", "配助听器")),
                "done",
                List.of("换了灯泡"),
                "satisfied",
                5,
                "with",
                List.of("UNIT"));
    }

    private Api unitOf(String dossier) {
        return bureau.as(tokens.unit((String) bureau.get("/dossiers/" + dossier).at("unit.id")));
    }

    @Test
    void a_form_makes_needs_and_visits_once_however_often_it_is_sent() {
        String campaign = declare("id", "door-1");
        String dossier = create(person("范门口", "市门口局"));
        Api unit = unitOf(dossier);
        Map<String, Object> form = form(dossier);

        Api.Answer first = unit.post("/campaigns/" + campaign + "/forms", form);
        Map<String, Object> inAnotherOrder = new java.util.TreeMap<>(java.util.Comparator.reverseOrder());
        inAnotherOrder.putAll(form);
        inAnotherOrder.put("gifts", List.of(map("count", 1, "item", "福袋"), map("count", 2, "item", "慰问信")));
        Api.Answer again = unit.post("/campaigns/" + campaign + "/forms", inAnotherOrder);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(unit.get("/dossiers/" + dossier + "/needs").list("items"))
                .extracting(need -> need.get("text") + " " + need.get("campaign") + " " + need.get("source"))
                .containsExactlyInAnyOrder("楼道加装扶手 door-1 campaign", "配助听器 door-1 campaign");
        assertThat(SystemScope.call(
                        "test",
                        () -> sql.list(
                                "select idempotency_key from outbox where dossier_id = ? order by 1",
                                row -> row.getString(1),
                                dossier)))
                .containsExactly("form-" + form.get("form"), "form-" + form.get("form") + "-UNIT");
        form.put("found", "另一番话");
        assertThat(unit.post("/campaigns/" + campaign + "/forms", form).status())
                .isEqualTo(409);
        Api.Answer shown = unit.get("/campaigns/" + campaign + "/forms/" + form.get("form"));
        assertThat(shown.at("details.found")).isEqualTo("精神尚好，听力下降");
        assertThat(shown.at("gifts")).isEqualTo(3);
        assertThat(unit.get("/campaigns/" + campaign + "/forms").body().toString())
                .doesNotContain("听力", "范门口");
    }

    @Test
    void a_form_sent_again_is_known_also_when_the_person_has_moved_out_of_the_campaign_meanwhile() {
        String campaign = declare("id", "moved-320505", "divisions", List.of("320505"));
        String dossier = create(person("范搬走", "市搬走局"));
        Map<String, Object> form = form(dossier);
        Api.Answer first = bureau.post("/campaigns/" + campaign + "/forms", form);
        int version = (int) bureau.get("/dossiers/" + dossier).at("version");
        change(
                dossier,
                version,
                map("source", "hand", "personal", map("unit", map("name", "市搬入局", "division", "320506"))));

        Api.Answer again = bureau.post("/campaigns/" + campaign + "/forms", form);

        assertThat(bureau.get("/dossiers/" + dossier).at("division")).isEqualTo("320506");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(bureau.post("/campaigns/" + campaign + "/forms", form(dossier))
                        .faults())
                .as("another form is another matter")
                .containsExactly("dossier not-in-its-divisions");
    }

    @Test
    void a_form_taken_back_counts_no_longer_and_stays_to_be_seen() {
        String campaign = declare("id", "door-back");
        String dossier = create(person("范撤回", "市撤回局"));
        Map<String, Object> form = form(dossier);
        bureau.post("/campaigns/" + campaign + "/forms", form);
        String path = "/campaigns/" + campaign + "/forms/" + form.get("form");

        Api.Answer without = bureau.post(path + "/taken-back", map("reason", "  "));
        Api.Answer others = unitOf(dossier).post(path + "/taken-back", map("reason", "误填"));
        Api.Answer back = bureau.post(path + "/taken-back", map("reason", "点错了人"));
        Api.Answer again = bureau.post(path + "/taken-back", map("reason", "点错了人"));

        assertThat(without.faults()).containsExactly("reason required");
        assertThat(others.status()).isEqualTo(403);
        assertThat(back.at("takenBack")).isEqualTo(true);
        assertThat(again.status()).isEqualTo(200);
        Api.Answer coverage = bureau.get("/campaigns/" + campaign + "/coverage");
        assertThat(List.of(coverage.at("visited"), coverage.at("forms"), coverage.at("gifts")))
                .containsExactly(0, 0, 0);
        assertThat(bureau.post("/campaigns/" + campaign + "/forms", form).status())
                .isEqualTo(200);
    }

    @Test
    void one_campaign_is_given_by_its_id() {
        String campaign = declare("id", "alone-320505", "divisions", List.of("320505"));

        Api.Answer found = bureau.as(tokens.community("c-1")).get("/campaigns/" + campaign);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("id")).isEqualTo(campaign);
        assertThat(found.at("divisions")).isEqualTo(List.of("320505"));
        assertThat(bureau.get("/campaigns/none").at("type")).isEqualTo("urn:leling:problem:no-such-campaign");
        assertThat(bureau.as(tokens.volunteer("v-1"))
                        .get("/campaigns/" + campaign)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_warning_for_many_divisions_gets_an_id_that_fits_and_the_same_again_is_the_same() {
        List<String> divisions = List.of(
                "320505", "320506", "320507", "320508", "320509", "320581", "320582", "320583", "320585", "320584");
        String id = declare("kind", "HEAT_ORANGE", "divisions", divisions);

        assertThat(DossierId.isValid(id)).as(id).isTrue();
        assertThat(declare("kind", "HEAT_ORANGE", "divisions", divisions)).isEqualTo(id);
        assertThat(declare("kind", "HEAT_ORANGE", "divisions", divisions.subList(0, 9)))
                .isNotEqualTo(id);
        assertThat(declare("kind", "HEAT_RED", "divisions", divisions.subList(0, 2)))
                .isEqualTo("heat_red-2026-11-01-320505-320506");
        assertThat(bureau.post(
                                "/campaigns",
                                map("id", "a\nb", "kind", "VISIT", "from", "2026-11-01", "to", "2026-11-02"))
                        .faults())
                .singleElement()
                .asString()
                .startsWith("id ");
    }

    @Test
    void coverage_counts_whom_the_campaign_is_for_and_who_was_met() {
        String campaign = declare("id", "covers-320507", "divisions", List.of("320507"));
        List<String> inside = List.of("一", "二", "三").stream()
                .map(name -> {
                    var person = person("丘覆" + name, "市覆盖局");
                    person.put("unit", map("name", "市覆盖局" + (name.equals("三") ? "乙" : "甲"), "division", "320507"));
                    return create(person);
                })
                .toList();
        String outside = create(person("丘外边", "市外边局"));
        var met = form(inside.get(0));
        var away = form(inside.get(1));
        away.put("met", false);
        away.remove("satisfied");

        assertThat(bureau.post("/campaigns/" + campaign + "/forms", met).status())
                .isEqualTo(201);
        assertThat(bureau.post("/campaigns/" + campaign + "/forms", away).status())
                .isEqualTo(201);
        assertThat(bureau.post("/campaigns/" + campaign + "/forms", form(outside))
                        .faults())
                .containsExactly("dossier not-in-its-divisions");

        Api.Answer coverage = bureau.get("/campaigns/" + campaign + "/coverage?by=unit");
        assertThat(coverage.at("entitled")).isEqualTo(3);
        assertThat(coverage.at("visited")).isEqualTo(1);
        assertThat(coverage.at("needs")).isEqualTo(4);
        assertThat(coverage.at("gifts")).isEqualTo(6);
        assertThat(coverage.at("satisfied")).isEqualTo(1);
        assertThat(coverage.list("items"))
                .extracting(line -> line.get("name") + " " + line.get("visited") + "/" + line.get("entitled"))
                .containsExactlyInAnyOrder("市覆盖局甲 1/2", "市覆盖局乙 0/1");
        assertThat(unitOf(inside.get(2))
                        .get("/campaigns/" + campaign + "/coverage?by=class")
                        .at("entitled"))
                .as("a unit sees its own")
                .isEqualTo(1);
        assertThat(bureau.get("/campaigns/" + campaign + "/people?unvisited=true")
                        .list("items"))
                .extracting(item -> item.get("dossier"))
                .containsExactlyInAnyOrder(inside.get(1), inside.get(2));
    }

    @Test
    void everything_wrong_with_a_form_is_told_at_once() {
        String campaign = declare("id", "faulty-1");
        String dossier = create(person("毛病表", "市毛病局"));

        Api.Answer answer = bureau.post(
                "/campaigns/" + campaign + "/forms",
                map(
                        "form",
                        "x",
                        "dossier",
                        dossier,
                        "on",
                        "2026-10-31",
                        "met",
                        false,
                        "satisfied",
                        3,
                        "gifts",
                        List.of(map("count", 0)),
                        "needs",
                        List.of(map("kind", "LUCK", "text", "好运")),
                        "with",
                        List.of("HOTLINE"),
                        "more",
                        1));

        assertThat(answer.faults())
                .containsExactlyInAnyOrder(
                        "form not-a-form-id",
                        "on not-in-the-campaign",
                        "gifts[0].item required",
                        "gifts[0].count not-in-range",
                        "needs[0].kind none-of",
                        "with none-of",
                        "satisfied nobody-met",
                        "more unknown-property");
        assertThat(bureau.get("/dossiers/" + dossier + "/needs").list("items")).isEmpty();
        String heat = declare("id", "heat-1", "kind", "HEAT_RED");
        assertThat(bureau.post("/campaigns/" + heat + "/forms", form(dossier)).faults())
                .containsExactly(" not-a-form-campaign");
    }

    @Test
    void the_feed_tells_of_divisions_and_of_warnings_of_heat() {
        declare("id", "heat-feed", "kind", "HEAT_ORANGE", "divisions", List.of("320500", "320600"));

        assertThat(schedule.get("/changes?after=0&limit=500").list("items"))
                .filteredOn(item -> item.containsKey("campaign"))
                .extracting(item -> item.get("campaign"))
                .contains(map(
                        "id",
                        "heat-feed",
                        "kind",
                        "HEAT_ORANGE",
                        "from",
                        "2026-11-01",
                        "to",
                        "2026-11-30",
                        "divisions",
                        List.of("320500", "320600")));
    }

    @Test
    void a_campaign_of_other_times_or_places_and_a_gift_without_a_name_are_refused() {
        Api.Answer refused = bureau.post(
                "/campaigns",
                map(
                        "kind", "VISIT",
                        "from", "1926-11-20",
                        "to", "2099-12-20",
                        "divisions", List.of("320500", "999999")));
        String campaign = declare("id", "blank-1");
        String dossier = create(person("空礼物", "市礼物局"));
        var form = form(dossier);
        form.put("gifts", List.of(map("item", " ", "count", 1)));

        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "from not-between",
                        "to not-between",
                        "to too-long-a-campaign",
                        "divisions[1] no-such-division");
        assertThat(bureau.post("/campaigns/" + campaign + "/forms", form).faults())
                .containsExactly("gifts[0].item required");
    }

    @Test
    void a_campaign_is_ended_early_and_one_without_forms_taken_back_and_the_feed_tells_of_both() {
        String ended = declare("id", "ended-early");
        String mistaken = declare("id", "mistaken-1");
        String dossier = create(person("早结束", "市结束局"));
        assertThat(bureau.post("/campaigns/" + ended + "/forms", form(dossier)).status())
                .isEqualTo(201);

        Api.Answer early = bureau.post("/campaigns/" + ended + "/ending", map("to", "2026-11-01"));
        Api.Answer late = bureau.post("/campaigns/" + ended + "/ending", map("to", "2026-12-31"));
        Api.Answer held = bureau.post("/campaigns/" + ended + "/withdrawal", map("reason", "登记有误"));
        Api.Answer silent = bureau.post("/campaigns/" + mistaken + "/withdrawal", map("reason", " "));
        Api.Answer ending = bureau.post("/campaigns/" + ended + "/ending", map("to", "2026-11-25"));
        Api.Answer withdrawn = bureau.post("/campaigns/" + mistaken + "/withdrawal", map("reason", "登记有误"));

        assertThat(early.faults()).containsExactly("to not-between");
        assertThat(late.faults()).containsExactly("to not-between");
        assertThat(held.at("type")).isEqualTo("urn:leling:problem:campaign-has-forms");
        assertThat(silent.faults()).containsExactly("reason required");
        assertThat(ending.at("to")).isEqualTo("2026-11-25");
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(bureau.get("/campaigns/" + mistaken).status()).isEqualTo(404);
        assertThat(schedule.get("/changes?after=0&limit=500").list("items").stream()
                        .filter(item -> item.get("campaign") instanceof Map<?, ?> told
                                && List.of(ended, mistaken).contains(told.get("id")))
                        .map(item -> (Map<?, ?>) item.get("campaign"))
                        .map(told -> told.get("id") + " " + told.get("to") + " " + told.get("withdrawn")))
                .containsExactly(
                        "ended-early 2026-11-30 null",
                        "mistaken-1 2026-11-30 null",
                        "ended-early 2026-11-25 null",
                        "mistaken-1 2026-11-30 true");
    }

    @Test
    void a_form_taken_back_takes_the_needs_that_nobody_has_answered_with_it_and_tells_the_others() {
        String campaign = declare("id", "needs-back", "divisions", List.of("320505"));
        String dossier = create(person("访误记", "市走访局"));
        var form = map(
                "form",
                UUID.randomUUID().toString(),
                "dossier",
                dossier,
                "on",
                "2026-11-20",
                "needs",
                List.of(
                        map("kind", "HOUSING", "text", "装扶手"),
                        map("kind", "OTHER", "text", "想看报"),
                        map("kind", "OTHER", "text", "修门")));
        Api.Answer sent = bureau.post("/campaigns/" + campaign + "/forms", form);
        String answered = (String) sent.at("needs.1");
        bureau.post(
                "/needs/" + answered + "/steps",
                map("step", "RESPOND", "note", "已订报"),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"1\"");

        Api.Answer back = bureau.post(
                "/campaigns/" + campaign + "/forms/" + form.get("form") + "/taken-back", map("reason", "点错了人"));

        assertThat(back.at("needsKept")).isEqualTo(List.of(answered));
        assertThat((List<Object>) back.at("needsTakenBack"))
                .containsExactlyInAnyOrder(sent.at("needs.0"), sent.at("needs.2"));
        assertThat(bureau.get("/needs/" + sent.at("needs.0")).at("state")).isEqualTo("TAKEN_BACK");
        assertThat(bureau.get("/needs/" + answered).at("state")).isEqualTo("RESPONDED");
        assertThat(bureau.get("/dossiers/" + dossier).list("events"))
                .extracting(event -> event.get("id"))
                .containsExactly(answered);
    }

    @Test
    void a_form_with_a_need_from_before_the_first_day_is_refused_by_its_own_field() {
        String campaign = declare("id", "too-early", "from", "2026-01-01", "divisions", List.of("320505"));
        String dossier = create(person("访太早", "市走访局"));

        Api.Answer refused = bureau.post(
                "/campaigns/" + campaign + "/forms",
                map(
                        "form",
                        UUID.randomUUID().toString(),
                        "dossier",
                        dossier,
                        "on",
                        "2026-01-04",
                        "needs",
                        List.of(map("kind", "OTHER", "text", "想看报"))));

        assertThat(refused.faults()).containsExactly("on before-first-day");
    }
}
