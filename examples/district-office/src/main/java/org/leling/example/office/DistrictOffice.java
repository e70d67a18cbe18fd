package org.leling.example.office;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leling.core.calendar.WorkCalendar;
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
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean done = run(List.of(arguments), LocalDate.now(ZoneId.of("Asia/Shanghai")), out);
        if (!done) {
            System.exit(FAULTY);
        }
    }

    /** Does what the arguments ask for, or says what is wrong with them and gives false. */
    static boolean run(List<String> arguments, LocalDate today, PrintStream out) {
        if (arguments.isEmpty()) {
            out.println("用法:java -jar district-office.jar 名单.csv [月份,如 2026-10] [日历文件.ics]");
            return false;
        }
        Optional<YearMonth> month =
                arguments.size() > 1 ? month(arguments.get(1)) : Optional.of(YearMonth.from(today).plusMonths(1));
        if (month.isEmpty()) {
            out.println("月份“" + arguments.get(1) + "”不能用,应为1949-01至2100-12,如 2026-10。");
            return false;
        }
        Optional<List<Dossier>> people = people(arguments.get(0), out);
        if (people.isEmpty()) {
            return false;
        }
        List<Obligation> duties = duties(people.get(), month.get());
        table(duties, month.get(), out);
        return arguments.size() < 3 || write(DutyCalendar.write(duties, today), arguments.get(2), out);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            WorkCalendar calendar = WorkCalendars.china();
            return Optional.of(YearMonth.parse(text))
                    .filter(month -> !month.isBefore(YearMonth.from(calendar.firstDay()))
                            && !month.isAfter(YearMonth.from(calendar.lastDay())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Dossier>> people(String name, PrintStream out) {
        try {
            DossierCsv.Read read = DossierCsv.read(Path.of(name));
            if (read.faults().isEmpty()) {
                return Optional.of(read.dossiers());
            }
            out.println("名单有" + read.faults().size() + "处错误,未推算:");
            read.faults().forEach(fault -> out.println("  " + fault));
        } catch (NoSuchFileException | InvalidPathException e) {
            out.println("没有名单文件“" + name + "”。");
        } catch (CharacterCodingException e) {
            out.println("名单“" + name + "”不是UTF-8或GB18030编码的文本,请另存为CSV UTF-8。");
        } catch (IOException e) {
            out.println("名单“" + name + "”读不了" + (Files.isDirectory(Path.of(name)) ? ":是文件夹。" : "。"));
        }
        return Optional.empty();
    }

    private static boolean write(String calendar, String name, PrintStream out) {
        try {
            Files.writeString(Path.of(name), calendar, StandardCharsets.UTF_8);
            out.println("日历已写入 " + name);
            return true;
        } catch (IOException | InvalidPathException e) {
            out.println("日历文件“" + name + "”写不了:请看文件夹是否存在、是否可写。");
            return false;
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
