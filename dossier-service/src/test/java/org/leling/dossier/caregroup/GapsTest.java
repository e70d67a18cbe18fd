package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** Who lacks whom in the care group, of all people whom the caller sees, now and soon. */
class GapsTest extends DossierTest {

    private Map<String, Object> alone(String name, String unit, Object... members) {
        var person = person(name, unit);
        person.put("careGroup", List.of(members));
        return person;
    }

    @Test
    void gaps_are_those_of_the_class_now_or_within_days_for_whoever_sees_the_person() {
        String id = create(alone(
                "江空",
                "市史志办",
                map("role", "UNIT", "person", "甲"),
                map("role", "DOCTOR", "person", "乙", "until", "2026-12-05"),
                map("role", "RELATIVE", "person", "丙")));
        String unit = (String) bureau.get("/dossiers/" + id).at("unit.id");
        Api own = bureau.as(tokens.unit(unit));

        Api.Answer now = own.post("/care-groups/gaps", map());
        Api.Answer soon = own.post("/care-groups/gaps", map("within", 14));
        Api.Answer other = bureau.as(tokens.unit("u-none")).post("/care-groups/gaps", map("within", 14));

        assertThat(now.list("items")).hasSize(1);
        assertThat(now.at("items.0.person.name")).isEqualTo("江*");
        assertThat(roles(now)).containsExactly("COMMUNITY", "ADVISER", "VOLUNTEER");
        assertThat(now.at("counts")).isEqualTo(map("COMMUNITY", 1, "ADVISER", 1, "VOLUNTEER", 1));
        assertThat(roles(soon)).containsExactly("COMMUNITY", "DOCTOR", "ADVISER", "VOLUNTEER");
        assertThat(soon.at("items.0.roles.1"))
                .isEqualTo(map("role", "DOCTOR", "roleName", "家庭医生", "emptyFrom", "2026-12-06", "soon", true));
        assertThat(other.list("items")).isEmpty();
        assertThat(other.at("counts")).isEqualTo(Map.of());
    }

    private static List<Object> roles(Api.Answer answer) {
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> roles = (List<Map<String, Object>>) answer.at("items.0.roles");
        return roles.stream().map(role -> role.get("role")).toList();
    }

    @Test
    void whoever_died_lacks_nobody_and_a_filled_role_is_no_gap_any_more() {
        String died = create(alone("江逝", "市党校"));
        String filled = create(alone("江满", "市党校"));
        String unit = (String) bureau.get("/dossiers/" + died).at("unit.id");

        change(died, 1, map("source", "visit", "died", "2026-11-20"));
        bureau.put(
                "/dossiers/" + filled + "/care-group",
                map("members", List.of(map("role", "VOLUNTEER", "person", "丁"))),
                "If-Match",
                "\"1\"");
        Api.Answer gaps = bureau.post("/care-groups/gaps", map("unit", unit));

        assertThat(gaps.list("items")).hasSize(1);
        assertThat(gaps.at("items.0.person.id")).isEqualTo(filled);
        assertThat(roles(gaps)).doesNotContain("VOLUNTEER").contains("UNIT");
        assertThat(bureau.post("/care-groups/gaps", map("unit", unit, "role", "VOLUNTEER"))
                        .list("items"))
                .isEmpty();
    }

    @Test
    void the_list_goes_on_from_page_to_page_and_names_every_fault() {
        for (String name : List.of("江一", "江二", "江三")) {
            create(alone(name, "市总工会"));
        }
        String unit =
                (String) bureau.post("/dossiers/search", map("text", "江一")).at("items.0.unit.id");

        Api.Answer first = bureau.post("/care-groups/gaps", map("unit", unit, "limit", 2));
        Api.Answer rest = bureau.post("/care-groups/gaps", map("unit", unit, "limit", 2, "after", first.at("next")));

        assertThat(first.list("items")).hasSize(2);
        assertThat(rest.list("items")).hasSize(1);
        assertThat(rest.at("next")).isNull();
        assertThat(bureau.post("/care-groups/gaps", map("role", "CAT", "within", -1, "after", "x", "hat", 1))
                        .faults())
                .containsExactlyInAnyOrder(
                        "role none-of", "within not-in-range", "after not-a-position", "hat unknown-property");
    }
}
