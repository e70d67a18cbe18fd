package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leling.core.dossier.Ability;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.FactChange;
import org.leling.core.dossier.FactKey;
import org.leling.core.dossier.FamilyDoctor;

/** What cells hold, and the facts that come of it. */
class CellsTest {

    private static List<String> codes(RosterRow row) {
        return row.warnings().stream()
                .map(each -> each.column() + " " + each.code())
                .toList();
    }

    private static FactChange change(RosterRow row) {
        return row.facts().get(row.facts().size() - 1);
    }

    @Test
    void sharedTextsRichTextsAndTheValuesOfFormulasAreRead() {
        String rows = Workbooks.row(1, "姓名", "身份证号", "居住状况", "备注", "能力等级")
                + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"str\"><f>C9&amp;\"\"</f><v>"
                + Rosters.IDS[0]
                + "</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\"><f>1+1</f><v>2</v></c>"
                + "<c r=\"E2\" t=\"e\"><v>#N/A</v></c></row>";
        CollectingSink sink = Rosters.read(Workbooks.workbook()
                .shared("<r><t>刘</t></r><r><rPr/><t>金贵</t></r><rPh sb=\"0\" eb=\"1\"><t>liu</t></rPh>")
                .shared("<t>独居</t>")
                .rawSheet("甲", rows, ""));
        assertThat(sink.taken).singleElement().satisfies(row -> {
            assertThat(row.identity().name()).isEqualTo("刘金贵");
            assertThat(row.identity().remark()).isEqualTo("2");
            assertThat(row.warnings()).isEmpty();
            assertThat(change(row).find(FactKey.ABILITY)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.20581192711027E+17", "3.2058119271102726E+17", "320581192711027000"})
    void anIdNumberStoredAsANumberIsRejectedWithTheReason(String stored) {
        String rows =
                Workbooks.row(1, "姓名", "身份证号", "居住状况") + Workbooks.row(2, "刘金贵", Workbooks.number(stored, 0), "独居");
        CollectingSink sink = Rosters.read(Workbooks.workbook().rawSheet("甲", rows, ""));
        assertThat(sink.findings()).extracting(Finding::messageKey).containsExactly("finding.ID_CHECKSUM.NUMERIC");
    }

    @Test
    void datesStoredAsNumbersAreReadFromEitherEpoch() {
        String header = Workbooks.row(1, "姓名", "身份证号", "居住状况", "出生日期");
        String serial = header + Workbooks.row(2, "刘金贵", Rosters.IDS[0], "独居", Workbooks.number("10168", 1));
        assertThat(Rosters.read(Workbooks.workbook().rawSheet("甲", serial, "")).codes())
                .isEmpty();
        String of1904 = header + Workbooks.row(2, "刘金贵", Rosters.IDS[0], "独居", Workbooks.number("8706", 1));
        assertThat(Rosters.read(Workbooks.workbook().daysFrom1904().rawSheet("甲", of1904, ""))
                        .codes())
                .isEmpty();
        assertThat(Rosters.read(Workbooks.workbook().rawSheet("甲", of1904, "")).codes())
                .containsExactly("2 BIRTH_DIFFERS");
    }

    @ParameterizedTest
    @CsvSource({
        "出生日期, 1927.11, ''",
        "出生年月, 1927年, ''",
        "出生日期, 1927-11-03, 出生日期 BIRTH_DIFFERS",
        "出生年月, 1927.12, 出生年月 BIRTH_DIFFERS",
        "出生日期, 1927年13月2日, 出生日期 DATE_UNREADABLE",
        "出生日期, '', ''",
        "参加革命工作时间, 1949.9, ''",
        "参加革命工作时间, 1949-09-30, ''",
        "参加革命工作时间, 1949, ''",
        "参加革命工作时间, 1949-10-01, 参加革命工作时间 JOINED_TOO_LATE",
        "参加工作时间, 1949.10, 参加工作时间 JOINED_TOO_LATE",
        "参加革命时间, 1950年, 参加革命时间 JOINED_TOO_LATE",
        "参加革命时间, 解放前, 参加革命时间 DATE_UNREADABLE",
        "联系电话, 1380013800, 联系电话 PHONE_INVALID",
        "紧急联系人电话, 1380013800, 紧急联系人电话 PHONE_INVALID",
        "社区联系人电话, 12345, 社区联系人电话 PHONE_INVALID",
        "单位联系人电话, 无, ''",
        "能力等级, 尚可, 能力等级 ABILITY_UNKNOWN",
        "电子保姆, 也许, 电子保姆 ANSWER_UNREADABLE",
        "是否易地安置, 是, 安置地 PLACE_MISSING",
        "是否易地安置, 否, ''",
        "所属区县, 西湖区, 所属区县 PLACE_MISSING",
        "所属区县, '', ''",
        "配偶出生日期, 1950.3, 配偶出生日期 DATE_UNREADABLE",
        "居住地址, 上海市徐汇区田林路1号, 居住地址 ADDRESS_ELSEWHERE",
        "居住地址, 北京路12号, ''",
        "居住地址, 苏州市吴中区人民路1号, ''"
    })
    void aRowIsTakenWithItsWarnings(String header, String cell, String expected) {
        assertThat(String.join(", ", codes(Rosters.row(header, cell)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "居住地址, 苏州市吴中区人民路1号, 320506",
        "居住地址, 昆山市人民路1号, 320583",
        "居住地址, 人民路1号, 320500",
        "居住地址, 江苏省苏州市, 320500",
        "居住地址, 上海市徐汇区田林路1号, 310104",
        "居住地址, 徐汇区田林路1号, 320500",
        "所属区县, 常熟市, 320581"
    })
    void whoIsNotSettledElsewhereLivesWhereTheAddressSaysOrElseWithTheUnit(String header, String cell, String code) {
        assertThat(change(Rosters.row(header, cell))
                        .find(FactKey.RESIDENCE)
                        .orElseThrow()
                        .division())
                .contains(new Division(code));
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnce() {
        CollectingSink sink = Rosters.read(Workbooks.workbook()
                .sheet("甲", new String[] {"姓名", "身份证号", "居住状况", "参加革命工作时间", "联系电话", "电话"}, new String[] {
                    "", "123", "其他", "1950", "1", "2"
                }));
        assertThat(sink.codes())
                .containsExactlyInAnyOrder(
                        "2 NAME_MISSING",
                        "2 ID_CHECKSUM",
                        "2 LIVING_UNKNOWN",
                        "2 JOINED_TOO_LATE",
                        "2 PHONE_INVALID",
                        "2 PHONE_INVALID");
        assertThat(sink.rejected).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "袁玉学, Contract[until=2027-11-23], 1",
        "已签约, Contract[until=2027-11-23], 0",
        "不愿签约, Declined[], 0",
        "不愿意, Declined[], 0",
        "未签约, '', 0",
        "无, '', 0",
        "'', '', 0"
    })
    void theFamilyDoctorIsNamedDeclinedOrNothing(String cell, String expected, int members) {
        RosterRow row = Rosters.row("家庭医生", cell);
        assertThat(change(row)
                        .find(FactKey.FAMILY_DOCTOR)
                        .map(FamilyDoctor::toString)
                        .orElse(""))
                .isEqualTo(expected);
        assertThat(row.members()).hasSize(members);
        assertThat(row.doctorAssumed()).isEqualTo(expected.startsWith("Contract"));
    }

    @Test
    void aFactIsInForceSinceTheDayThatItsColumnSays() {
        CollectingSink sink = Rosters.read(
                Workbooks.workbook().sheet("甲", new String[] {"姓名", "身份证号", "居住状况", "能力等级", "能力评估时间"}, new String[] {
                    "刘金贵", Rosters.IDS[0], "独居", "轻度失能", "2026年3月"
                }));
        List<FactChange> facts = sink.taken.get(0).facts();
        assertThat(facts).extracting(FactChange::from).containsExactly(LocalDate.of(2026, 3, 1), Rosters.IMPORT_DAY);
        assertThat(facts.get(0).find(FactKey.ABILITY)).contains(Ability.MILD);
        assertThat(facts.get(1).find(FactKey.ABILITY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' 冯\u3000林\u00A0文 ', 冯林文", "阿不都•热西提, 阿不都·热西提", "张\u200B三, 张三", "Norman  Bethune, Norman Bethune"})
    void aNameLosesTheBlanksInsideAChineseOne(String written, String expected) {
        assertThat(Text.name(written)).isEqualTo(expected);
    }

    @Test
    void aMessageHoldsNoValueOfTheSheet() {
        CollectingSink sink = Rosters.read(
                Workbooks.workbook().sheet("甲", new String[] {"姓名", "身份证号", "居住状况", "联系电话", "能力等级"}, new String[] {
                    "刘金贵", "320581192711027299", "秘密住法", "1380013800", "秘密等级"
                }));
        assertThat(sink.findings())
                .hasSize(4)
                .allSatisfy(each -> assertThat(each + RosterMessages.say(each, java.util.Locale.CHINA))
                        .doesNotContain("刘金贵", "3205", "秘密", "1380013800"));
    }
}
