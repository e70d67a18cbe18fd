package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leling.core.dossier.Division;
import org.leling.core.duty.Party;

/** What a row of past services says, read on 2026-11-24. */
class HistoryRowTest {

    private static final ImportContext CONTEXT = new ImportContext(LocalDate.of(2026, 11, 24), new Division("320500"));
    private static final String[] HEADER = {"姓名", "身份证号", "日期", "服务项目", "承办单位", "到期日", "备注"};

    @TempDir
    Path folder;

    private final List<HistoryRow> taken = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();

    private RosterResult read(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("h.xlsx"), workbook);
        return new RosterReader().readHistory(file, CONTEXT, new RowSink<>() {
            @Override
            public void taken(HistoryRow row) {
                taken.add(row);
            }

            @Override
            public void rejected(RowPlace place, List<Finding> findings) {
                refused.addAll(findings);
            }
        });
    }

    private List<String> codes() {
        return Stream.concat(refused.stream(), taken.stream().flatMap(row -> row.warnings().stream()))
                .map(each -> each.column() + " " + each.messageKey().substring("finding.".length()))
                .toList();
    }

    private void row(String... cells) throws IOException {
        assertThat(read(Workbooks.workbook().sheet("甲", HEADER, cells).bytes())).isInstanceOf(RosterSummary.class);
    }

    @ParameterizedTest(name = "{0} {1} until {2} is {3} on {4}, {5}")
    @CsvSource({
        "2026-11-23, 走访, '', VISIT, 2026-11-23, ''",
        "2026年11月3日, 上门走访, '', VISIT, 2026-11-03, ''",
        "26.9.3, 电话联系, '', CALL, 2026-09-03, ''",
        "46300, 问候关注, '', GREETING, 2026-10-05, ''",
        "2026.10, 慰问, '', CONDOLENCE, 2026-10-01, 日期 DATE_UNREADABLE.PARTIAL",
        "2026-11-24, 走访、送学上门, '', VISIT LEARNING, 2026-11-24, ''",
        "2026-11-24, 体检/健康反馈, '', HEALTH_REPORT, 2026-11-24, ''",
        "2026-11-01, 居家养老服务（保洁）, '', HOME_CARE, 2026-11-01, ''",
        "2026-11-01, 走访, 2027-01-01, VISIT, 2026-11-01, 到期日 CELL_NOT_USED",
        "2026-03-01, 家庭医生签约, 2027年2月, DOCTOR_CONTRACT, 2026-03-01, ''",
        "2026-03-01, 家庭医生签约, '', DOCTOR_CONTRACT, 2026-03-01, 到期日 UNTIL_ASSUMED",
        "2025-05-06, 烟感安装, '', SENSOR SMOKE, 2025-05-06, ''",
        "2025-05-06, 适老化评估, '', HOME_ASSESSED, 2025-05-06, ''",
    })
    void a_row_is_read(String day, String service, String until, String services, String on, String found)
            throws IOException {
        row("刘金贵", Rosters.IDS[0], day, service, "管理单位", until, "");

        assertThat(taken).singleElement().satisfies(row -> {
            assertThat(row.idNumber()).isEqualTo(Rosters.IDS[0]);
            assertThat(row.on()).isEqualTo(on);
            assertThat(String.join(
                            " ",
                            row.services().stream().map(HistoryRowTest::say).toList()))
                    .isEqualTo(services);
        });
        assertThat(String.join(",", codes())).isEqualTo(found);
    }

    private static String say(PastService service) {
        return service instanceof PastService.Done done
                ? done.action().name()
                : (((PastService.Placed) service).thing() + " " + ((PastService.Placed) service).sort()).strip();
    }

    @ParameterizedTest(name = "{0}, {1}, {2} until {3}: {4}")
    @CsvSource({
        "320581192711027293, 昨天, 走访, '', 日期 DAY_UNREADABLE",
        "320581192711027293, '', 走访, '', 日期 DAY_UNREADABLE",
        "320581192711027293, 2026, 走访, '', 日期 DAY_UNREADABLE",
        "320581192711027293, 2026-02-30, 走访, '', 日期 DAY_UNREADABLE",
        "320581192711027293, 2026-11-25, 走访, '', 日期 DAY_IMPOSSIBLE.AHEAD",
        "320581192711027293, 2026-11-01, 跳舞, '', 服务项目 SERVICE_UNKNOWN",
        "320581192711027293, 2026-11-01, 走访、跳舞, '', 服务项目 SERVICE_UNKNOWN",
        "320581192711027293, 2026-11-01, '', '', 服务项目 SERVICE_UNKNOWN.MISSING",
        "320581192711027294, 2026-11-01, 走访, '', 身份证号 ID_CHECKSUM.CHECK_CHARACTER",
        "'', 2026-11-01, 走访, '', 身份证号 ID_MISSING",
        "320581192711027293, 2026-11-01, 家庭医生签约, 明年, 到期日 UNTIL_UNREADABLE",
        "320581192711027293, 2026-11-01, 家庭医生签约, 2026-10-31, 到期日 UNTIL_UNREADABLE.BEFORE",
    })
    void a_row_is_rejected_with_its_column(String id, String day, String service, String until, String found)
            throws IOException {
        row("刘金贵", id, day, service, "", until, "");

        assertThat(taken).isEmpty();
        assertThat(codes()).containsExactly(found);
        for (Finding finding : refused) {
            assertThat(RosterMessages.say(finding, java.util.Locale.CHINA)).doesNotContain("刘金贵", "跳舞", "昨天");
        }
    }

    @Test
    void a_person_merged_over_several_rows_has_them_all_and_totals_are_passed_over() throws IOException {
        String rows = Workbooks.row(1, "历史服务记录")
                + Workbooks.row(3, HEADER)
                + Workbooks.row(4, "刘金贵", Rosters.IDS[0], "2026-11-01", "走访")
                + Workbooks.row(5, "", "", "2026-11-08", "电话")
                + Workbooks.row(7, "合计", "", "", "2 条");
        Workbooks workbook = Workbooks.workbook()
                .rawSheet(
                        "甲",
                        rows,
                        "<mergeCells count=\"2\"><mergeCell ref=\"A4:A5\"/><mergeCell ref=\"B4:B5\"/></mergeCells>")
                .sheet("乙", HEADER, new String[] {"程娥华", Rosters.IDS[2], "2026-11-02", "走访"});

        assertThat(read(workbook.bytes())).isInstanceOf(RosterSummary.class);

        assertThat(codes()).isEmpty();
        assertThat(taken)
                .extracting(row -> row.place().sheet() + row.place().row() + " " + row.name() + " " + row.on())
                .containsExactly("甲4 刘金贵 2026-11-01", "甲5 刘金贵 2026-11-08", "乙2 程娥华 2026-11-02");
    }

    @Test
    void a_roster_is_no_form_of_past_services() throws IOException {
        assertThat(read(Workbooks.workbook()
                        .sheet("甲", new String[] {"姓名", "身份证号", "居住状况"}, new String[] {"刘金贵", Rosters.IDS[0], "独居"})
                        .bytes()))
                .isEqualTo(RosterFault.of(RosterFault.Code.NO_HISTORY_HEADER, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "老干部局, BUREAU",
        "姑苏区委老干部局, BUREAU",
        "管理单位, UNIT",
        "南门社区, COMMUNITY",
        "居委会, COMMUNITY",
        "银龄志愿服务队, VOLUNTEER",
        "市福利院, INSTITUTION",
        "民政局, CIVIL_AFFAIRS",
        "12345热线, HOTLINE",
        "南门社区卫生服务中心,",
        "某某公司,"
    })
    void who_did_it_is_known_by_its_name(String text, Party party) {
        assertThat(ServiceWords.findParty(text).orElse(null)).isEqualTo(party);
    }
}
