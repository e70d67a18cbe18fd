package org.leling.dossier.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leling.dossier.directory.place.Divisions;
import org.leling.dossier.roster.sheet.RosterFault.Code;

/** Files that are no roster: each gets its fault, and the sink hears nothing. */
class WorkbookFaultTest {

    private static final String[] HEADER = {"姓名", "身份证号", "居住状况"};
    private static final String[] PERSON = {"刘金贵", Rosters.IDS[0], "独居"};

    private static Workbooks good() {
        return Workbooks.workbook().sheet("在册", HEADER, PERSON);
    }

    private static byte[] ole(String stream) {
        byte[] file = new byte[20_000];
        byte[] head = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(head, 0, file, 0, head.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 8192 - 7, name.length);
        return file;
    }

    private static byte[] text(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static String cell(String xml) {
        return Workbooks.row(1, HEADER) + "<row r=\"2\">" + xml + "</row>";
    }

    private static byte[] sheet(String rows) {
        return Workbooks.workbook().rawSheet("在册", rows, "").bytes();
    }

    static Stream<Arguments> files() {
        byte[] good = good().bytes();
        String sheet = "xl/worksheets/sheet1.xml";
        return Stream.of(
                Arguments.of("no bytes", new byte[0], Code.FILE_EMPTY),
                Arguments.of("bytes without sense", new byte[] {0, 1, 2, 3, 4, 5}, Code.NOT_A_WORKBOOK),
                Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, Code.NOT_A_WORKBOOK),
                Arguments.of(
                        "a page that calls itself .xls",
                        text("<html><table>姓名,a</table>", "UTF-8"),
                        Code.NOT_A_WORKBOOK),
                Arguments.of("CSV in UTF-8", text("姓名,身份证号\n刘金贵,1\n", "UTF-8"), Code.TEXT_TABLE),
                Arguments.of("CSV in GBK", text("姓名,身份证号\n刘金贵,1\n", "GBK"), Code.TEXT_TABLE),
                Arguments.of("text in UTF-16 as Excel saves it", text("姓名\t身份证号\n", "UTF-16"), Code.TEXT_TABLE),
                Arguments.of("a long CSV", text("姓名,身份证号\n".repeat(2000), "UTF-8"), Code.TEXT_TABLE),
                Arguments.of(".xls", ole("Workbook"), Code.OLD_FORMAT),
                Arguments.of("with a password", ole("EncryptedPackage"), Code.PASSWORD_PROTECTED),
                Arguments.of(
                        ".xlsb",
                        Workbooks.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.bin", "x")),
                        Code.OLD_FORMAT),
                Arguments.of("another archive", Workbooks.zip(Map.of("a.txt", "a")), Code.NOT_A_WORKBOOK),
                Arguments.of(
                        "a document of Word",
                        Workbooks.zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")),
                        Code.NOT_A_WORKBOOK),
                Arguments.of("cut short", Arrays.copyOf(good, good.length / 2), Code.DAMAGED),
                Arguments.of(
                        "a sheet cut short",
                        good().part(sheet, "<worksheet><sheetData><row r=\"1\"><c")
                                .bytes(),
                        Code.DAMAGED),
                Arguments.of(
                        "no part for the sheet",
                        good().part("xl/_rels/workbook.xml.rels", "<Relationships/>")
                                .bytes(),
                        Code.DAMAGED),
                Arguments.of("no sheet at all", Workbooks.workbook().bytes(), Code.NOTHING_WRITTEN),
                Arguments.of(
                        "an empty sheet", Workbooks.workbook().sheet("Sheet1").bytes(), Code.NOTHING_WRITTEN),
                Arguments.of(
                        "blank rows",
                        Workbooks.workbook()
                                .sheet("Sheet1", new String[] {" "}, new String[] {"\u3000"})
                                .bytes(),
                        Code.NOTHING_WRITTEN),
                Arguments.of(
                        "no header",
                        Workbooks.workbook().sheet("Sheet1", PERSON, PERSON).bytes(),
                        Code.NO_HEADER),
                Arguments.of(
                        "another table",
                        Workbooks.workbook()
                                .sheet("Sheet1", new String[] {"品名", "数量", "备注"}, PERSON)
                                .bytes(),
                        Code.NO_HEADER),
                Arguments.of(
                        "a header alone",
                        Workbooks.workbook().sheet("在册", HEADER).bytes(),
                        Code.NO_ROWS),
                Arguments.of(
                        "a header and a total",
                        Workbooks.workbook()
                                .sheet("在册", HEADER, new String[] {"合计"})
                                .bytes(),
                        Code.NO_ROWS),
                Arguments.of(
                        "an entity of its own",
                        good().part(
                                        sheet,
                                        "<!DOCTYPE x [<!ENTITY e \"刘\">]><worksheet><sheetData>"
                                                + Workbooks.row(1, HEADER)
                                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
                                .bytes(),
                        Code.DAMAGED),
                Arguments.of(
                        "an entity from a file",
                        good().part(
                                        sheet,
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData/></worksheet>")
                                .bytes(),
                        Code.DAMAGED),
                Arguments.of(
                        "a cell beyond the last column", sheet(cell("<c r=\"AAAAAAA2\"><v>1</v></c>")), Code.DAMAGED),
                Arguments.of("a cell without a row", sheet(cell("<c r=\"ABC\"><v>1</v></c>")), Code.DAMAGED),
                Arguments.of("a row number that is none", sheet("<row r=\"x\"/>"), Code.DAMAGED),
                Arguments.of("a row beyond the last", sheet("<row r=\"9999999\"/>"), Code.DAMAGED),
                Arguments.of(
                        "an index into texts that are not there",
                        sheet(cell("<c r=\"A2\" t=\"s\"><v>2000000000</v></c>")),
                        Code.DAMAGED),
                Arguments.of(
                        "an index that is no number", sheet(cell("<c r=\"A2\" t=\"s\"><v>x</v></c>")), Code.DAMAGED),
                Arguments.of(
                        "a type of cell that is none", sheet(cell("<c r=\"A2\" t=\"q\"><v>1</v></c>")), Code.DAMAGED),
                Arguments.of(
                        "a style that is no number", sheet(cell("<c r=\"A2\" s=\"q\"><v>1</v></c>")), Code.DAMAGED),
                Arguments.of(
                        "elements without end",
                        good().part("xl/x.xml", "<a>".repeat(5000)).bytes(),
                        Code.DAMAGED),
                Arguments.of(
                        "a tag without end",
                        good().part("xl/x.xml", "<a b=\"" + "x".repeat(2 << 20) + "\"/>")
                                .bytes(),
                        Code.TOO_LARGE),
                Arguments.of(
                        "a text that no cell holds",
                        sheet(cell(
                                "<c r=\"A2\" t=\"inlineStr\"><is>" + "<t>xxxxxxxxxx</t>".repeat(60_000) + "</is></c>")),
                        Code.TOO_LARGE),
                Arguments.of(
                        "a part that unpacks a thousandfold",
                        good().part("xl/x.xml", "<a>" + " <b/>".repeat(8 << 20) + "</a>")
                                .bytes(),
                        Code.TOO_LARGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aFileThatIsNoRosterGetsItsFault(String what, byte[] file, Code expected) {
        CollectingSink sink = new CollectingSink();
        assertThat(Rosters.read(file, sink))
                .isInstanceOfSatisfying(
                        RosterFault.class, fault -> assertThat(fault.code()).isEqualTo(expected));
        assertThat(sink.taken).isEmpty();
        assertThat(sink.rejected).isEmpty();
    }

    @Test
    void everyFaultOfARosterIsShown() {
        Set<Code> ofRosters = EnumSet.complementOf(EnumSet.of(Code.NO_HISTORY_HEADER));
        assertThat(files().map(each -> each.get()[2]).distinct()).hasSize(ofRosters.size());
    }

    @ParameterizedTest
    @MethodSource("tightLimits")
    void whatIsOverALimitIsTooLarge(RosterLimits limits) throws IOException {
        RosterReader reader = new RosterReader(Divisions.load(), limits);
        CollectingSink sink = new CollectingSink();
        byte[] file = good().shared("<t>" + "x".repeat(300) + "</t>").bytes();
        assertThat(reader.read(new ByteArrayInputStream(file), Rosters.CONTEXT, sink))
                .isInstanceOfSatisfying(
                        RosterFault.class, fault -> assertThat(fault.code()).isEqualTo(Code.TOO_LARGE));
        assertThat(sink.taken).isEmpty();
    }

    static Stream<RosterLimits> tightLimits() {
        return Stream.of(
                new RosterLimits(1000, 100, 1 << 20, 1 << 20, 100, 100),
                new RosterLimits(1 << 20, 3, 1 << 20, 1 << 20, 100, 100),
                new RosterLimits(1 << 20, 100, 900, 1 << 20, 100, 100),
                new RosterLimits(1 << 20, 100, 1 << 20, 100, 100, 100),
                new RosterLimits(1 << 20, 100, 1 << 20, 1 << 20, 1, 100),
                new RosterLimits(1 << 20, 100, 1 << 20, 1 << 20, 100, 5));
    }

    @Test
    void theFileOfAnUploadIsGoneAfterwards() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long before = uploads(folder);
        Rosters.read(good().bytes(), new CollectingSink());
        Rosters.read(new byte[] {1}, new CollectingSink());
        assertThat(uploads(folder)).isLessThanOrEqualTo(before);
    }

    private static long uploads(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".upload")).count();
        }
    }
}
