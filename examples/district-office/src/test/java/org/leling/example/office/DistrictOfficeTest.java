package org.leling.example.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        List<VEvent> events = Biweekly.parse(text).first().getEvents();
        assertEquals(duties.size(), events.size());
        assertTrue(events.stream().allMatch(event -> !event.getDateStart().getValue().hasTime()));
        assertEquals(
                duties.get(0).id() + "@leling", events.get(0).getUid().getValue());
    }
}
