package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Who served before the day on which it is written down did serve, and the fact of the filled roles says so. */
class CareGroupInThePastTest extends DossierTest {

    private static final List<String> ROLES =
            List.of("UNIT", "DOCTOR", "ADVISER", "COMMUNITY", "RELATIVE", "VOLUNTEER");

    private static Object[] everybody(String from) {
        return ROLES.stream()
                .map(role -> map("role", role, "person", "员" + role, "phone", "13800000001", "from", from))
                .toArray();
    }

    private Api.Answer put(String id, int version, Object... members) {
        Api.Answer put = tryToPut(id, version, members);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        return put;
    }

    private Api.Answer tryToPut(String id, int version, Object... members) {
        return bureau.put(
                "/dossiers/" + id + "/care-group",
                map("members", List.of(members), "reason", "补记"),
                "If-Match",
                "\"" + version + "\"");
    }

    private String withGroup(String name, Object... members) {
        var person = person(name, "市补记局");
        person.put("careGroup", List.of(members));
        return create(person);
    }

    @SuppressWarnings("unchecked")
    private List<String> filled(String id, String on) {
        return (List<String>) bureau.get("/dossiers/" + id + "?on=" + on).at("roles.filled");
    }

    private List<Object> members(String id, String on) {
        return bureau.get("/dossiers/" + id + "?on=" + on).list("careGroup").stream()
                .map(member -> member.get("person"))
                .toList();
    }

    /** The days on which the fact changes, and the roles from then on. */
    private List<String> fact(String id) {
        return ((List<?>) bureau.get("/dossiers/" + id).at("planning.facts"))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .filter(each -> each.containsKey("careGroup"))
                        .map(each -> each.get("from") + " " + each.get("careGroup"))
                        .toList();
    }

