package org.leling.example.office;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.leling.core.obligation.Obligation;

/** Writes duties as an iCalendar file: a whole day each, on the day by which the duty is due. */
final class DutyCalendar {

    private static final int OCTETS_A_LINE = 75;

    private DutyCalendar() {}

    static String write(List<Obligation> duties, LocalDate madeOn) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Leling//District office//ZH");
        calendar.addName("离休干部应办事项");
        for (Obligation duty : duties) {
            VEvent event = new VEvent();
            event.setUid(duty.id() + "@leling");
            event.setDateTimeStamp(
                    Date.from(madeOn.atStartOfDay(ZoneOffset.UTC).toInstant()));
            event.setDateStart(new DateStart(wholeDay(duty.due())));
            event.setSummary(duty.party().chinese() + ":" + duty.action().chinese() + "(" + duty.dossier() + ")");
            event.setDescription("依据第" + duty.rule().clause().number() + "条“"
                    + duty.rule().clause().words() + "”," + duty.rule().cadence().chinese() + ";本期" + duty.first()
                    + "至" + duty.last());
            calendar.addEvent(event);
        }
        return folded(calendar);
    }

    /** biweekly folds by characters; a Chinese one has three octets, and what is limited is octets. */
    private static String folded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("the calendar", e);
        }
        return text.toString().lines().map(DutyCalendar::folded).collect(Collectors.joining());
    }

    /** Folds one line into lines of at most 75 octets; the space that begins a line which goes on is one of them. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : line.codePoints().toArray()) {
            String text = Character.toString(character);
            int more = text.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > OCTETS_A_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(text);
            octets += more;
        }
        return folded.append("\r\n").toString();
    }

    /** A day is a day wherever the program runs: it is made of its parts, not of an instant. */
    private static ICalDate wholeDay(LocalDate day) {
        DateTimeComponents parts =
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return new ICalDate(parts, false);
    }
}
