package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Who serves for an office in care groups and is in no directory is offered, and taken in with all their groups. */
class UnlistedStaffTest extends DossierTest {

    private String office(String name) {
        return (String) bureau.post("/directory", map("kind", "UNIT", "name", name, "division", "320505"))
                .at("id");
    }

    private String staff(String office, String name) {
        return (String) bureau.post("/directory/" + office + "/staff", map("name", name))
                .at("id");
    }

    private String cadre(String name, String office, Object... members) {
        var person = person(name, "x");
        person.put("unit", map("id", office));
        person.put("careGroup", List.of(members));
        return create(person);
    }

    private static Object contact(String name, String phone) {
        return phone.isEmpty()
                ? map("role", "UNIT", "person", name)
                : map("role", "UNIT", "person", name, "phone", phone);
    }

    private Api.Answer takeIn(Api as, String office, Object... said) {
        return as.post(
                "/directory/" + office + "/unlisted",
                map(said),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @Test
    void those_of_the_office_are_listed_once_each_with_the_number_of_most_groups_and_nobody_of_the_directory() {
        String unit = office("市名外局");
        String other = office("市名外二局");
        String known = staff(unit, "章在册");
        cadre("岳甲", unit, contact("章名外", "13611110021"));
        cadre("岳乙", unit, contact("章名外", "13611110021"));
        cadre("岳丙", unit, contact("章名外", "13611110029"));
        cadre("岳丁", unit, contact("章无号", ""));
        cadre("岳戊", unit, contact("章在册", "13611110022"));
        cadre("岳己", unit, map("role", "UNIT", "staff", known));
        cadre("岳庚", unit, map("role", "RELATIVE", "person", "岳家人", "phone", "13611110023"));
        cadre("岳辛", other, contact("章别局", "13611110024"));

        Api.Answer listed = bureau.as(tokens.unit(unit)).get("/directory/" + unit + "/unlisted");

        assertThat(listed.list("items")).hasSize(2);
        assertThat(listed.at("items.0.name")).isEqualTo("章名外");
        assertThat(listed.at("items.0.phone")).isEqualTo("13611110021");
        assertThat(listed.at("items.0.otherPhones")).isEqualTo(List.of("13611110029"));
        assertThat(listed.at("items.0.roleNames")).isEqualTo(List.of("单位联系人"));
        assertThat(listed.at("items.0.groups")).isEqualTo(3);
        assertThat(listed.at("items.1.name")).isEqualTo("章无号");
        assertThat(listed.list("items").get(1)).doesNotContainKey("phone");
        assertThat(bureau.as(tokens.unit(other))
                        .get("/directory/" + unit + "/unlisted")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_is_taken_in_serves_in_these_groups_by_their_entry_and_is_offered_no_more() {
        String unit = office("市收入局");
        String a = cadre("岳子", unit, contact("章收入", "13611110031"));
        String b = cadre("岳丑", unit, contact("章收入", "13611110031"));
        cadre("岳寅", unit, contact("章以后", "13611110032"));
        Api clerk = bureau.as(tokens.unit(unit));

        Api.Answer wrong = takeIn(clerk, unit, "names", List.of("章收入", "没有的人"));
        Api.Answer one = takeIn(clerk, unit, "names", List.of("章收入"));
        Api.Answer rest = takeIn(clerk, unit);

        assertThat(wrong.faults()).containsExactly("names[1] not-unlisted");
        assertThat(one.list("staff")).hasSize(1);
        assertThat(rest.list("staff")).hasSize(1);
        assertThat(clerk.get("/directory/" + unit + "/unlisted").list("items")).isEmpty();
        Api.Answer now = clerk.get("/directory/" + unit);
        assertThat(now.at("staff.0.name")).isEqualTo("章收入");
        assertThat(now.at("staff.0.post")).isEqualTo("单位联系人");
        assertThat(now.at("staff.0.phone")).isEqualTo("13611110031");
        Api.Answer changed = clerk.put(
                "/directory/staff/" + now.at("staff.0.id"),
                map("name", "章收入", "phone", "13622220031", "from", "2026-01-05"),
                "If-Match",
                "\"1\"");
        assertThat(changed.at("groupsChanged")).isEqualTo(2);
        for (String id : List.of(a, b)) {
            assertThat(bureau.get("/dossiers/" + id + "/care-group").at("members.0.phone"))
                    .isEqualTo("13622220031");
        }
    }
}