    @Test
    void a_group_of_a_new_dossier_that_served_before_counts_from_the_first_day_of_the_dossier() {
        String id = withGroup("补建档", everybody("2026-01-01"));

        assertThat(fact(id)).containsExactly("2026-01-05 [ADVISER, COMMUNITY, DOCTOR, RELATIVE, UNIT, VOLUNTEER]");
        assertThat(filled(id, "2026-03-01")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat((List<?>) bureau.get("/dossiers/" + id + "?on=2026-03-01").at("roles.missing"))
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void roles_stated_beside_their_members_are_not_stated_again_today() {
        var person = person("补双报", "市补记局");
        ((Map<String, Object>) ((List<?>) person.get("facts")).get(0)).put("careGroup", ROLES);
        person.put("careGroup", List.of(everybody("2026-01-05")));

        assertThat(fact(create(person))).hasSize(1).allMatch(each -> each.startsWith("2026-01-05"));
    }

    @Test
    void a_group_that_is_said_later_counts_from_the_days_said_and_said_again_makes_no_version() {
        String id = create(person("补登记", "市补记局"));

        put(id, 1, everybody("2026-02-01"));
        Api.Answer again = put(id, 2, everybody("2026-02-01"));
        Api.Answer asRead = put(
                id,
                2,
                bureau.get("/dossiers/" + id + "/care-group").list("members").toArray());

        assertThat(fact(id)).containsExactly("2026-02-01 [ADVISER, COMMUNITY, DOCTOR, RELATIVE, UNIT, VOLUNTEER]");
        assertThat(filled(id, "2026-01-31")).isEmpty();
        assertThat(again.headers()).containsEntry("etag", "\"2\"");
        assertThat(asRead.headers()).containsEntry("etag", "\"2\"");
    }

    @Test
    void roles_stated_without_members_stay_on_days_that_are_over() {
        var person = person("补并存", "市补记局");
        person.put(
                "facts",
                List.of(
                        map("from", "2026-01-05", "residence", home("320505"), "careGroup", List.of("ADVISER")),
                        map("from", "2026-06-01", "careGroup", List.of("ADVISER", "DOCTOR"))));
        String id = create(person);

        put(id, 1, map("role", "UNIT", "person", "张三", "from", "2026-03-01"));

        assertThat(fact(id))
                .containsExactly(
                        "2026-01-05 [ADVISER]",
                        "2026-03-01 [ADVISER, UNIT]",
                        "2026-06-01 [ADVISER, DOCTOR, UNIT]",
                        "2026-11-24 [UNIT]");
    }

    @Test
    void who_is_said_without_a_day_comes_today_and_who_serves_keeps_their_days() {
        String id = withGroup("补不言", map("role", "UNIT", "person", "张三", "from", "2026-03-01"));

        put(id, 1, map("role", "UNIT", "person", "张三"), map("role", "ADVISER", "person", "李四"));

        assertThat(fact(id)).containsExactly("2026-03-01 [UNIT]", "2026-11-24 [ADVISER, UNIT]");
    }

    @Test
    void a_first_day_that_is_put_right_takes_the_role_from_the_days_before_it() {
        String id = withGroup("补更正", map("role", "UNIT", "person", "张三", "from", "2026-02-01"));

        put(id, 1, map("role", "UNIT", "person", "张三", "from", "2026-04-01"));

        assertThat(filled(id, "2026-03-31")).isEmpty();
        assertThat(filled(id, "2026-04-01")).containsExactly("UNIT");
        put(id, 2, map("role", "UNIT", "person", "张三", "from", "2026-03-01"));
        assertThat(filled(id, "2026-02-28")).isEmpty();
        assertThat(filled(id, "2026-03-01")).containsExactly("UNIT");
    }

    @Test
    void a_predecessor_whose_time_is_over_is_taken_and_keeps_it() {
        Object former = map("role", "UNIT", "person", "李前任", "from", "2026-01-05", "until", "2026-05-31");
        Object next = map("role", "UNIT", "person", "赵接任", "from", "2026-07-01", "order", 2);
        String made = withGroup("补前任甲", former, next);
        String said = create(person("补前任乙", "市补记局"));
        put(said, 1, former, next);

        for (String id : List.of(made, said)) {
            int version = ((Number) bureau.get("/dossiers/" + id).at("version")).intValue();
            assertThat(fact(id)).containsExactly("2026-01-05 [UNIT]", "2026-06-01 []", "2026-07-01 [UNIT]");
            assertThat(members(id, "2026-05-31")).containsExactly("李*任");
            assertThat(members(id, "2026-06-15")).isEmpty();
            assertThat(put(id, version, former, next).headers()).containsEntry("etag", "\"" + version + "\"");
            assertThat(put(id, version, next).headers())
                    .as("who is left out has served all the same")
                    .containsEntry("etag", "\"" + version + "\"");
            assertThat(members(id, "2026-05-31")).containsExactly("李*任");
        }
    }

    @Test
    void the_days_of_a_predecessor_can_be_put_right_and_coming_back_is_another_time() {
        String id = withGroup("补再任", map("role", "UNIT", "person", "李再任", "from", "2026-01-05", "until", "2026-05-31"));

        put(
                id,
                1,
                map("role", "UNIT", "person", "李再任", "from", "2026-01-05", "until", "2026-06-30"),
                map("role", "UNIT", "person", "李再任", "from", "2026-09-01"));
        put(id, 2, map("role", "UNIT", "person", "李再任", "from", "2026-09-01"));

        assertThat(fact(id)).containsExactly("2026-01-05 [UNIT]", "2026-07-01 []", "2026-09-01 [UNIT]");
        assertThat(Stream.of("2026-06-30", "2026-08-31", "2026-09-01")
                        .map(day -> members(id, day).size()))
                .containsExactly(1, 0, 1);
    }

    @Test
    void who_serves_may_be_said_to_have_left_in_the_past() {
        String id = withGroup("补离任", map("role", "UNIT", "person", "张三", "from", "2026-02-01"));

        put(id, 1, map("role", "UNIT", "person", "张三", "from", "2026-02-01", "until", "2026-08-31"));

        assertThat(fact(id)).containsExactly("2026-02-01 [UNIT]", "2026-09-01 []");
        assertThat(members(id, "2026-09-01")).isEmpty();
    }

    @Test
    void a_last_day_that_is_over_needs_its_first_day() {
        String id = create(person("补缺日", "市补记局"));

        Api.Answer refused = tryToPut(id, 1, map("role", "UNIT", "person", "张三", "until", "2026-05-31"));

        assertThat(refused.faults()).containsExactly("members[0].until over-already");
    }

    @Test
    void a_lead_may_follow_one_whose_time_is_over_without_a_day_said() {
        String id = create(person("补组长", "市补记局"));
        List<Object> leads = new ArrayList<>();
        leads.add(map("role", "UNIT", "person", "张三", "from", "2026-02-01", "until", "2026-05-31", "lead", true));
        leads.add(map("role", "UNIT", "person", "李四", "lead", true));

        put(id, 1, leads.toArray());

        assertThat(fact(id)).containsExactly("2026-02-01 [UNIT]", "2026-06-01 []", "2026-11-24 [UNIT]");
    }
}
