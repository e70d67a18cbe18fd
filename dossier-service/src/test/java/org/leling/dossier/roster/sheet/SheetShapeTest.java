package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.dossier.Role;

/** Where things stand on the sheets that people make. */
class SheetShapeTest {

    private static final String[] HEADER = {"序号", "姓名", "身份证号", "居住状况", "管理单位"};
    private static final String[] ONE = {"1", "刘金贵", Rosters.IDS[0], "独居", "市教育局"};
    private static final String[] TWO = {"2", "林林云", Rosters.IDS[1], "独居", ""};
    private static final String[] THREE = {"3", "程娥华", Rosters.IDS[2], "独居", "市水利局"};

    private static List<String> taken(CollectingSink sink) {
        return sink.taken.stream()
                .map(row ->
                        row.place().sheet() + row.place().row() + row.identity().name())
                .toList();
    }

    private static Map<PassedOver.Reason, Integer> passedOver(Workbooks workbook) {
        return Rosters.summary(workbook).passedOver().stream()
                .collect(Collectors.toMap(PassedOver::reason, PassedOver::count));
    }

    @Test
    void theHeaderIsFoundWhereverItStandsInThirtyRows() {
        String rows = Workbooks.row(2, "花名册") + Workbooks.row(30, HEADER) + Workbooks.row(31, ONE);
        CollectingSink sink = Rosters.read(Workbooks.workbook().rawSheet("甲", rows, ""));
        assertThat(taken(sink)).containsExactly("甲31刘金贵");
    }

    @Test
    void severalSheetsAreReadEachUnderItsOwnHeader() {
        Workbooks workbook = Workbooks.workbook()
                .sheet("甲", HEADER, ONE)
                .sheet("说明", new String[] {"1.本表由各单位填报。"})
                .sheet("乙", new String[] {"题"}, new String[] {"公民身份号码", "姓 名", "居住状况"}, new String[] {
                    Rosters.IDS[1], "林林云", "独居"
                });
        assertThat(taken(Rosters.read(workbook))).containsExactly("甲2刘金贵", "乙3林林云");
        assertThat(passedOver(workbook)).containsEntry(PassedOver.Reason.SHEET_WITHOUT_HEADER, 1);
    }

    @Test
    void theSameNumberOnTwoSheetsIsADuplicateThatNamesTheSheet() {
        CollectingSink sink =
                Rosters.read(Workbooks.workbook().sheet("甲", HEADER, ONE).sheet("乙", HEADER, ONE));
        assertThat(sink.taken).isEmpty();
        assertThat(sink.findings().stream()
                        .map(each -> each.place().sheet() + each.place().row() + each.code() + each.args()))
                .containsExactly("甲2ID_DUPLICATE[«乙» 2]", "乙2ID_DUPLICATE[«甲» 2]");
    }

    @Test
    void ofThreeRowsWithOneNumberEachNamesTheOthers() {
        CollectingSink sink = Rosters.read(Workbooks.workbook().sheet("甲", HEADER, ONE, ONE, TWO, ONE));
        assertThat(taken(sink)).containsExactly("甲4林林云");
        assertThat(sink.findings().stream().map(each -> each.place().row() + " " + each.args()))
                .containsExactly("2 [3, 5]", "3 [2, 5]", "5 [2, 3]");
    }

    @Test
    void rowsThatAreNobodysArePassedOverAndCounted() {
        Workbooks workbook = Workbooks.workbook()
                .sheet(
                        "甲",
                        new String[] {"在册离休干部花名册"},
                        new String[] {"填报单位：", "", "填报日期：2026年11月"},
                        HEADER,
                        new String[] {"1", "2", "3", "4", "5"},
                        new String[] {"一、教育系统"},
                        ONE,
                        new String[] {"小计", "1人"},
                        new String[] {""},
                        HEADER,
                        TWO,
                        new String[] {"3"},
                        new String[] {"", "合 计", "", "2人"},
                        new String[] {"备注：本表一式两份"},
                        new String[] {"填表人：王", "", "审核人：李"});
        assertThat(taken(Rosters.read(workbook))).containsExactly("甲6刘金贵", "甲10林林云");
        assertThat(passedOver(workbook))
                .isEqualTo(Map.of(
                        PassedOver.Reason.TITLE, 2,
                        PassedOver.Reason.HEADER, 2,
                        PassedOver.Reason.COLUMN_NUMBERS, 1,
                        PassedOver.Reason.NOTE, 3,
                        PassedOver.Reason.TOTAL, 2,
                        PassedOver.Reason.BLANK, 2));
    }

    @Test
    void aRowThatMayBeAPersonsIsRejectedAloudAndNeverPassedOver() {
        CollectingSink sink = Rosters.read(Workbooks.workbook()
                .sheet(
                        "甲",
                        HEADER,
                        ONE,
                        new String[] {"2", "合计", Rosters.IDS[1], "独居"},
                        new String[] {"3", "", "", "独居", "市教育局"},
                        new String[] {"4", "王五"},
                        new String[] {"5", "", "x"}));
        assertThat(sink.codes())
                .containsExactlyInAnyOrder(
                        "4 NAME_MISSING",
                        "4 ID_MISSING",
                        "5 ID_MISSING",
                        "5 LIVING_UNKNOWN",
                        "6 NAME_MISSING",
                        "6 ID_CHECKSUM",
                        "6 LIVING_UNKNOWN");
        assertThat(taken(sink)).containsExactly("甲2刘金贵", "甲3合计");
    }

