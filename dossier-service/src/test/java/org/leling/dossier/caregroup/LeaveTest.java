package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** While somebody is on leave, who stands in for them is named first wherever they would be called. */
class LeaveTest extends DossierTest {

    @Inject
    LeaveDays leaveDays;

    private String office(String name) {
        return (String) bureau.post("/directory", map("kind", "UNIT", "name", name, "division", "320505"))
                .at("id");
    }

    private String staff(String office, String name, String phone) {
        return (String)
                bureau.post("/directory/" + office + "/staff", map("name", name, "phone", phone, "from", "2026-01-05"))
                        .at("id");
    }

    private String cadre(String name, String office, String contact) {
        var person = person(name, "x");
        person.put("unit", map("id", office));
        person.put("careGroup", List.of(map("role", "UNIT", "staff", contact, "from", "2026-02-01")));
        return create(person);
    }

    private Api.Answer leave(String staff, String from, String until, String deputy) {
        return bureau.post(
                "/directory/staff/" + staff + "/leaves", map("from", from, "until", until, "deputy", deputy));
    }

    private List<Object> contacts(String id) {
        return contacts(id, "person");
    }

    private List<Object> contacts(String id, String what) {
        List<Map<String, Object>> rows = alert.get("/changes?limit=500").list("items").stream()
                .filter(item -> id.equals(item.get("dossier")))
                .toList();
        Map<?, ?> card = (Map<?, ?>) rows.get(rows.size() - 1).get("card");
        return ((List<?>) card.get("careGroup"))
                .stream().<Object>map(each -> ((Map<?, ?>) each).get(what)).toList();
    }

