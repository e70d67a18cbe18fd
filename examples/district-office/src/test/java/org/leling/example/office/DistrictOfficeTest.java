package org.leling.example.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leling.core.obligation.Obligation;

class DistrictOfficeTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static List<Obligation> october() throws IOException {
        DossierCsv.Read read = DossierCsv.read(Path.of("sample/dossiers.csv"));
        assertEquals(List.of(), read.faults());
        assertEquals(5, read.dossiers().size());
        return DistrictOffice.duties(read.dossiers(), OCTOBER);
    }

    @Test
    void every_fault_of_the_list_is_named_at_once() throws IOException {
        DossierCsv.Read read = DossierCsv.read(Path.of("sample/with-faults.csv"));
        List<String> columns = read.faults().stream()
                .map(fault -> fault.substring(0, fault.indexOf(':')))
                .toList();
        assertEquals(
                List.of(
                        "第3行“出生日期”",
                        "第3行“居住区划”",
                        "第4行“居住形式”",
                        "第4行“关爱小组”",
                        "第4行“电子保姆”",
                        "第4行“农历生日”",
                        "第5行“档案号”",
                        "第6行"),
                columns);
        assertEquals(1, read.dossiers().size());
    }

    @TempDir
    private Path folder;

    private static String said(boolean done, String... arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertEquals(done, DistrictOffice.run(List.of(arguments), LocalDate.of(2026, 9, 15), out));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void what_cannot_be_read_or_written_is_said_in_a_sentence() throws IOException {
        String list = "sample/dossiers.csv";
        Path noText = Files.write(folder.resolve("photo.csv"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        assertEquals("没有名单文件“nobody.csv”。\n", said(false, "nobody.csv"));
        assertEquals("名单“" + folder + "”读不了:是文件夹。\n", said(false, folder.toString()));
        assertEquals("名单“" + noText + "”不是UTF-8或GB18030编码的文本,请另存为CSV UTF-8。\n", said(false, noText.toString()));
        for (String month : List.of("2026-13", "十月", "1900-01", "2150-01")) {
            assertEquals("月份“" + month + "”不能用,应为1949-01至2100-12,如 2026-10。\n", said(false, list, month));
        }
        for (Path unwritable : List.of(folder, folder.resolve("missing").resolve("a.ics"))) {
            String said = said(false, list, "2026-10", unwritable.toString());
            assertTrue(said.endsWith("日历文件“" + unwritable + "”写不了:请看文件夹是否存在、是否可写。\n"), said);
        }
        assertTrue(said(false).startsWith("用法:"));
        Path written = folder.resolve("a.ics");
        assertTrue(said(true, list, "2026-10", written.toString()).endsWith("日历已写入 " + written + "\n"));
        assertTrue(Files.readString(written).startsWith("BEGIN:VCALENDAR\r\n"));
    }

    @Test
    void a_list_in_the_encoding_of_a_chinese_excel_is_read_as_well() throws IOException {
        String list = Files.readString(Path.of("sample/dossiers.csv"));
        Path excel = folder.resolve("excel.csv");
        Files.writeString(excel, list.replace("\n", "\r\n"), Charset.forName("GB18030"));
        assertEquals(said(true, "sample/dossiers.csv", "2026-10"), said(true, excel.toString(), "2026-10"));
    }

    @Test
    void who_was_born_after_the_list_began_is_a_fault_of_the_row() throws IOException {
        Path list = folder.resolve("born.csv");
        String sample = Files.readString(Path.of("sample/dossiers.csv"));
        String header = sample.substring(0, sample.indexOf('\n') + 1);
        Files.writeString(list, header + "gs-9,2027-01-01,320508,320508,居家,独居,2026-01-01,,是,,\n");
        assertTrue(said(false, list.toString()).contains("第2行“出生日期”:2027-01-01晚于建档日期2026-01-01"));
    }

    @Test
    void the_table_names_what_is_due_in_the_month() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DistrictOffice.table(october(), OCTOBER, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String table = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(table.startsWith("2026年10月应办事项"), table);
        assertTrue(table.contains("2026-10-30\tgs-001\t管理单位\t电话或视频联系\t月有电话\t文件规定"), table);
        assertTrue(table.contains("志愿者\t"), table);
    }

    @Test
    void the_calendar_file_holds_a_whole_day_for_each_duty_with_its_id() throws IOException {
        List<Obligation> duties = october();
        String text = DutyCalendar.write(duties, LocalDate.of(2026, 9, 15));
        String unfolded = text.replace("\r\n ", "");
        assertTrue(unfolded.contains("UID:gs-001/empty-nest.call/2026-10@leling\r\n"), unfolded);
        assertTrue(unfolded.contains("DTSTART;VALUE=DATE:20261030\r\n"), unfolded);
        assertTrue(unfolded.contains("\\,每月一次\\;本期"), unfolded);
        assertTrue(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), text);
        assertTrue(text.lines().anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length >= 73), text);
        List<VEvent> events = Biweekly.parse(text).first().getEvents();
        assertEquals(duties.size(), events.size());
        assertTrue(events.stream().allMatch(event -> !event.getDateStart().getValue().hasTime()));
        assertEquals(
                duties.get(0).id() + "@leling", events.get(0).getUid().getValue());
    }
}
