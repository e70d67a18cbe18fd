package org.leling.dossier.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** The directory: offices of six kinds, who works there, who stands in, and what was before. */
class DirectoryTest extends DossierTest {

    @Inject
    Sql sql;

    private String office(String kind, String name) {
        return (String) bureau.post("/directory", map("kind", kind, "name", name, "division", "320505"))
                .at("id");
    }

    @Test
    void a_hospital_has_wards_for_cadres_with_beds_and_what_it_was_before_stays() {
        Api.Answer made = bureau.post(
                "/directory",
                map(
                        "kind",
                        "HOSPITAL",
                        "name",
                        "市第一人民医院",
                        "division",
                        "320505",
                        "address",
                        "平海路899号",
                        "phone",
                        "0512-65223637",
                        "wards",
                        List.of(map("name", "干部病房一区", "beds", 24), map("name", "干部病房二区", "beds", 18))));
        String id = (String) made.at("id");

        Api.Answer changed = bureau.put(
                "/directory/" + id,
                map("name", "市立医院", "division", "320505", "wards", List.of(map("name", "干部病房", "beds", 40))),
                "If-Match",
                "\"2\"");
        Api.Answer stale = bureau.put("/directory/" + id, map("name", "市立医院"), "If-Match", "\"2\"");
        Api.Answer history = bureau.get("/directory/" + id + "/history");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("kindName")).isEqualTo("医院");
        assertThat(made.at("beds")).isEqualTo(42);
        assertThat(made.at("phone")).isEqualTo("051265223637");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("name")).isEqualTo("市立医院");
        assertThat(changed.at("beds")).isEqualTo(40);
        assertThat(changed.at("address")).isNull();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(history.list("items")).hasSize(3);
        assertThat(history.at("items.0.entry.name")).isEqualTo("市立医院");
        assertThat(history.at("items.1.entry.beds")).isEqualTo(42);
        assertThat(bureau.get("/directory?kind=HOSPITAL").list("items"))
                .extracting(item -> item.get("name"))
                .contains("市立医院");
    }

    @Test
    void a_closed_office_leaves_the_list_and_stays_in_the_directory() {
        String id = office("PROVIDER", "安康家政");

        bureau.put("/directory/" + id, map("name", "安康家政", "closed", "2026-11-01"), "If-Match", "\"1\"");

        assertThat(bureau.get("/directory?kind=PROVIDER").list("items"))
                .extracting(item -> item.get("id"))
                .doesNotContain(id);
        assertThat(bureau.get("/directory?kind=PROVIDER&closed=true").list("items"))
                .extracting(item -> item.get("id"))
                .contains(id);
        assertThat(bureau.get("/directory/" + id).at("closed")).isEqualTo("2026-11-01");
    }

    @Test
    void the_list_goes_on_behind_an_office_that_was_closed_meanwhile() {
        String first = office("COMMUNITY", "寒亭一社区");
        String second = office("COMMUNITY", "寒亭二社区");
        bureau.put(
                "/directory/" + first,
                map("name", "寒亭一社区", "division", "320505", "closed", "2026-11-01"),
                "If-Match",
                "\"1\"");

        assertThat(bureau.post("/directory/search", map("kind", "COMMUNITY", "name", "寒亭", "after", first))
                        .list("items"))
                .extracting(item -> item.get("id"))
                .containsExactly(second);
    }

    @Test
    void offices_stand_in_the_order_in_which_they_were_made_whether_more_is_known_of_them_or_not() {
        String told =
                (String) bureau.post("/directory", map("kind", "PROVIDER", "name", "次序一社", "phone", "051212345678"))
                        .at("id");
        String bare = (String) bureau.post("/directory", map("kind", "PROVIDER", "name", "次序二社"))
                .at("id");

        assertThat(bureau.get("/directory?kind=PROVIDER").list("items"))
                .extracting(item -> item.get("id"))
                .containsSubsequence(told, bare);
    }

    @Test
    void every_office_is_found_by_a_part_of_its_name_however_many_there_are() {
        for (int i = 0; i < 7; i++) {
            office("COMMUNITY", "枫桥100%第" + i + "社区");
        }
        office("COMMUNITY", "枫桥100%第");
        office("COMMUNITY", "枫桥1000第九社区");
        String renamed = office("COMMUNITY", "枫桥旧社区");
        bureau.put("/directory/" + renamed, map("name", "寒山社区", "division", "320505"), "If-Match", "\"1\"");

        List<Object> names = new ArrayList<>();
        Object after = "";
        do {
            Api.Answer page = bureau.post(
                    "/directory/search", map("kind", "COMMUNITY", "name", "100%第", "limit", 3, "after", after));
            page.list("items").forEach(item -> names.add(item.get("name")));
            after = page.at("next");
        } while (after != null);

        assertThat(names)
                .containsExactly(
                        "枫桥100%第0社区",
                        "枫桥100%第1社区", "枫桥100%第2社区", "枫桥100%第3社区", "枫桥100%第4社区", "枫桥100%第5社区", "枫桥100%第6社区", "枫桥100%第");
        assertThat(bureau.post("/directory/search", map("kind", "COMMUNITY", "name", "枫桥100%第", "limit", 1))
                        .at("items.0.name"))
                .as("the very name comes first")
                .isEqualTo("枫桥100%第");
        for (String name : List.of("枫桥旧", "寒山")) {
            assertThat(bureau.post("/directory/search", map("kind", "COMMUNITY", "name", name))
                            .at("items.0.id"))
                    .as("by the name of today and by that of before")
                    .isEqualTo(renamed);
        }
        assertThat(bureau.post("/directory/search", map("kind", "CASTLE", "name", 1, "limit", 0, "hat", 1))
                        .faults())
                .containsExactlyInAnyOrder(
                        "kind none-of", "name not-a-text", "limit not-in-range", "hat unknown-property");
        assertThat(bureau.as(tokens.auditor())
                        .post("/directory/search", map("kind", "VOLUNTEER", "name", "王"))
                        .status())
                .as("volunteers are persons")
                .isEqualTo(403);
    }

    @Test
    void the_first_day_of_somebody_stays_where_none_is_said() {
        String unit = office("UNIT", "市首日局");
        String id = (String) bureau.post("/directory/" + unit + "/staff", map("name", "顾首日", "from", "2025-03-01"))
                .at("id");

        Api.Answer unsaid =
                bureau.put("/directory/staff/" + id, map("name", "顾首日", "until", "2026-10-31"), "If-Match", "\"1\"");
        Api.Answer said =
                bureau.put("/directory/staff/" + id, map("name", "顾首日", "from", "2025-04-01"), "If-Match", "\"2\"");

        assertThat(unsaid.at("from")).isEqualTo("2025-03-01");
        assertThat(unsaid.at("until")).isEqualTo("2026-10-31");
        assertThat(said.at("from")).isEqualTo("2025-04-01");
    }

    @Test
    void a_unit_edits_its_own_people_and_nobody_elses() {
        String own = office("UNIT", "市水务局");
        String other = office("UNIT", "市林业局");
        Api unit = bureau.as(tokens.unit(own));

        Api.Answer made =
                unit.post("/directory/" + own + "/staff", map("name", "顾平", "post", "老干部科科长", "phone", "13812345678"));
        Api.Answer refused = unit.post("/directory/" + other + "/staff", map("name", "顾安"));
        Api.Answer changed = unit.put(
                "/directory/staff/" + made.at("id"),
                map("name", "顾平", "post", "离退休处处长", "phone", "13812345678"),
                "If-Match",
                "\"1\"");

        assertThat(made.status()).isEqualTo(201);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("type")).isEqualTo("urn:leling:problem:not-your-office");
        assertThat(changed.at("version")).isEqualTo(2);
        assertThat(unit.post("/directory", map("kind", "UNIT", "name", "市渔业局")).status())
                .isEqualTo(403);
        assertThat(unit.get("/directory/staff/" + made.at("id") + "/history").list("items"))
                .extracting(item -> String.valueOf(((java.util.Map<?, ?>) item.get("person")).get("post")))
                .containsExactly("离退休处处长", "老干部科科长");
        assertThat(bureau.get("/directory/" + own).at("staff.0.phone")).isEqualTo("13812345678");
        assertThat(bureau.as(tokens.auditor()).get("/directory/" + own).at("staff.0.phone"))
                .isEqualTo("138****5678");
        assertThat(bureau.as(tokens.auditor()).get("/directory/" + own).at("staff.0.name"))
                .isEqualTo("顾*");
    }

    @Test
    void while_somebody_is_on_leave_their_deputy_stands_in() {
        String unit = office("UNIT", "市气象局");
        String deputy = (String)
                bureau.post("/directory/" + unit + "/staff", map("name", "方代")).at("id");
        String id = (String) bureau.post("/directory/" + unit + "/staff", map("name", "方正", "deputy", deputy))
                .at("id");

        Api.Answer leave =
                bureau.post("/directory/staff/" + id + "/leaves", map("from", "2026-11-20", "until", "2026-11-27"));
        Api.Answer again =
                bureau.post("/directory/staff/" + id + "/leaves", map("from", "2026-12-09", "until", "2026-12-08"));
        int back = bureau.call(HttpRequest.create(HttpMethod.DELETE, "/directory/staff/" + id + "/leaves/1"))
                .status();

        assertThat(leave.status()).isEqualTo(201);
        assertThat(leave.at("acting")).isEqualTo(deputy);
        assertThat(leave.at("onLeaveUntil")).isEqualTo("2026-11-27");
        assertThat(again.faults()).containsExactly("until ends-before-it-begins");
        assertThat(back).isEqualTo(204);
        assertThat(bureau.get("/directory/staff/" + id).at("acting")).isNull();
    }

    @Test
    void names_and_numbers_of_staff_are_kept_encrypted() {
        String unit = office("UNIT", "市档案局");
        bureau.post("/directory/" + unit + "/staff", map("name", "诸葛密", "phone", "13911119999"));

        List<String> rows = SystemScope.call(
                "test",
                () -> sql.list(
                        "select s::text || c::text from staff s join staff_change c on c.staff = s.id",
                        row -> row.getString(1)));

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).doesNotContain("诸葛密").doesNotContain("13911119999"));
    }

    @Test
    void every_fault_is_named() {
        String unit = office("UNIT", "市监狱局");

        assertThat(bureau.post(
                                "/directory",
                                map(
                                        "kind",
                                        "CASTLE",
                                        "name",
                                        " ",
                                        "division",
                                        "x",
                                        "phone",
                                        "1",
                                        "wards",
                                        List.of(map("name", "", "beds", 0)),
                                        "hat",
                                        1))
                        .faults())
                .containsExactlyInAnyOrder(
                        "kind none-of",
                        "name required",
                        "division not-a-division",
                        "phone not-a-phone",
                        "wards[0].name required",
                        "wards[0].beds not-in-range",
                        "wards hospitals-only",
                        "hat unknown-property");
        assertThat(bureau.post("/directory", map("kind", "UNIT", "name", "市监狱局"))
                        .status())
                .isEqualTo(409);
        assertThat(bureau.post(
                                "/directory/" + unit + "/staff",
                                map(
                                        "name",
                                        "",
                                        "phone",
                                        "123",
                                        "deputy",
                                        "s-none",
                                        "from",
                                        "2026-12-01",
                                        "until",
                                        "2026-11-01"))
                        .faults())
                .containsExactlyInAnyOrder(
                        "name required", "phone not-a-phone", "deputy not-in-directory", "until ends-before-it-begins");
        assertThat(bureau.get("/directory/u-none").status()).isEqualTo(404);
        assertThat(bureau.get("/directory/staff/s-none").status()).isEqualTo(404);
    }

    @Test
    void an_institution_made_in_the_directory_is_the_one_that_a_dossier_names() {
        String institution =
                (String) bureau.post("/directory", map("kind", "INSTITUTION", "name", "名录颐养院", "division", "320505"))
                        .at("id");
        var person = person("岳院", "市名院局");
        person.put("institution", map("name", "名录颐养院"));

        String id = create(person);

        assertThat(bureau.get("/dossiers/" + id).at("institution.id")).isEqualTo(institution);
        assertThat(bureau.post("/directory/search", map("kind", "INSTITUTION", "name", "名录颐养院"))
                        .list("items"))
                .hasSize(1);
    }
}