    @Test
    void the_deputy_is_named_first_on_the_card_in_the_group_when_revealed_and_in_an_alarm() {
        String unit = office("市请假局");
        String away = staff(unit, "秦离岗", "13700000001");
        String deputy = staff(unit, "秦代理", "13700000002");
        String id = cadre("尤甲", unit, away);

        Api.Answer taken = leave(away, "2026-11-23", "2026-12-20", deputy);
        Api.Answer card = bureau.get("/dossiers/" + id);
        Api.Answer group = bureau.get("/dossiers/" + id + "/care-group");
        Api.Answer revealed =
                bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("careGroup"), "reason", "联系"));
        Api.Answer before = bureau.get("/dossiers/" + id + "?on=2026-11-22");

        assertThat(taken.at("warnings")).isNull();
        assertThat(card.at("careGroup.0.onLeaveUntil")).isEqualTo("2026-12-20");
        assertThat(card.at("careGroup.0.standIn"))
                .isEqualTo(map("staff", deputy, "person", "秦*理", "phone", "137****0002"));
        assertThat(before.at("careGroup.0.standIn")).isNull();
        assertThat(group.at("members.0.standIn.person")).isEqualTo("秦代理");
        assertThat(group.at("members.0.standIn.phone")).isEqualTo("13700000002");
        assertThat(revealed.list("fields.careGroup"))
                .extracting(each -> each.get("person") + " " + each.get("phone"))
                .containsExactly("秦代理（代秦离岗） 13700000002", "秦离岗（请假至2026-12-20） 13700000001");
        assertThat(contacts(id)).containsExactly("秦代理（代秦离岗）", "秦离岗（请假至2026-12-20）");
        assertThat(contacts(id, "name")).containsExactly("秦代理", "秦离岗");
        assertThat(contacts(id, "standsInFor")).containsExactly("秦离岗", null);
        assertThat(contacts(id, "onLeaveUntil")).containsExactly(null, "2026-12-20");

        Api.Answer english = bureau.call(HttpRequest.POST(
                        "/dossiers/" + id + "/reveal", map("fields", List.of("careGroup"), "reason", "to call them"))
                .header("Accept-Language", "en"));
        assertThat(english.list("fields.careGroup"))
                .extracting(each -> each.get("person"))
                .containsExactly("秦代理 (stands in for 秦离岗)", "秦离岗 (on leave until 2026-12-20)");
        assertThat(english.list("fields.careGroup").get(0))
                .containsEntry("name", "秦代理")
                .containsEntry("standsInFor", "秦离岗");
        assertThat(english.list("fields.careGroup").get(1))
                .containsEntry("name", "秦离岗")
                .containsEntry("onLeaveUntil", "2026-12-20");

        // Sent back as it was read, the group stays what it is.
        Api.Answer same =
                bureau.put("/dossiers/" + id + "/care-group", map("members", group.at("members")), "If-Match", "\"1\"");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.at("version")).isEqualTo(1);
    }

    @Test
    void the_first_and_the_last_day_of_a_leave_are_told_to_those_who_read_the_feed() {
        String unit = office("市轮休局");
        String away = staff(unit, "秦轮休", "13700000003");
        String deputy = staff(unit, "秦顶班", "13700000004");
        String id = cadre("尤乙", unit, away);
        leave(away, "2026-11-26", "2026-11-27", deputy);
        List<Object> today = contacts(id);
        leaveDays.tell();
        long told = ((Number) alert.get("/changes?limit=500").at("head")).longValue();

        clock.setToday(TODAY.plusDays(2));
        leaveDays.tell();
        List<Object> onLeave = contacts(id);
        Api.Answer first = alert.get("/changes?limit=500&after=" + told);
        clock.setToday(TODAY.plusDays(4));
        leaveDays.tell();
        List<Object> back = contacts(id);
        Api.Answer last = alert.get("/changes?limit=500&after=" + first.at("next"));
        clock.setToday(TODAY);

        assertThat(today).containsExactly("秦轮休");
        assertThat(onLeave).containsExactly("秦顶班（代秦轮休）", "秦轮休（请假至2026-11-27）");
        assertThat(back).containsExactly("秦轮休");
        assertThat(first.list("items")).extracting(item -> item.get("dossier")).containsExactly(id);
        assertThat(last.list("items")).extracting(item -> item.get("dossier")).containsExactly(id);
    }

    @Test
    void a_deputy_who_is_away_is_refused_and_that_nobody_stands_in_is_told() {
        String unit = office("市无代理局");
        String a = staff(unit, "秦一", "13700000005");
        String b = staff(unit, "秦二", "");
        String c = staff(unit, "秦三", "13700000006");
        cadre("尤丙", unit, a);

        Api.Answer alone = leave(a, "2026-11-24", "2026-11-30", "");
        Api.Answer bAway = leave(b, "2026-12-10", "2026-12-20", "");
        Api.Answer overlaps = leave(a, "2026-12-20", "2026-12-31", b);
        Api.Answer noPhone = leave(a, "2026-12-01", "2026-12-02", b);
        Api.Answer good = leave(a, "2026-12-20", "2026-12-31", c);
        Api.Answer leftAlone = leave(c, "2026-12-31", "2027-01-05", "");

        assertThat(alone.status()).isEqualTo(201);
        assertThat(alone.at("warnings.0.code")).isEqualTo("leave-without-deputy");
        assertThat((String) alone.at("warnings.0.message")).contains("1个关爱小组");
        assertThat(bAway.at("warnings")).isNull();
        assertThat(overlaps.status()).isEqualTo(422);
        assertThat(overlaps.faults()).containsExactly("deputy deputy-on-leave");
        assertThat(noPhone.at("warnings.0.code")).isEqualTo("deputy-without-phone");
        assertThat(good.at("warnings")).isNull();
        assertThat(leftAlone.at("warnings.0.code")).isEqualTo("stands-in-then");
    }

    @Test
    void a_replacement_by_somebody_on_leave_or_without_a_number_says_so() {
        String unit = office("市接任局");
        String leaving = staff(unit, "秦走", "13700000007");
        String coming = staff(unit, "秦来", "");
        cadre("尤丁", unit, leaving);
        leave(coming, "2026-11-20", "2026-12-20", "");

        Map<String, Object> asked = map("by", coming, "from", "2026-12-01", "dryRun", true);
        Api.Answer would = bureau.post("/directory/staff/" + leaving + "/replacements", asked);
        Api.Answer done = bureau.post(
                "/directory/staff/" + leaving + "/replacements",
                map("by", coming, "from", "2026-12-01", "reason", "调岗"),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        for (Api.Answer each : List.of(would, done)) {
            assertThat(each.list("warnings"))
                    .extracting(warning -> warning.get("code"))
                    .containsExactly("replaced-by-without-phone", "replaced-by-on-leave");
        }
    }
}
