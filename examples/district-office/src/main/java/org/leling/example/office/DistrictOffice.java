package org.leling.example.office;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leling.core.calendar.WorkCalendars;
import org.leling.core.dossier.Dossier;
import org.leling.core.obligation.Obligation;
import org.leling.core.obligation.Obligations;
import org.leling.core.obligation.Window;
import org.leling.core.policy.PolicySet;

/**
 * What an office with a system of its own does with core-lib: people in from its own list, next month's duties out, as
 * a table and as a calendar file. Any policy module on the class path counts.
 */
public final class DistrictOffice {

    private static final int FAULTY = 2;

    private DistrictOffice() {}

    /** Takes the list of people, and if wanted the month and the calendar file to write. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("用法:java -jar district-office.jar 名单.csv [月份,如 2026-10] [日历文件.ics]");
            System.exit(FAULTY);
        }
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        YearMonth month = arguments.length > 1
                ? YearMonth.parse(arguments[1])
                : YearMonth.from(today).plusMonths(1);
        DossierCsv.Read read = DossierCsv.read(Path.of(arguments[0]));
        if (!read.faults().isEmpty()) {
            out.println("名单有" + read.faults().size() + "处错误,未推算:");
            read.faults().forEach(fault -> out.println("  " + fault));
            System.exit(FAULTY);
        }
        List<Obligation> duties = duties(read.dossiers(), month);
        table(duties, month, out);
        if (arguments.length > 2) {
            Path file = Path.of(arguments[2]);
            Files.writeString(file, DutyCalendar.write(duties, today), StandardCharsets.UTF_8);
            out.println("日历已写入 " + file);
        }
    }

    /** The ten lines that this example is about. */
    static List<Obligation> duties(List<Dossier> people, YearMonth month) {
        Obligations engine =
                Obligations.of(PolicySet.composeFound().get(), WorkCalendars.china());
        Window window = new Window(month.atDay(1), month.atEndOfMonth());
        return people.stream()
                .flatMap(person -> engine.derive(person, window).obligations().stream())
                .sorted()
                .toList();
    }

    static void table(List<Obligation> duties, YearMonth month, PrintStream out) {
        out.println(month.getYear() + "年" + month.getMonthValue() + "月应办事项,共" + duties.size() + "件");
        Map<String, Integer> byParty = new TreeMap<>();
        for (Obligation duty : duties) {
            out.println(String.join(
                    "\t",
                    duty.due() + (duty.isProvisional() ? "(暂定)" : ""),
                    duty.dossier().value(),
                    duty.party().chinese(),
                    duty.action().chinese(),
                    duty.rule().clause().words(),
                    duty.rule().kind().chinese()));
            byParty.merge(duty.party().chinese(), 1, Integer::sum);
        }
        byParty.forEach((party, count) -> out.println(party + "\t" + count + "件"));
    }
}
