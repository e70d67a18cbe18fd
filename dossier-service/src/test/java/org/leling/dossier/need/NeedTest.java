package org.leling.dossier.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.assessment.DailyReview;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** A need over HTTP, from the day it is raised to its end. */
class NeedTest extends DossierTest {

    @Inject
    Sql sql;

    @Inject
    DailyReview review;

    private Api.Answer raise(Api api, String dossier, Map<String, Object> body) {
        return api.post(
                "/dossiers/" + dossier + "/needs",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private Api.Answer step(Api api, String need, int version, Object... body) {
        return api.post(
                "/needs/" + need + "/steps",
                map(body),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"" + version + "\"");
    }

    private Api unitOf(String dossier) {
        return bureau.as(tokens.unit((String) bureau.get("/dossiers/" + dossier).at("unit.id")));
    }

    @Test
    void a_text_that_is_too_long_and_a_value_that_is_missing_are_told_at_once() {
        String dossier = create(person("万齐全", "市齐全局"));
        Api unit = unitOf(dossier);
        String need = (String) raise(unit, dossier, map("kind", "HOUSING", "text", "扶手", "on", "2026-11-20"))
                .at("id");
        String long1 = "长".repeat(4_001);

        assertThat(step(unit, need, 1, "step", "REFER", "note", long1).faults())
                .containsExactlyInAnyOrder("note too-long", "departments required");
        assertThat(step(unit, need, 1, "step", "ASK", "content", "GLAD", "note", long1, "on", "2026-11-25")
                        .faults())
                .containsExactlyInAnyOrder(
                        "note too-long",
                        "content none-of",
                        "askedOf required",
                        "on in-the-future",
                        "step step-not-now");
    }

    @Test
    void a_need_goes_from_raised_to_answered_to_closed_and_the_person_is_asked_by_somebody_else() {
        String dossier = create(person("万需求", "市需求局"));
        Api unit = unitOf(dossier);

        Api.Answer raised = raise(unit, dossier, map("kind", "HOUSING", "text", "楼道加装扶手", "on", "2026-11-20"));
        String need = (String) raised.at("id");

        assertThat(raised.status()).isEqualTo(201);
        assertThat(bureau.get("/dossiers/" + dossier).list("events"))
                .extracting(event -> event.get("id") + " " + event.get("kind") + " " + event.get("on"))
                .containsExactly(need + " NEED 2026-11-20");
        Api.Answer listed = unit.post("/needs/search?count=true", map("dossier", dossier, "open", true));
        assertThat(listed.at("total")).isEqualTo(1);
        assertThat(listed.at("items.0.daysOpen")).isEqualTo(4);
        assertThat(listed.at("items.0.person")).isEqualTo("万*求");
        assertThat(listed.body().toString()).doesNotContain("扶手");

        assertThat(step(unit, need, 1, "step", "RESPOND", "note", "已联系社区，下周安装").status())
                .isEqualTo(200);
        assertThat(step(unit, need, 1, "step", "CLOSE", "outcome", "SOLVED").status())
                .as("somebody else changed it meanwhile")
                .isEqualTo(412);
        assertThat(step(unit, need, 2, "step", "CLOSE", "outcome", "SOLVED").status())
                .isEqualTo(200);
        assertThat(step(unit, need, 3, "step", "ASK", "content", "CONTENT", "askedOf", "PERSON")
                        .faults())
                .containsExactly("step asked-by-the-doer");
        assertThat(step(bureau, need, 3, "step", "ASK", "content", "CONTENT", "askedOf", "FAMILY")
                        .status())
                .isEqualTo(200);

        Api.Answer whole = unit.get("/needs/" + need);
        assertThat(whole.at("text")).isEqualTo("楼道加装扶手");
        assertThat(whole.at("response")).isEqualTo("已联系社区，下周安装");
        assertThat(whole.at("state")).isEqualTo("CLOSED");
        assertThat(whole.at("contentName")).isEqualTo("满意");
        assertThat(whole.list("steps"))
                .extracting(each -> each.get("number") + " " + each.get("step"))
                .containsExactly("1 RAISE", "2 RESPOND", "3 CLOSE", "4 ASK");
        assertThat(unit.get("/dossiers/" + dossier + "/needs").list("items")).hasSize(1);
    }

    @Test
    void the_steps_of_a_need_go_forward_in_time() {
        String dossier = create(person("万先后", "市先后局"));
        Api unit = unitOf(dossier);
        String need = (String) raise(unit, dossier, map("kind", "HOUSING", "text", "扶手", "on", "2026-11-01"))
                .at("id");
        step(unit, need, 1, "step", "RESPOND", "note", "已联系", "on", "2026-11-20");

        Api.Answer early = step(unit, need, 2, "step", "CLOSE", "outcome", "SOLVED", "on", "2026-11-05");
        Api.Answer closed = step(unit, need, 2, "step", "CLOSE", "outcome", "SOLVED", "on", "2026-11-20");
        Api.Answer reopened = step(unit, need, 3, "step", "REOPEN", "note", "松动", "on", "2026-11-02");

        assertThat(early.faults()).containsExactly("on before-the-step-before");
        assertThat(closed.status()).isEqualTo(200);
        assertThat(reopened.faults()).containsExactly("on before-the-step-before");
    }

    @Test
    void a_response_is_handed_on_as_one_delivery_that_names_the_duty_and_not_the_words() {
        String dossier = create(person("万办理", "市办理局"));
        Api unit = unitOf(dossier);
        String need = (String)
                raise(unit, dossier, map("kind", "MEDICAL", "text", "住院床位紧张")).at("id");
        step(unit, need, 1, "step", "RESPOND", "note", "已安排床位");
        step(unit, need, 2, "step", "RESPOND", "note", "床位已落实");

        List<String> posted = SystemScope.call(
                "test",
                () -> sql.list(
                        "select target || ' ' || path || ' ' || idempotency_key || ' ' || body from outbox where dossier_id = ?",
                        row -> row.getString(1),
                        dossier));

        assertThat(posted).hasSize(1);
        assertThat(posted.get(0))
                .startsWith("schedule /deliveries need-" + need + " g1.")
                .doesNotContain("床位");
    }

    @Test
    void every_reason_against_a_need_or_a_step_is_told_at_once() {
        String dossier = create(person("万缺项", "市缺项局"));
        Api unit = unitOf(dossier);

        assertThat(raise(unit, dossier, map("kind", "PARTY", "on", "2027-01-01", "owner", "u-none", "more", 1))
                        .faults())
                .containsExactlyInAnyOrder(
                        "text required",
                        "on in-the-future",
                        "owner not-in-directory",
                        "kind none-of",
                        "more unknown-property");
        String need = (String)
                raise(unit, dossier, map("kind", "LEGAL", "text", "咨询遗嘱")).at("id");
        assertThat(step(unit, need, 1, "step", "CLOSE", "on", "2026-11-25").faults())
                .containsExactlyInAnyOrder("on in-the-future", "outcome required");
        assertThat(step(unit, need, 1, "step", "CLOSE", "outcome", "SOLVED", "on", "2026-11-01")
                        .faults())
                .containsExactlyInAnyOrder("on before-it-was-raised", "step not-responded-yet");
        assertThat(step(unit, need, 1, "step", "REOPEN").faults())
                .containsExactlyInAnyOrder("step step-not-now", "note required");
        assertThat(step(unit, need, 1, "step", "REFER").faults())
                .containsExactlyInAnyOrder("note required", "departments required");
    }

    @Test
    void a_need_from_a_roster_or_a_change_has_a_course_too_and_one_taken_back_is_over() {
        String dossier = create(person("万来源", "市来源局"));
        change(
                dossier,
                1,
                map(
                        "source",
                        "import",
                        "events",
                        List.of(map("id", "roster-1", "on", "2026-11-02", "kind", "NEED", "text", "助浴"))));

        Api.Answer needs = bureau.get("/dossiers/" + dossier + "/needs");
        assertThat(needs.at("items.0.event")).isEqualTo("roster-1");
        assertThat(needs.at("items.0.text")).isEqualTo("助浴");
        assertThat(needs.at("items.0.source")).isEqualTo("import");
        assertThat(needs.at("items.0.owner.name")).isEqualTo("市来源局");

        change(dossier, 2, map("source", "hand", "withdraw", map("events", List.of("roster-1"))));
        assertThat(bureau.get("/dossiers/" + dossier + "/needs").at("items.0.state"))
                .isEqualTo("TAKEN_BACK");
    }

    @Test
    void a_need_open_for_more_than_thirty_days_raises_the_attention_until_it_is_closed() {
        var lived = person("万久候", "市久候局");
        lived.put("facts", List.of(map("from", "2026-01-05", "residence", home("320505", "CHILD"))));
        String dossier = create(lived);
        Api unit = unitOf(dossier);
        String early = (String) raise(unit, dossier, map("kind", "CARE", "text", "助餐", "on", "2026-10-24"))
                .at("id");

        assertThat(bureau.get("/dossiers/" + dossier).at("attention.level")).isEqualTo("RAISED");
        assertThat(bureau.post("/dossiers/search", map("ids", List.of(dossier))).at("items.0.attention"))
                .isEqualTo("RAISED");
        assertThat(raise(unit, dossier, map("kind", "CARE", "text", "助洁", "on", "2026-10-25"))
                        .status())
                .isEqualTo(201);
        step(unit, early, 1, "step", "CLOSE", "outcome", "WITHDRAWN");

        assertThat(bureau.get("/dossiers/" + dossier).at("attention.level"))
                .as("the other has been open for exactly thirty days")
                .isEqualTo("NORMAL");
        assertThat(bureau.post("/dossiers/search", map("ids", List.of(dossier))).at("items.0.attention"))
                .isEqualTo("NORMAL");
        assertThat(bureau.get("/dossiers/" + dossier + "?on=" + LocalDate.of(2026, 11, 23))
                        .at("attention.level"))
                .isEqualTo("NORMAL");
    }

    @Test
    void each_need_of_a_person_has_its_own_words_and_whoever_does_not_answer_reads_none() {
        String dossier = create(person("万各自", "市各自局"));
        Api unit = unitOf(dossier);
        String first = (String) raise(unit, dossier, map("kind", "CARE", "text", "助餐点", "on", "2026-11-19"))
                .at("id");
        String second = (String) raise(unit, dossier, map("kind", "LEGAL", "text", "问遗嘱", "on", "2026-11-20"))
                .at("id");
        step(unit, first, 1, "step", "RESPOND", "note", "已送餐");
        step(unit, second, 1, "step", "REFER", "note", "请民政研究", "departments", List.of("CIVIL_AFFAIRS"));

        assertThat(unit.get("/dossiers/" + dossier + "/needs").list("items"))
                .extracting(
                        need -> need.get("text"),
                        need -> need.get("response"),
                        need -> ((List<?>) need.get("steps")).size(),
                        need -> ((List<?>) need.get("agenda")).size())
                .containsExactly(tuple("问遗嘱", null, 2, 1), tuple("助餐点", "已送餐", 2, 0));
        Api auditor = bureau.as(tokens.auditor());
        for (String path : List.of("/dossiers/" + dossier + "/needs", "/needs/" + first, "/needs/" + second)) {
            Api.Answer seen = auditor.get(path);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.body().toString()).contains("RAISE").doesNotContain("助餐", "送餐", "遗嘱", "民政研究");
        }
    }

    @Test
    void another_units_needs_are_neither_found_nor_read_nor_changed() {
        String mine = create(person("万己方", "市己方局"));
        String theirs = create(person("万彼方", "市彼方局"));
        Api unit = unitOf(mine);
        String need = (String)
                raise(bureau, theirs, map("kind", "OTHER", "text", "不可见之事")).at("id");

        assertThat(unit.post("/needs/search", map()).list("items")).isEmpty();
        assertThat(unit.get("/needs/" + need).status()).isEqualTo(404);
        assertThat(unit.get("/dossiers/" + theirs + "/needs").status()).isEqualTo(404);
        assertThat(raise(unit, theirs, map("kind", "OTHER", "text", "x")).status())
                .isEqualTo(404);
        assertThat(step(unit, need, 1, "step", "RESPOND", "note", "x").status()).isEqualTo(404);
        assertThat(bureau.get("/needs/" + need).at("version")).isEqualTo(1);
    }
}
