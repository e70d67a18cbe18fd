package org.leling.dossier.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leling.dossier.Waiting.untilSomebodyWaits;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.assessment.DailyReview;
import org.leling.dossier.roster.sheet.RosterWorkbook;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** A person goes over to another unit, and with them the open needs that the former unit saw to. */
class HandOverTest extends DossierTest {

    @Inject
    DailyReview review;

    @Inject
    Sql sql;

    private String office(String kind, String name) {
        return (String) bureau.post("/directory", map("kind", kind, "name", name, "division", "320505"))
                .at("id");
    }

    private String unit(String name) {
        return office("UNIT", name);
    }

    private String cadre(String name, String unit) {
        var person = person(name, "x");
        person.put("unit", map("id", unit));
        clock.setToday(TODAY.minusDays(60));
        String id = create(person);
        clock.setToday(TODAY);
        return id;
    }

    private String raise(String dossier, Object... more) {
        Map<String, Object> body = map(more);
        body.put("kind", "HOUSING");
        body.put("text", "楼道加装扶手");
        return (String) bureau.post(
                        "/dossiers/" + dossier + "/needs",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .at("id");
    }

    private Api.Answer step(String need, Object... body) {
        Object version = bureau.get("/needs/" + need).at("version");
        return act("/needs/" + need, ((Number) version).intValue(), map(body));
    }

    private Api.Answer act(String path, int version, Map<String, Object> body) {
        return bureau.post(
                path + "/steps",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"" + version + "\"");
    }

    private Api.Answer transfer(String dossier, String unit, String from) {
        return any(dossier, personal(unit, from));
    }

    private static Map<String, Object> personal(String unit, String from) {
        return map("source", "hand", "reason", "单位调整", "personal", map("from", from, "unit", map("id", unit)));
    }

    private Api.Answer any(String dossier, Map<String, Object> body) {
        Object version = bureau.get("/dossiers/" + dossier).at("version");
        return change(dossier, ((Number) version).intValue(), body);
    }

    private Object owner(String need) {
        return bureau.get("/needs/" + need).at("owner.id");
    }

    private Map<String, Object> lastStep(String need) {
        List<Map<String, Object>> steps = bureau.get("/needs/" + need).list("steps");
        return steps.get(steps.size() - 1);
    }

    @Test
    void a_hand_over_hinders_nobody_who_writes_down_later_what_was_done_before_it() {
        String former = unit("市补录局");
        String next = unit("市续办局");
        String dossier = cadre("穆补录", former);
        String need = raise(dossier, "on", "2026-11-01");
        step(need, "step", "RESPOND", "note", "已联系", "on", "2026-11-15");

        transfer(dossier, next, "2026-11-10");
        Map<String, Object> handedOver = lastStep(need);
        Api.Answer before = step(need, "step", "CLOSE", "outcome", "SOLVED", "on", "2026-11-12");
        transfer(dossier, former, "2026-11-22");
        Api.Answer closed = step(need, "step", "CLOSE", "outcome", "SOLVED", "on", "2026-11-16");

        assertThat(handedOver).containsEntry("step", "ASSIGN").containsEntry("on", "2026-11-10");
        assertThat(before.faults()).containsExactly("on before-the-step-before");
        assertThat(lastStep(need)).containsEntry("step", "CLOSE");
        assertThat(closed.status()).as(closed.toString()).isEqualTo(200);
        assertThat(owner(need)).isEqualTo(former);
    }

    @Test
    void open_needs_of_the_former_unit_are_the_new_units_from_the_day_of_the_transfer() {
        String former = unit("市移交局");
        String next = unit("市接办局");
        String dossier = cadre("穆移交", former);
        String early = raise(dossier, "on", "2026-11-01");
        String responded = raise(dossier, "on", "2026-11-15");
        step(responded, "step", "RESPOND", "note", "已联系社区");
        String closed = raise(dossier, "on", "2026-11-01");
        step(closed, "step", "RESPOND", "note", "已办");
        step(closed, "step", "CLOSE", "outcome", "SOLVED");
        String elsewhere = raise(dossier, "on", "2026-11-01", "owner", office("PROVIDER", "移交家政"));

        Api.Answer done = transfer(dossier, next, "2026-11-10");
        Map<String, Object> step = lastStep(early);

        assertThat(done.status()).isEqualTo(200);
        assertThat((List<Object>) done.at("handedOver")).containsExactlyInAnyOrder(early, responded);
        assertThat(owner(early)).isEqualTo(next);
        assertThat(owner(responded)).isEqualTo(next);
        assertThat(owner(closed)).isEqualTo(former);
        assertThat(owner(elsewhere)).isNotEqualTo(next);
        assertThat(step).containsEntry("step", "ASSIGN").containsEntry("on", "2026-11-10");
        assertThat(step.get("detail")).isEqualTo(map("owner", next, "former", former, "why", "TRANSFER"));
        assertThat(step).containsEntry("why", "管理单位变更，随本人转由市接办局承办");
        assertThat(lastStep(responded)).containsEntry("on", "2026-11-15");
        Api.Answer english = bureau.call(
                HttpRequest.create(HttpMethod.GET, "/needs/" + early).header("Accept-Language", "en"));
        assertThat(english.at("steps.1.why")).isEqualTo("the person changed managing units; 市接办局 sees to it now");
        Api theirs = bureau.as(tokens.unit(next));
        assertThat(theirs.post("/needs/search", map("owner", next, "open", true))
                        .list("items"))
                .extracting(item -> item.get("id"))
                .containsExactlyInAnyOrder(early, responded);
        assertThat(any(dossier, map("source", "hand", "personal", map("phone", "13900005555")))
                        .at("handedOver"))
                .isNull();
    }

    @Test
    void what_is_before_the_joint_conference_goes_on_there() {
        String dossier = cadre("穆议题", unit("市提交局"));
        String next = unit("市承接局");
        String need = raise(dossier);
        step(need, "step", "REFER", "note", "经费", "departments", List.of("FINANCE"));
        String meeting = (String) bureau.post(
                        "/meetings",
                        map("on", "2026-11-24"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .at("id");
        String item = (String) bureau.get("/needs/" + need).at("agenda.0.id");
        act("/agenda/" + item, 1, map("step", "PUT", "meeting", meeting));

        Api.Answer done = transfer(dossier, next, "2026-11-24");
        Api.Answer answered = act(
                "/agenda/" + item,
                2,
                map("step", "ANSWER", "department", "FINANCE", "decision", "AGREED", "answer", "同意列支"));

        assertThat(done.at("handedOver")).isEqualTo(List.of(need));
        assertThat(answered.at("state")).isEqualTo("ANSWERED");
        assertThat(bureau.get("/needs/" + need).at("state")).isEqualTo("ANSWERED");
        assertThat(owner(need)).isEqualTo(next);
    }

    @Test
    void a_transfer_of_a_day_to_come_hands_over_on_that_day_and_not_before() {
        String former = unit("市将交局");
        String next = unit("市将接局");
        String dossier = cadre("穆将来", former);
        String before = raise(dossier);

        Api.Answer told = transfer(dossier, next, "2026-12-01");
        String meanwhile = raise(dossier);
        review.review();
        Object untilThen = owner(before);
        boolean formerSees =
                bureau.as(tokens.unit(former)).get("/needs/" + before).status() == 200;
        clock.setToday(TODAY.plusDays(9));
        review.review();
        Object since = owner(before);
        Map<String, Object> step = lastStep(before);
        String chosen = raise(dossier, "owner", former);
        clock.setToday(TODAY.plusDays(10));
        review.review();
        clock.setToday(TODAY);

        assertThat(told.at("handedOver")).isNull();
        assertThat(untilThen).isEqualTo(former);
        assertThat(formerSees).isTrue();
        assertThat(since).isEqualTo(next);
        assertThat(owner(meanwhile)).isEqualTo(next);
        assertThat(step).containsEntry("on", "2026-12-01").containsEntry("byName", "系统");
        assertThat(bureau.as(tokens.unit(former)).get("/needs/" + before).status())
                .isEqualTo(404);
        assertThat(owner(chosen)).as("given to the former unit on purpose").isEqualTo(former);
    }

    @Test
    void a_change_on_the_day_of_the_transfer_hands_over_where_it_comes_before_the_review() {
        String former = unit("市先改局");
        String next = unit("市后审局");
        String dossier = cadre("穆先改", former);
        String need = raise(dossier);
        transfer(dossier, next, "2026-12-01");
        clock.setToday(TODAY.plusDays(9));
        Api.Answer changed = any(dossier, map("source", "hand", "personal", map("phone", "13900006666")));
        review.review();
        clock.setToday(TODAY);

        assertThat(changed.at("handedOver")).isEqualTo(List.of(need));
        assertThat(owner(need)).isEqualTo(next);
        assertThat(bureau.get("/needs/" + need).list("steps")).hasSize(2);
        assertThat(bureau.as(tokens.unit(former)).get("/needs/" + need).status())
                .as("the former unit sees the person no longer, though nobody reviews them again that day")
                .isEqualTo(404);
    }

    @Test
    void a_transfer_taken_back_hands_back_and_what_was_given_on_purpose_stays() {
        String former = unit("市退回局");
        String next = unit("市误转局");
        String dossier = cadre("穆退回", former);
        String need = raise(dossier, "on", "2026-11-01");
        String onPurpose = raise(dossier, "on", "2026-11-01");
        step(onPurpose, "step", "ASSIGN", "owner", next, "on", "2026-11-02");
        transfer(dossier, next, "2026-11-10");
        String raisedThere = raise(dossier);

        Api.Answer back = any(
                dossier,
                map(
                        "source",
                        "hand",
                        "reason",
                        "转错了",
                        "withdraw",
                        map(
                                "personal",
                                List.of(
                                        map("field", "unit", "from", "2026-11-10"),
                                        map("field", "division", "from", "2026-11-10")))));

        assertThat((List<Object>) back.at("handedOver")).containsExactlyInAnyOrder(need, raisedThere);
        assertThat(owner(need)).isEqualTo(former);
        assertThat(owner(raisedThere)).isEqualTo(former);
        assertThat(owner(onPurpose)).isEqualTo(next);
        assertThat(bureau.get("/needs/" + need).list("steps"))
                .extracting(each -> each.get("step") + " " + each.get("on"))
                .containsExactly("RAISE 2026-11-01", "ASSIGN 2026-11-10", "ASSIGN 2026-11-10");
    }

    @Test
    void a_roster_that_names_another_unit_hands_over_too() {
        String former = unit("市旧册局");
        var person = person("穆名册", "x");
        person.put("unit", map("id", former));
        clock.setToday(TODAY.minusDays(60));
        String dossier = create(person);
        clock.setToday(TODAY);
        String need = raise(dossier);

        Api.Answer report = bureau.upload(
                "/rosters?wait=30", "r.xlsx", RosterWorkbook.of(new String[] {"姓名", "身份证号", "管理单位"}, new String[] {
                    "穆名册", (String) person.get("idNumber"), "市新册局"
                }));

        assertThat(report.at("updated")).as("%s", report).isEqualTo(1);
        assertThat(bureau.get("/needs/" + need).at("owner.name")).isEqualTo("市新册局");
        assertThat(lastStep(need)).containsEntry("why", "管理单位变更，随本人转由市新册局承办");
    }

    /** Whoever takes a step holds the need, and its row refers to the person, whom the transfer holds. */
    @Test
    void a_step_taken_while_the_person_goes_over_waits_for_nobody_who_waits_for_it() {
        String next = unit("市并行局");
        String dossier = cadre("穆并行", unit("市同时局"));
        String need = raise(dossier);
        CompletableFuture<Api.Answer> transferring = SystemScope.call(
                "test",
                () -> sql.call(() -> {
                    sql.get("select id from need where id = ? for update", row -> row.getString(1), need);
                    CompletableFuture<Api.Answer> begun =
                            CompletableFuture.supplyAsync(() -> transfer(dossier, next, "2026-11-24"));
                    untilSomebodyWaits(sql);
                    sql.update(
                            "insert into need_step(need_id, number, dossier_id, step, on_day, actor, actor_name)"
                                    + " values (?, 2, ?, 'RESPOND', '2026-11-24', 'test', 'test')",
                            need,
                            dossier);
                    return begun;
                }));

        assertThat(transferring.join().at("handedOver")).isEqualTo(List.of(need));
        assertThat(bureau.get("/needs/" + need).list("steps"))
                .extracting(each -> each.get("step"))
                .containsExactly("RAISE", "RESPOND", "ASSIGN");
    }

    /** Whoever closes a need has the person reviewed at the end, and holds them from the beginning. */
    @Test
    void a_need_closed_while_the_person_goes_over_waits_before_it_holds_anything() {
        String dossier = cadre("穆办结", unit("市办结局"));
        String need = raise(dossier);
        step(need, "step", "RESPOND", "note", "已办");
        CompletableFuture<Api.Answer> closing = SystemScope.call(
                "test",
                () -> sql.call(() -> {
                    sql.get(
                            "select version from dossier where dossier_id = ? for no key update",
                            row -> row.getInt(1),
                            dossier);
                    CompletableFuture<Api.Answer> begun =
                            CompletableFuture.supplyAsync(() -> step(need, "step", "CLOSE", "outcome", "SOLVED"));
                    untilSomebodyWaits(sql);
                    sql.get("select id from need where id = ? for update", row -> row.getString(1), need);
                    return begun;
                }));

        assertThat(closing.join().at("state")).isEqualTo("CLOSED");
    }
}
