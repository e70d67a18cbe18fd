package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** The care group: who fills which role from when to when, and what follows for facts and sight. */
class CareGroupTest extends DossierTest {

    private Api.Answer put(String id, int version, Object... members) {
        return bureau.put(
                "/dossiers/" + id + "/care-group",
                map("members", List.of(members), "reason", "分工调整"),
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void a_group_is_replaced_whole_and_its_roles_become_a_fact_from_today() {
        String id = create(person("陈石", "市民政局"));

        Api.Answer put = put(
                id,
                1,
                map("role", "UNIT", "person", "张三", "phone", "13800000001"),
                map("role", "RELATIVE", "person", "陈小石", "phone", "13800000002", "relation", "儿子", "order", 1));
        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.headers()).containsEntry("etag", "\"2\"");
        assertThat(put.list("members"))
                .extracting(member -> member.get("role") + " " + member.get("person"))
                .containsExactly("UNIT 张三", "RELATIVE 陈小石");
        assertThat((String) put.at("members.0.holder")).isEqualTo("unit:" + card.at("unit.id"));
        assertThat(put.at("roles.filled")).isEqualTo(List.of("UNIT", "RELATIVE"));
        assertThat(card.at("careGroup.0.person")).isEqualTo("张*");
        assertThat(card.at("careGroup.0.phone")).isEqualTo("138****0001");
        assertThat(card.list("facts"))
                .anySatisfy(fact -> assertThat(fact)
                        .containsEntry("key", "careGroup")
                        .containsEntry("from", "2026-11-24")
                        .containsEntry("value", List.of("RELATIVE", "UNIT")));
        assertThat(bureau.as(tokens.auditor())
                        .get("/dossiers/" + id + "/care-group")
                        .at("members.0.person"))
                .isEqualTo("张*");
    }

    @Test
    void names_and_numbers_are_told_to_those_whose_person_it_is_and_masked_for_others_who_see_them() {
        var person = person("陈辖", "市辖内局");
        person.put("community", map("name", "辖内社区"));
        String id = create(person);
        put(id, 1, map("role", "RELATIVE", "person", "陈小辖", "phone", "13800000002"));
        String helping = (String) put(
                        id,
                        2,
                        map("role", "RELATIVE", "person", "陈小辖", "phone", "13800000002"),
                        map("role", "VOLUNTEER", "person", "赵助", "phone", "13800000003"))
                .at("members.1.holder");
        Api.Answer card = bureau.get("/dossiers/" + id);
        Set<String> helps = Set.of(helping, "unit:u-none");

        for (Map.Entry<String, String> each : Map.of(
                        tokens.unit((String) card.at("unit.id")), "陈小辖",
                        tokens.community((String) card.at("community.id")), "陈小辖",
                        tokens.dispatcher(), "陈小辖",
                        tokens.service("alert-service"), "陈小辖",
                        tokens.auditor(), "陈*辖",
                        tokens.of("two-hats", Set.of("unit", "volunteer"), helps), "陈*辖",
                        tokens.volunteer(helping.substring("volunteer:".length())), "陈*辖")
                .entrySet()) {
            Api.Answer shown = bureau.as(each.getKey()).get("/dossiers/" + id + "/care-group");
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.list("members"))
                    .extracting(member -> member.get("person"))
                    .contains(each.getValue());
            assertThat(shown.body().toString().contains("13800000002"))
                    .isEqualTo(each.getValue().equals("陈小辖"));
        }
    }

    @Test
    void who_leaves_served_until_yesterday_and_who_comes_later_fills_the_role_then() {
        var person = person("陈木", "市民政局");
        person.put("careGroup", List.of(map("role", "ADVISER", "person", "李四", "from", "2026-02-01")));
        String id = create(person);

        Api.Answer put = put(id, 1, map("role", "ADVISER", "person", "王五", "from", "2026-12-10"));

        assertThat(put.status()).isEqualTo(200);
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-11-23").at("careGroup.0.person"))
                .isEqualTo("李*");
        assertThat(bureau.get("/dossiers/" + id).list("careGroup")).isEmpty();
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-12-10").at("careGroup.0.person"))
                .isEqualTo("王*");
        assertThat(bureau.get("/dossiers/" + id).at("planning.facts"))
                .isEqualTo(List.of(
                        map("from", "2026-01-05", "residence", home("320505")),
                        map("from", "2026-02-01", "careGroup", List.of("ADVISER")),
                        map("from", "2026-11-24", "careGroup", List.of()),
                        map("from", "2026-12-10", "careGroup", List.of("ADVISER"))));
    }

