package org.leling.dossier.caregroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** A new number and a corrected name of somebody of the directory reach every care group in which they serve. */
class StaffNumbersTest extends DossierTest {

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

    private Api.Answer say(Api api, String staff, int version, String name, String phone) {
        return api.put(
                "/directory/staff/" + staff,
                map("name", name, "phone", phone, "from", "2026-01-05"),
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void a_new_number_is_in_all_groups_in_the_same_act_and_in_what_is_printed_revealed_and_called() {
        String unit = office("市换号局");
        String other = office("市别人局");
        String changing = staff(unit, "楚换号", "13611110002");
        // As a roster names the contact, and as adviser of a person whom this unit does not see.
        String a = cadre("卫甲", unit, map("role", "UNIT", "staff", changing));
        String b = cadre("卫乙", unit, map("role", "UNIT", "person", "楚换号"));
        String c = cadre("卫丙", other, map("role", "ADVISER", "person", "楚换号", "phone", "13611110002"));
        String d = cadre("卫丁", unit, map("role", "UNIT", "person", "别的人", "phone", "13611110009"));

        Api.Answer said = say(bureau.as(tokens.unit(unit)), changing, 1, "楚换号", "13622228888");
        Api.Answer again = say(bureau, changing, 2, "楚换号", "13622228888");

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.at("groupsChanged")).isEqualTo(3);
        assertThat(again.at("groupsChanged")).isEqualTo(0);
        for (String id : List.of(a, b, c)) {
            assertThat(bureau.get("/dossiers/" + id + "/care-group").at("members.0.phone"))
                    .isEqualTo("13622228888");
            assertThat(bureau.post("/dossiers/" + id + "/reveal", map("fields", List.of("careGroup"), "reason", "联系"))
                            .at("fields.careGroup.0.phone"))
                    .isEqualTo("13622228888");
            Api.Answer history = bureau.get("/dossiers/" + id + "/history");
            assertThat(history.list("items")).hasSize(2);
            assertThat(history.at("items.0.source")).isEqualTo("directory");
            assertThat((String) history.at("items.0.sentence")).contains("名录变更");
        }
        assertThat(bureau.get("/dossiers/" + d).at("version")).isEqualTo(1);
        assertThat(alert.get("/changes?limit=500").list("items"))
                .filteredOn(item ->
                        item.get("dossier").equals(a) && item.get("version").equals(2))
                .singleElement()
                .satisfies(item -> assertThat(item.toString()).contains("13622228888"));
    }

    @Test
    void who_has_no_number_any_more_is_called_nowhere() {
        String unit = office("市销号局");
        String leaving = staff(unit, "楚销号", "13611110003");
        String id = cadre("卫戊", unit, map("role", "UNIT", "staff", leaving));

        Api.Answer said = bureau.put(
                "/directory/staff/" + leaving, map("name", "楚销号", "from", "2026-01-05"), "If-Match", "\"1\"");

        assertThat(said.at("groupsChanged")).isEqualTo(1);
        assertThat(bureau.get("/dossiers/" + id + "/care-group").list("members").get(0))
                .doesNotContainKey("phone");
    }

    @Test
    void a_corrected_name_is_in_all_groups_in_the_same_act_and_numbers_stay() {
        String unit = office("市更名局");
        String other = office("市旁局");
        String misspelt = staff(unit, "楚更明", "13611110004");
        // By the directory with a number of the group's own, as a roster names the contact, and as adviser elsewhere.
        String a = cadre("卫己", unit, map("role", "UNIT", "staff", misspelt));
        String b = cadre("卫庚", unit, map("role", "UNIT", "person", "楚更明"));
        String c = cadre("卫辛", other, map("role", "ADVISER", "person", "楚更明", "phone", "13611110004"));
        String d = cadre("卫壬", other, map("role", "ADVISER", "person", "楚更明", "phone", "13611110008"));

        Api.Answer said = say(bureau, misspelt, 1, "楚更名", "13611110004");

        assertThat(said.at("groupsChanged")).isEqualTo(3);
        for (String id : List.of(a, b, c)) {
            assertThat(bureau.get("/dossiers/" + id + "/care-group").at("members.0.person"))
                    .isEqualTo("楚更名");
            assertThat((String) bureau.get("/dossiers/" + id + "/history").at("items.0.sentence"))
                    .contains("名录变更");
        }
        assertThat(bureau.get("/dossiers/" + c + "/care-group").at("members.0.phone"))
                .isEqualTo("13611110004");
        assertThat(bureau.get("/dossiers/" + b + "/care-group").list("members").get(0))
                .as("who had no number has none")
                .doesNotContainKey("phone");
        assertThat(bureau.get("/dossiers/" + d + "/care-group").at("members.0.person"))
                .as("another person of the same name")
                .isEqualTo("楚更明");
        assertThat(alert.get("/changes?limit=500").list("items"))
                .filteredOn(item ->
                        item.get("dossier").equals(a) && item.get("version").equals(2))
                .singleElement()
                .satisfies(item -> assertThat(item.toString()).contains("楚更名"));
    }
}
