package org.leling.dossier.roster;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;
import org.leling.dossier.roster.sheet.HistoryWorkbook;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** The sample of past services, imported over HTTP after the roster of the same people, on 2026-11-24. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryImportTest extends DossierTest {

    private static final Path FOLDER = Path.of("../examples/rosters");
    private static final String ONE = "320581192711027293";
    private static final String TWO = "320583192807280077";
    private static final String THREE = "320509192809166047";

    @Inject
    Sql sql;

    @Inject
    FieldCodec codec;

    private Api.Answer upload(String query) throws IOException {
        return bureau.upload("/rosters/history" + query, "h.xlsx", Files.readAllBytes(FOLDER.resolve("历史服务记录.xlsx")));
    }

    private Api.Answer upload(String[]... rows) {
        return bureau.upload("/rosters/history?wait=30", "h.xlsx", HistoryWorkbook.of(rows));
    }

    private String dossier(String idNumber) {
        return (String)
                bureau.post("/dossiers/search", map("idNumber", idNumber)).at("items.0.id");
    }

    private List<String> handedOn() {
        return SystemScope.call(
                "test",
                () -> sql.list(
                        "select dossier_id, body from outbox where path = '/deliveries' order by dossier_id, made_at",
                        row -> codec.getClear(row.getString(1), "outbox.body", row.getString(2))));
    }

    private Object fact(String dossier, String key) {
        return bureau.get("/dossiers/" + dossier).list("facts").stream()
                .filter(fact -> fact.get("key").equals(key))
                .map(fact -> fact.get("from") + " " + fact.get("value"))
                .findFirst()
                .orElse("");
    }

    @Test
    @Order(1)
    void without_their_dossiers_every_row_is_rejected_and_nothing_kept() throws IOException {
        Api.Answer report = upload("?wait=30");

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.at("form")).isEqualTo("HISTORY");
        assertThat(report.at("rows")).isEqualTo(14);
        assertThat(report.list("rejected"))
                .hasSize(14)
                .allSatisfy(each -> assertThat(each).containsEntry("code", "PERSON_UNKNOWN"));
        assertThat(report.at("rejected.0.column")).isEqualTo("身份证号");
        assertThat(report.at("rejected.0.row")).isEqualTo(4);
        assertThat(handedOn()).isEmpty();
    }

    @Test
    @Order(2)
    void a_dry_run_after_the_roster_tells_what_would_be_and_keeps_nothing() throws IOException {
        assertThat(bureau.upload("/rosters?wait=30", "r.xlsx", Files.readAllBytes(FOLDER.resolve("roster-sample.xlsx")))
                        .at("created"))
                .isEqualTo(315);
        assertThat(bureau.get("/dossiers/" + dossier(ONE)).at("firstDay")).isEqualTo("2026-11-24");

        Api.Answer report = upload("?dryRun=true&wait=30");

        assertThat(report.at("updated")).isEqualTo(14);
        assertThat(report.list("rejected")).isEmpty();
        assertThat(handedOn()).isEmpty();
        assertThat(bureau.get("/dossiers/" + dossier(TWO)).at("version")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void services_are_handed_on_with_their_days_and_things_stand_on_the_card() throws IOException {
        Api.Answer report = upload("?wait=30");

        assertThat(report.at("updated")).isEqualTo(14);
        assertThat(report.at("created")).isEqualTo(0);
        assertThat(report.list("rejected")).isEmpty();
        assertThat(report.list("warnings")).isEmpty();
        List<String> handed = handedOn();
        assertThat(handed).hasSize(10);
        assertThat(handed)
                .contains("{\"dossier\":\"" + dossier(ONE)
                        + "\",\"party\":\"UNIT\",\"action\":\"VISIT\",\"on\":\"2026-10-15\",\"note\":\"谈了近况\"}")
                .contains("{\"dossier\":\"" + dossier(TWO)
                        + "\",\"party\":\"UNIT\",\"action\":\"VISIT\",\"on\":\"2026-10-28\"}");
        assertThat(fact(dossier(ONE), "familyDoctor"))
                .as("the term that was assumed gives way to the contract")
                .isEqualTo("2026-11-24 {until=2027-02-28}");
        assertThat(fact(dossier(THREE), "sensors")).isEqualTo("2026-11-24 true");
        assertThat(fact(dossier(TWO), "homeAdaptation")).isEqualTo("2026-11-24 true");
        assertThat(fact(dossier(TWO), "grid")).isEqualTo("2026-11-24 true");
        assertThat(bureau.get("/dossiers/" + dossier(ONE) + "/care-group").list("members"))
                .as("a contract that names no doctor is nobody to call")
                .filteredOn(member -> "DOCTOR".equals(member.get("role")))
                .extracting(member -> member.get("person"))
                .containsExactly("袁玉学");
        assertThat((String) bureau.get("/dossiers/" + dossier(ONE) + "/history").at("items.0.sentence"))
                .contains("据历史服务记录导入：");
        assertThat(bureau.get("/dossiers/" + dossier(ONE)).at("firstDay"))
                .as("what was done before begins nothing")
                .isEqualTo("2026-11-24");
    }

    @Test
    @Order(4)
    void the_same_workbook_again_changes_nothing_today_or_later() throws IOException {
        Object version = bureau.get("/dossiers/" + dossier(ONE)).at("version");
        List<Api.Answer> reports = new ArrayList<>(List.of(upload("?wait=30")));
        clock.setToday(TODAY.plusDays(40));
        reports.add(upload("?wait=30"));
        clock.setToday(TODAY);

        for (Api.Answer report : reports) {
            assertThat(report.at("updated")).isEqualTo(0);
            assertThat(report.at("unchanged")).isEqualTo(14);
            assertThat(report.list("warnings")).isEmpty();
        }
        assertThat(handedOn()).hasSize(10);
        assertThat(bureau.get("/dossiers/" + dossier(ONE)).at("version")).isEqualTo(version);
    }

    @Test
    @Order(5)
    void what_does_not_fit_the_dossier_is_said_of_its_row_and_stops_no_other() {
        clock.setToday(TODAY.plusDays(3));
        int version = (Integer) bureau.get("/dossiers/" + dossier(TWO)).at("version");
        assertThat(change(dossier(TWO), version, map("source", "hand", "died", "2026-11-25"))
                        .status())
                .isEqualTo(200);
        Api.Answer report = upload(
                new String[] {"林林云", TWO, "2026-11-26", "走访", ""},
                new String[] {"林林云", TWO, "2026-11-18", "走访", ""},
                new String[] {"程娥华", THREE, "1920-01-01", "走访", ""},
                new String[] {"王某某", THREE, "2026-11-05", "电话", "某某公司"},
                new String[] {"程娥华", THREE, "2026-11-06", "电话", ""},
                new String[] {"程娥华", THREE, "2026-11-06", "电话", "管理单位"});
        clock.setToday(TODAY);

        assertThat(codes(report, "rejected")).containsExactly("2 日期 DAY_IMPOSSIBLE", "4 日期 DAY_IMPOSSIBLE");
        assertThat(codes(report, "warnings"))
                .containsExactly("5 姓名 NAME_DIFFERS", "5 服务主体 PARTY_UNKNOWN", "7  SERVICE_TWICE");
        assertThat(report.at("updated")).isEqualTo(3);
        assertThat(report.at("unchanged")).isEqualTo(1);
        assertThat(report.body().toString()).doesNotContain("王某某", THREE, "某某公司");
    }

    @Test
    @Order(6)
    void a_contract_that_ran_out_leaves_the_one_in_force() {
        Map<String, Object> person = person("万合同", "市合同局");
        String id = (String) person.get("idNumber");
        String dossier = create(person);
        assertThat(change(
                                dossier,
                                1,
                                map(
                                        "source",
                                        "hand",
                                        "facts",
                                        List.of(map("from", "2026-11-01", "familyDoctor", map("until", "2027-10-31")))))
                        .status())
                .isEqualTo(200);

        upload(new String[] {"万合同", id, "2024-01-01", "家庭医生签约", "张医生"});

        assertThat(fact(dossier, "familyDoctor")).asString().endsWith("{until=2027-10-31}");
    }

    @Test
    @Order(7)
    void who_may_not_import_a_roster_may_not_import_this() {
        assertThat(bureau.as(tokens.unit("u-1"))
                        .upload("/rosters/history", "x.xlsx", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    private static List<String> codes(Api.Answer report, String list) {
        List<String> codes = new ArrayList<>();
        for (Map<String, Object> each : report.list(list)) {
            codes.add(each.get("row") + " " + each.get("column") + " " + each.get("code"));
        }
        return codes;
    }
}
