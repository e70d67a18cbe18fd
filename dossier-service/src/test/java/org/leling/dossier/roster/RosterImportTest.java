package org.leling.dossier.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** The sample roster of a district, imported over HTTP on 2026-11-24, a Tuesday, and held against its truth. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RosterImportTest extends DossierTest {

    private static final Path SAMPLE = Path.of("../examples/rosters/roster-sample.xlsx");
    private static final Map<String, String> CLASSES = Map.of(
            "W", "WITH_RELATIVES",
            "E", "EMPTY_NEST",
            "I", "INSTITUTION",
            "R", "RELOCATED",
            "UNCLASSIFIED", "UNCLASSIFIED");
    private static final Map<String, String> CODES = Map.of(
            "bad-checksum", "ID_CHECKSUM",
            "birth-differs-from-id", "BIRTH_DIFFERS",
            "duplicate-id", "ID_DUPLICATE",
            "relocated-without-place", "PLACE_MISSING",
            "unknown-living", "LIVING_UNKNOWN",
            "bad-date", "DATE_UNREADABLE",
            "joined-too-late", "JOINED_TOO_LATE",
            "bad-phone", "PHONE_INVALID",
            "no-name", "NAME_MISSING");

    private record Truth(
            int row, String livingClass, String ability, String rank, String born, String error, String disposition) {}

    private final List<Truth> truths = new ArrayList<>();
    private final Map<Integer, String> idNumbers = new HashMap<>();
    private Api.Answer first;

    @BeforeAll
    void readTruth() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                RosterImportTest.class.getResourceAsStream("/roster/roster-sample-truth.csv"),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> truths.add(new Truth(
                            Integer.parseInt(cells[1]), cells[2], cells[3], cells[4], cells[5], cells[6], cells[7])));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(SAMPLE.toFile())) {
            workbook.getFirstSheet().read().forEach(row -> {
                if (row.getCellCount() > 4 && row.getCell(4) != null) {
                    idNumbers.put(row.getRowNum(), row.getCell(4).getText());
                }
            });
        }
    }

    private Api.Answer upload(String query) throws IOException {
        return bureau.upload("/rosters" + query, "花名册.xlsx", Files.readAllBytes(SAMPLE));
    }

    private long logHead() {
        long head = 0;
        while (true) {
            Api.Answer page = schedule.get("/changes?limit=500&after=" + head);
            long next = ((Number) page.at("next")).longValue();
            if (next == head) {
                return head;
            }
            head = next;
        }
    }

    @Test
    @Order(1)
    void a_dry_run_tells_what_would_be_and_keeps_nothing() throws IOException {
        Api.Answer report = upload("?dryRun=true&wait=30");

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.at("created")).isEqualTo(315);
        assertThat(report.list("rejected")).hasSize(5);
        assertThat(bureau.post("/dossiers/search?count=true", map("limit", 1)).at("total"))
                .isEqualTo(0);
        assertThat(bureau.get("/directory?kind=UNIT").list("items")).isEmpty();
        assertThat(logHead()).isZero();
    }

    @Test
    @Order(2)
    void the_sample_is_imported_with_exactly_the_rejections_and_warnings_of_its_truth() throws IOException {
        first = upload("?wait=30");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("state")).isEqualTo("DONE");
        assertThat(first.at("rows")).isEqualTo(truths.size());
        assertThat(first.at("created")).isEqualTo(315);
        assertThat(first.at("updated")).isEqualTo(0);
        assertThat(first.at("unchanged")).isEqualTo(0);
        assertThat(findings("rejected")).isEqualTo(truth("REJECTED"));
        assertThat(findings("warnings")).isEqualTo(truth("WARNING"));
        assertThat(first.at("unknownColumns")).isEqualTo(List.of());
        assertThat(bureau.get("/rosters/" + first.at("job")).body()).isEqualTo(first.body());
    }

    private Map<Integer, String> findings(String list) {
        return findings(list, first);
    }

    private static Map<Integer, String> findings(String list, Api.Answer report) {
        return new TreeMap<>(
                report.list(list).stream().collect(Collectors.toMap(finding -> (Integer) finding.get("row"), finding ->
                        (String) finding.get("code"))));
    }

    private Map<Integer, String> truth(String disposition) {
        return new TreeMap<>(truths.stream()
                .filter(truth -> truth.disposition().equals(disposition))
                .collect(Collectors.toMap(Truth::row, truth -> CODES.get(truth.error()))));
    }

    @Test
    @Order(3)
    void every_row_taken_has_the_class_and_facts_of_its_truth() {
        for (Truth truth : truths) {
            Api.Answer found =
                    bureau.post("/dossiers/search", map("idNumber", idNumbers.getOrDefault(truth.row(), "")));
            if (truth.disposition().equals("REJECTED")) {
                continue;
            }
            assertThat(found.list("items")).as("row " + truth.row()).hasSize(1);
            assertThat(found.at("items.0.livingClass"))
                    .as("row " + truth.row())
                    .isEqualTo(CLASSES.get(truth.livingClass()));
            assertThat(found.at("items.0.born")).as("row " + truth.row()).isEqualTo(truth.born());
        }
        assertThat(bureau.post("/dossiers/search?count=true", map()).at("total"))
                .isEqualTo(315);
    }

    @Test
    @Order(4)
    void cards_hold_rank_ability_care_group_and_the_need_of_the_day_of_import() {
        Truth truth = truths.get(0);
        String id = (String) bureau.post("/dossiers/search", map("idNumber", idNumbers.get(truth.row())))
                .at("items.0.id");

        Api.Answer card = bureau.get("/dossiers/" + id);

        assertThat(card.at("rank")).isEqualTo(truth.rank());
        assertThat(card.list("facts"))
                .anySatisfy(fact ->
                        assertThat(fact).containsEntry("key", "ability").containsEntry("value", truth.ability()));
        assertThat(card.at("firstDay")).isEqualTo("2026-11-24");
        assertThat(card.at("roles.filled")).isEqualTo(List.of("UNIT", "COMMUNITY", "DOCTOR", "RELATIVE"));
        assertThat(card.at("events.0.kind")).isEqualTo("NEED");
        assertThat(card.at("events.0.on")).isEqualTo("2026-11-24");
        assertThat(card.at("events.0.text")).isEqualTo("楼道无电梯，出行困难");
    }

    @Test
    @Order(5)
    void the_same_roster_again_changes_nothing_today_or_later() throws IOException {
        long head = logHead();

        Api.Answer again = upload("?wait=30");
        clock.setToday(TODAY.plusDays(40));
        Api.Answer later = upload("?wait=30");
        clock.setToday(TODAY);

        for (Api.Answer report : List.of(again, later)) {
            assertThat(report.at("created")).isEqualTo(0);
            assertThat(report.at("updated")).isEqualTo(0);
            assertThat(report.at("unchanged")).isEqualTo(315);
            assertThat(report.list("rejected")).hasSize(5);
        }
        assertThat(logHead()).isEqualTo(head);
        assertThat(head).isEqualTo(315);
    }

    @Test
    @Order(6)
    void files_that_are_no_roster_are_clear_problems() {
        Map<String, byte[]> files =
                Map.of("NOT_A_WORKBOOK", "这不是工作簿".getBytes(StandardCharsets.UTF_8), "FILE_EMPTY", new byte[0]);
        files.forEach((code, bytes) -> {
            Api.Answer answer = bureau.upload("/rosters?wait=5", "x.xlsx", bytes);
            assertThat(answer.status()).as(code).isEqualTo(400);
            assertThat(answer.at("type")).isEqualTo("urn:leling:problem:roster-unreadable");
            assertThat(answer.faults()).containsExactly("file " + code);
        });
        assertThat(bureau.get("/rosters/r-none").status()).isEqualTo(404);
        assertThat(bureau.get("/rosters").list("items"))
                .extracting(job -> job.get("state"))
                .contains("DONE", "FAILED");
    }

    @Test
    @Order(7)
    void a_unit_finds_its_own_people_only() {
        String unitId = (String) bureau.get("/directory?kind=UNIT").at("items.0.id");
        Api unit = bureau.as(tokens.unit(unitId));

        List<Map<String, Object>> own =
                unit.post("/dossiers/search", map("limit", 1000)).list("items");

        assertThat(own).isNotEmpty();
        assertThat(own.stream()
                        .map(item -> ((Map<?, ?>) item.get("unit")).get("id"))
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(unitId));
        assertThat(unit.upload("/rosters", "x.xlsx", new byte[0]).status()).isEqualTo(403);
    }

    @Test
    @Order(8)
    void a_row_that_the_dossier_contradicts_is_rejected_and_stops_no_other() throws IOException {
        Truth truth = truths.get(0);
        String id = (String) bureau.post("/dossiers/search", map("idNumber", idNumbers.get(truth.row())))
                .at("items.0.id");
        assertThat(change(id, 1, map("source", "call", "died", "2026-11-24")).status())
                .isEqualTo(200);

        Api.Answer report = upload("?wait=30");

        assertThat(report.at("state")).isEqualTo("DONE");
        assertThat(report.at("unchanged")).isEqualTo(314);
        assertThat(findings("rejected", report)).containsEntry(truth.row(), "ROW_REFUSED");
        assertThat(report.list("rejected"))
                .hasSize(6)
                .anySatisfy(
                        finding -> assertThat(finding.get("message")).asString().contains("2026-11-24", "去世"));
    }
}