    @Test
    void a_volunteer_sees_the_person_from_the_day_of_being_named_and_no_longer_when_replaced() {
        String id = create(person("陈水", "市民政局"));
        Api.Answer put = put(id, 1, map("role", "VOLUNTEER", "person", "赵志愿", "phone", "13800000003"));
        String holder = (String) put.at("members.0.holder");
        Api volunteer = bureau.as(tokens.volunteer(holder.substring("volunteer:".length())));

        Api.Answer seen = volunteer.get("/dossiers/" + id);
        put(id, 2);
        Api.Answer gone = volunteer.get("/dossiers/" + id);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(gone.status()).isEqualTo(404);
    }

    @Test
    void one_may_lead_after_another_but_never_two_at_once() {
        String id = create(person("陈金", "市民政局"));

        Api.Answer after = put(
                id,
                1,
                map("role", "UNIT", "person", "张三", "until", "2026-12-09", "lead", true),
                map("role", "UNIT", "person", "李四", "from", "2026-12-10", "lead", true));
        Api.Answer atOnce = put(
                id,
                2,
                map("role", "UNIT", "person", "张三", "until", "2026-12-10", "lead", true),
                map("role", "UNIT", "person", "李四", "from", "2026-12-10", "lead", true));

        assertThat(after.status()).isEqualTo(200);
        assertThat(atOnce.faults()).containsExactly("members two-leads");
    }

