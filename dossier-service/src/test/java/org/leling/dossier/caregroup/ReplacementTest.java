package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** One person put in another's place in every group at once, and the gaps that this would leave. */
class ReplacementTest extends DossierTest {

    private static final int GROUPS = 300;

    private String office(String name) {
        return (String) bureau.post("/directory", map("kind", "UNIT", "name", name, "division", "320505"))
                .at("id");
    }

    private String staff(String office, String name, String phone) {
        return (String) bureau.post("/directory/" + office + "/staff", map("name", name, "phone", phone))
                .at("id");
    }

    private String cadre(String name, String office, Object... members) {
        var person = person(name, "x");
        person.put("unit", map("id", office));
        person.put("careGroup", List.of(members));
        return create(person);
    }

    private Api.Answer replace(Api api, String staff, Map<String, Object> body) {
        return api.post(
                "/directory/staff/" + staff + "/replacements",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private long head() {
        long head = 0;
        for (long next = -1; next != head; ) {
            head = Math.max(next, 0);
            next = ((Number) schedule.get("/changes?limit=500&after=" + head).at("next")).longValue();
        }
        return head;
    }

    @Test
    void a_contact_is_replaced_across_three_hundred_groups_in_one_act_with_what_changed() {
        String unit = office("市供销社");
        String leaving = staff(unit, "钱来", "13800001111");
        String coming = staff(unit, "孙到", "13800002222");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            // Every other group names the contact as rosters do, by name and unit, without an entry of the directory.
            ids.add(cadre(
                    "赵同志",
                    unit,
                    i % 2 == 0
                            ? map("role", "UNIT", "staff", leaving, "order", 2, "lead", true)
                            : map("role", "UNIT", "person", "钱来", "order", 2)));
        }
        String untouched = cadre("赵旁人", unit, map("role", "UNIT", "person", "周别人"));
        long head = head();
        Map<String, Object> asked = map("by", coming, "from", "2026-12-01", "reason", "岗位调整");

        var dry = map("by", coming, "from", "2026-12-01", "dryRun", true);
        Api.Answer would = bureau.post("/directory/staff/" + leaving + "/replacements", dry);
        Api.Answer before = bureau.get("/dossiers/" + ids.get(0));
        Api.Answer done = replace(bureau, leaving, asked);

        assertThat(would.at("groups")).isEqualTo(GROUPS);
        assertThat(would.at("gaps")).isEqualTo(0);
        assertThat(before.at("version")).isEqualTo(1);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.at("groups")).isEqualTo(GROUPS);
        assertThat(done.at("lastDay")).isEqualTo("2026-11-30");
        assertThat(done.list("items")).extracting(item -> item.get("dossier")).containsExactlyInAnyOrderElementsOf(ids);
        for (String id : List.of(ids.get(0), ids.get(1), ids.get(GROUPS - 1))) {
            assertThat(bureau.get("/dossiers/" + id + "?on=2026-11-30").at("careGroup.0.person"))
                    .isEqualTo("钱*");
            Api.Answer then = bureau.get("/dossiers/" + id + "?on=2026-12-01");
            assertThat(then.list("careGroup")).hasSize(1);
            assertThat(then.at("careGroup.0.person")).isEqualTo("孙*");
            assertThat(then.at("careGroup.0.phone")).isEqualTo("138****2222");
            assertThat(then.at("careGroup.0.staff")).isEqualTo(coming);
            assertThat(then.at("careGroup.0.order")).isEqualTo(2);
            Api.Answer history = bureau.get("/dossiers/" + id + "/history");
            assertThat(history.list("items")).hasSize(2);
            assertThat(history.at("items.0.reason")).isEqualTo("岗位调整");
            assertThat((String) history.at("items.0.sentence")).contains("单位联系人自2026-12-01起由钱*改为孙*");
        }
        assertThat(bureau.get("/dossiers/" + ids.get(0) + "?on=2026-12-01").at("careGroup.0.lead"))
                .isEqualTo(true);
        assertThat(bureau.get("/dossiers/" + untouched).at("version")).isEqualTo(1);
        List<Object> told = new ArrayList<>();
        for (long cursor = head; told.size() < GROUPS; ) {
            Api.Answer page = schedule.get("/changes?limit=500&after=" + cursor);
            page.list("items").forEach(item -> told.add(item.get("dossier") + " " + item.get("version")));
            cursor = ((Number) page.at("next")).longValue();
        }
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(id -> id + " 2").toList());
        assertThat(bureau.get("/directory/staff/" + leaving).at("until")).isEqualTo("2026-11-30");
        assertThat(bureau.post("/directory/staff/" + coming + "/replacements", map("dryRun", true))
                        .at("groups"))
                .isEqualTo(GROUPS);
    }

    @Test
    void nobody_leaves_before_others_serve_in_their_place_or_the_gaps_are_accepted_by_name() {
        String unit = office("市盐业公司");
        String leaving = staff(unit, "李去", "13800003333");
        String a = cadre("吴甲", unit, map("role", "UNIT", "staff", leaving));
        String b = cadre("吴乙", unit, map("role", "UNIT", "staff", leaving), map("role", "UNIT", "person", "郑留"));

        Api.Answer closed = bureau.put(
                "/directory/staff/" + leaving,
                map("name", "李去", "phone", "13800003333", "from", "2026-01-01", "until", "2026-11-30"),
                "If-Match",
                "\"1\"");
        Api.Answer refused = replace(bureau, leaving, map("from", "2026-12-01", "reason", "调离"));
        Api.Answer unchanged = bureau.get("/dossiers/" + a);
        Api.Answer accepted = replace(bureau, leaving, map("from", "2026-12-01", "reason", "调离", "acceptGaps", true));

        assertThat(closed.faults()).containsExactly("until serves-in-groups");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:replacement-leaves-gaps");
        assertThat(refused.faults()).containsExactly("by leaves-a-gap");
        assertThat((String) refused.at("faults.0.message")).contains(a).doesNotContain(b);
        assertThat(unchanged.at("version")).isEqualTo(1);
        assertThat(accepted.at("groups")).isEqualTo(2);
        assertThat(accepted.at("gaps")).isEqualTo(1);
        assertThat(bureau.post("/care-groups/gaps", map("unit", unit, "role", "UNIT"))
                        .list("items"))
                .isEmpty();
        assertThat(bureau.post("/care-groups/gaps", map("unit", unit, "role", "UNIT", "within", 7))
                        .at("items.0.person.id"))
                .isEqualTo(a);
    }

    @Test
    void a_unit_replaces_its_own_people_but_never_passes_over_a_group_that_it_does_not_see() {
        String unit = office("市国资委");
        String other = office("市外事办");
        String leaving = staff(unit, "何走", "13800004444");
        String coming = staff(unit, "何来", "13800005555");
        String foreign = staff(other, "何外", "13800006666");
        cadre("冯甲", unit, map("role", "UNIT", "staff", leaving));
        Api api = bureau.as(tokens.unit(unit));
        Map<String, Object> asked = map("by", coming, "from", "2026-12-01", "reason", "轮岗");

        assertThat(replace(api, foreign, asked).status()).isEqualTo(403);

        String theirs = cadre("冯乙", other, map("role", "ADVISER", "person", "何走", "phone", "13800004444"));
        Api.Answer refused = replace(api, leaving, asked);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:groups-beyond-your-scope");
        assertThat(refused.body().toString()).doesNotContain(theirs);
        assertThat(replace(bureau, leaving, asked).at("groups")).isEqualTo(2);
    }

    @Test
    void every_fault_of_a_replacement_is_named_and_the_same_key_replaces_once() {
        String unit = office("市侨联");
        String leaving = staff(unit, "吕走", "13800007777");
        String coming = staff(unit, "吕来", "13800008888");
        cadre("施甲", unit, map("role", "UNIT", "staff", leaving));
        String path = "/directory/staff/" + leaving + "/replacements";

        Api.Answer refused = replace(bureau, leaving, map("by", leaving, "from", "2020-01-01", "hat", 1));
        Map<String, Object> asked = map("by", coming, "reason", "调岗", "leaves", false);
        Api.Answer first = bureau.post(path, asked, "Idempotency-Key", "once");
        Api.Answer second = bureau.post(path, asked, "Idempotency-Key", "once");

        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "by by-themselves",
                        "by not-serving-then",
                        "from not-in-days",
                        "reason required",
                        "hat unknown-property");
        assertThat(first.at("groups")).isEqualTo(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(bureau.post(path, asked).status()).isEqualTo(400);
        assertThat(bureau.get("/directory/staff/" + leaving).at("until")).isNull();
    }
}