    @Test
    void aRowBearsTheSheetsOwnNumberEvenWhereNoneIsWritten() {
        String bare = Workbooks.row(1, HEADER) + Workbooks.row(2, ONE) + Workbooks.row(3, THREE);
        String rows = bare.replaceAll(" r=\"[A-Z]*[0-9]+\"", "");
        assertThat(taken(Rosters.read(Workbooks.workbook().rawSheet("甲", rows, ""))))
                .containsExactly("甲2刘金贵", "甲3程娥华");
        String gap = Workbooks.row(5, HEADER)
                + Workbooks.row(6, ONE).replaceAll(" r=\"[A-Z]*[0-9]+\"", "")
                + Workbooks.row(90, THREE);
        assertThat(taken(Rosters.read(Workbooks.workbook().rawSheet("甲", gap, ""))))
                .containsExactly("甲6刘金贵", "甲90程娥华");
    }

    @Test
    void aHeaderOfTwoRowsIsReadAsOne() {
        CollectingSink sink = Rosters.read(Workbooks.workbook()
                .sheet(
                        "甲",
                        new String[] {"姓名", "身份证号", "居住状况", "紧急联系人", "", "", "单位联系人", ""},
                        new String[] {"", "", "", "姓名", "与本人关系", "电话", "姓名", "联系电话"},
                        new String[] {"刘金贵", Rosters.IDS[0], "独居", "蔡花金", "女儿", "17754323194", "陈振", "16104974650"}));
        assertThat(sink.taken)
                .singleElement()
                .satisfies(row -> assertThat(row.members())
                        .extracting(each -> each.role()
                                + each.person()
                                + each.relation()
                                + each.phones().get(0).number())
                        .containsExactly("RELATIVE蔡花金女儿17754323194", "UNIT陈振16104974650"));
    }

    @Test
    void aBlockThatIsMergedDownwardsHoldsForEachOfItsRows() {
        String rows =
                Workbooks.row(1, HEADER) + Workbooks.row(2, ONE) + Workbooks.row(3, TWO) + Workbooks.row(4, THREE);
        CollectingSink sink = Rosters.read(Workbooks.workbook()
                .rawSheet("甲", rows, "<mergeCells><mergeCell ref=\"E2:E3\"/><mergeCell ref=\"A1:B1\"/></mergeCells>"));
        assertThat(sink.taken.stream().map(RosterRow::unit)).containsExactly("市教育局", "市教育局", "市水利局");
    }

    @Test
    void aNameOrNumberThatIsMergedIsOnePersons() {
        String rows = Workbooks.row(1, HEADER) + Workbooks.row(2, ONE) + Workbooks.row(3, "", "", "", "独居", "市教育局");
        CollectingSink sink = Rosters.read(Workbooks.workbook()
                .rawSheet("甲", rows, "<mergeCells><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:C3\"/></mergeCells>"));
        assertThat(taken(sink)).containsExactly("甲2刘金贵");
        assertThat(sink.codes()).containsExactly("3 NAME_MISSING", "3 ID_MISSING");
    }

    @Test
    void aRowThatAFilterHidesIsReadAndCounted() {
        String rows = Workbooks.row(1, HEADER) + Workbooks.row(2, ONE).replace("<row ", "<row hidden=\"1\" ");
        Workbooks workbook = Workbooks.workbook().rawSheet("甲", rows, "<cols><col hidden=\"1\"/></cols>");
        assertThat(taken(Rosters.read(workbook))).containsExactly("甲2刘金贵");
        assertThat(Rosters.summary(workbook).hiddenRows()).isEqualTo(1);
    }

    @Test
    void aHiddenSheetIsPassedOverAndCounted() {
        Workbooks workbook = Workbooks.workbook()
                .sheet("甲", HEADER, ONE)
                .sheet("旧", HEADER, TWO)
                .hidden();
        assertThat(taken(Rosters.read(workbook))).containsExactly("甲2刘金贵");
        assertThat(passedOver(workbook)).containsEntry(PassedOver.Reason.SHEET_HIDDEN, 2);
    }

    @Test
    void unknownColumnsAreListedOnceAndKept() {
        Workbooks workbook = Workbooks.workbook()
                .sheet("甲", new String[] {"姓名", "身份证号", "居住状况", "爱好", "爱好", ""}, new String[] {
                    "刘金贵", Rosters.IDS[0], "独居", "书法", "", "多写的"
                });
        assertThat(Rosters.summary(workbook).unknownColumns()).containsExactly("爱好");
        assertThat(Rosters.read(workbook).taken.get(0).extras())
                .containsExactly(new Labelled("爱好", "书法"), new Labelled("F", "多写的"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*姓名", "姓　名", "姓\n名", "姓名:", "姓名（必填）", " 姓名 "})
    void aHeaderIsKnownWithWhatStandsAroundIt(String header) {
        List<String> titles = new ArrayList<>(List.of(HEADER));
        titles.set(1, header);
        assertThat(taken(Rosters.read(Workbooks.workbook().sheet("甲", titles.toArray(String[]::new), ONE))))
                .containsExactly("甲2刘金贵");
    }

    @Test
    void aNameAndANumberInOneCellAreToldApart() {
        RosterRow row = Rosters.row("社区联系人(电话)", "冯珍（19895559797）");
        assertThat(row.members())
                .containsExactly(
                        new Member(Role.COMMUNITY, "冯珍", "", List.of(new Phone("19895559797", Phone.Kind.MOBILE))));
    }
}