    @Test
    void every_fault_of_a_group_is_named() {
        String id = create(person("陈火", "市民政局"));

        Api.Answer refused = put(
                id,
                1,
                map("role", "CAT", "person", "甲"),
                map("role", "UNIT", "person", " ", "phone", "1", "order", 0, "lead", true),
                map("id", "m-none", "role", "DOCTOR", "person", "乙", "holder", "unit:u-none"),
                map("role", "DOCTOR", "person", "丙", "from", "2026-12-01", "until", "2026-11-30", "hat", true),
                map("role", "ADVISER", "staff", "s-none", "lead", true),
                map("role", "ADVISER"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults())
                .containsExactlyInAnyOrder(
                        "members[0].role none-of",
                        "members[1].person required",
                        "members[1].phone not-a-phone",
                        "members[1].order not-in-range",
                        "members[4].staff not-in-directory",
                        "members[4].person required",
                        "members[5].person required",
                        "members[2].id no-such-member",
                        "members[2].holder not-in-directory",
                        "members[3].until ends-before-it-begins",
                        "members[3].hat unknown-property",
                        "members two-leads");
        Map<String, Object> body = map("members", List.of());
        assertThat(bureau.put("/dossiers/" + id + "/care-group", body).status()).isEqualTo(428);
        assertThat(bureau.put("/dossiers/" + id + "/care-group", body, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void whom_the_card_names_to_be_called_belongs_to_the_group_without_being_put_into_it() {
        String id = create(person("陈土", "市民政局"));
        Api.Answer changed = change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "items",
                        List.of(
                                map(
                                        "section", "FAMILY_MEMBER",
                                        "id", "f-1",
                                        "from", "2026-03-01",
                                        "relation", "DAUGHTER",
                                        "name", "陈小土",
                                        "phone", "13900005678",
                                        "callOrder", 1),
                                map(
                                        "section", "FAMILY_MEMBER",
                                        "id", "f-2",
                                        "from", "2026-03-01",
                                        "relation", "SON",
                                        "name", "陈无号"),
                                map(
                                        "section", "DOCTOR_CONTRACT",
                                        "id", "c-1",
                                        "from", "2026-01-10",
                                        "doctor", "周医生",
                                        "team", "虎丘一队",
                                        "phone", "13900001111",
                                        "until", "2026-12-31"))));

        Api.Answer group = bureau.get("/dossiers/" + id + "/care-group");
        Api.Answer history = bureau.get("/dossiers/" + id + "/history");

        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(group.list("members"))
                .extracting(member -> member.get("role") + " " + member.get("person") + " " + member.get("relation")
                        + " " + member.get("until") + " " + member.get("section"))
                .containsExactly("RELATIVE 陈小土 女儿 null FAMILY_MEMBER", "DOCTOR 周医生 null 2026-12-31 DOCTOR_CONTRACT");
        assertThat(group.at("roles.filled")).isEqualTo(List.of("DOCTOR", "RELATIVE"));
        assertThat((String) history.at("items.0.sentence")).doesNotContain("关爱小组");
        assertThat(missing(id, "2026-02-28")).contains("RELATIVE").doesNotContain("DOCTOR");
        assertThat(missing(id, "2026-11-24")).doesNotContain("RELATIVE", "DOCTOR");
        assertThat(missing(id, "2027-01-01")).contains("DOCTOR").doesNotContain("RELATIVE");
        assertThat(bureau.get("/dossiers/" + id + "?on=2026-02-28").list("careGroup"))
                .hasSize(1);

        Api.Answer sentBack = put(id, 2, group.list("members").toArray());
        Api.Answer more = put(id, 2, group.at("members.0"), map("role", "UNIT", "person", "张三"));

        assertThat(sentBack.headers()).containsEntry("etag", "\"2\"");
        assertThat(more.at("roles.filled")).isEqualTo(List.of("UNIT", "DOCTOR", "RELATIVE"));
        change(id, 3, map("source", "visit", "items", List.of(over("FAMILY_MEMBER", "f-1"))));
        assertThat(missing(id, "2026-11-24")).contains("RELATIVE").doesNotContain("UNIT", "DOCTOR");
    }

    @Test
    void whom_the_card_names_for_longer_than_the_group_does_counts_until_the_card_says() {
        String id = create(person("陈约", "市民政局"));
        change(
                id,
                1,
                map(
                        "source",
                        "visit",
                        "items",
                        List.of(map(
                                "section", "DOCTOR_CONTRACT",
                                "id", "c-1",
                                "from", "2026-01-10",
                                "doctor", "周医生",
                                "team", "虎丘一队",
                                "until", "2027-06-30"))));

        Api.Answer put = put(id, 2, map("role", "DOCTOR", "person", "周医生", "until", "2026-12-31"));

        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(missing(id, "2026-12-31")).doesNotContain("DOCTOR");
        assertThat(missing(id, "2027-06-30")).doesNotContain("DOCTOR");
        assertThat(missing(id, "2027-07-01")).contains("DOCTOR");
    }

    private static Map<String, Object> over(String section, String id) {
        return map("section", section, "id", id, "from", "2026-11-24", "over", true);
    }

    @SuppressWarnings("unchecked")
    private List<String> missing(String id, String on) {
        return (List<String>) bureau.get("/dossiers/" + id + "?on=" + on).at("roles.missing");
    }

    @Test
    void nobody_of_the_directory_fills_a_role_twice_at_once() {
        String unit = (String) bureau.post("/directory", map("kind", "UNIT", "name", "市重复局", "division", "320505"))
                .at("id");
        String staff = (String)
                bureau.post("/directory/" + unit + "/staff", map("name", "全重复")).at("id");
        String id = create(person("陈重", "市重复局"));

        Api.Answer twice = put(id, 1, map("role", "UNIT", "staff", staff), map("role", "UNIT", "staff", staff));
        Api.Answer later = put(
                id,
                1,
                map("role", "UNIT", "staff", staff, "until", "2026-12-01"),
                map("role", "UNIT", "staff", staff, "from", "2027-03-01"),
                map("role", "ADVISER", "staff", staff));

        assertThat(twice.faults()).containsExactly("members serves-twice");
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void an_office_is_not_closed_while_its_people_serve_in_groups() {
        String unit = (String) bureau.post("/directory", map("kind", "UNIT", "name", "市撤并局", "division", "320505"))
                .at("id");
        String staff = (String)
                bureau.post("/directory/" + unit + "/staff", map("name", "全撤并")).at("id");
        String id = create(person("陈撤", "市撤并局"));
        put(id, 1, map("role", "UNIT", "staff", staff));
        Map<String, Object> closing = map("name", "市撤并局", "division", "320505", "closed", "2026-12-31");

        Api.Answer refused = bureau.put("/directory/" + unit, closing, "If-Match", "\"1\"");
        put(id, 2, map("role", "UNIT", "staff", staff, "until", "2026-12-31"));
        Api.Answer closed = bureau.put("/directory/" + unit, closing, "If-Match", "\"1\"");

        assertThat(refused.faults()).containsExactly("closed staff-serve-in-groups");
        assertThat((String) refused.at("faults.0.message")).contains("1个关爱小组");
        assertThat(closed.status()).isEqualTo(200);
    }
}
