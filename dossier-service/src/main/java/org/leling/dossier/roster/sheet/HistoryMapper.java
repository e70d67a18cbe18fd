package org.leling.dossier.roster.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leling.dossier.roster.sheet.HistoryRow.Titles;
import org.leling.dossier.roster.sheet.PastService.Placed;
import org.leling.dossier.roster.sheet.PastService.Thing;

/** Makes of a row what the form of past services says ({@code docs/roster.md}); every finding of the row at once. */
final class HistoryMapper {

    private static final int LONGEST_REMARK = 1_500;
    private static final int LONGEST_BY = 200;
    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;

    private final LocalDate importDay;

    HistoryMapper(LocalDate importDay) {
        this.importDay = importDay;
    }

    /** Maps a row and gives it to the sink, as taken or as rejected. */
    boolean map(RowData data, Header header, RowSink<HistoryRow> sink) {
        RowText row = new RowText(data, header);
        IdCell id = idNumber(row);
        LocalDate on = on(row);
        List<PastService> services = services(row);
        WrittenDate until = until(row, on, services);
        String by = fitting(row, Column.SERVED_BY, LONGEST_BY);
        String remark = fitting(row, Column.REMARK, LONGEST_REMARK);
        if (row.isRejected()) {
            sink.rejected(data.place(), List.copyOf(row.findings()));
            return false;
        }
        Titles titles = new Titles(
                header.title(Column.NAME),
                header.title(Column.ID_NUMBER),
                header.title(Column.SERVED_ON),
                header.title(Column.SERVED_BY),
                header.title(Column.UNTIL),
                header.title(Column.REMARK));
        sink.taken(new HistoryRow(
                data.place(),
                titles,
                id.number(),
                Text.name(row.kept(Column.NAME)),
                on,
                services,
                by,
                until,
                remark,
                row.findings()));
        return true;
    }

    private IdCell idNumber(RowText row) {
        IdCell cell = IdCell.read(row.cell(Column.ID_NUMBER), importDay);
        if (cell.verdict() == IdNumber.Verdict.MISSING) {
            row.find(Column.ID_NUMBER, FindingCode.ID_MISSING);
        } else if (!cell.isUsable()) {
            String variant = cell.digitsLost() ? "NUMERIC" : cell.verdict().name();
            row.find(Column.ID_NUMBER, FindingCode.ID_CHECKSUM, variant);
        }
        return cell;
    }

    /** A month without a day is its first day, aloud; a year alone tells of no period that it could count for. */
    private LocalDate on(RowText row) {
        WrittenDate date = ofThisCentury(WrittenDates.read(row.cell(Column.SERVED_ON)));
        Optional<LocalDate> day = date.month() == 0 ? Optional.empty() : date.findEarliest();
        if (day.isEmpty()) {
            row.find(Column.SERVED_ON, FindingCode.DAY_UNREADABLE);
        } else if (day.get().isAfter(importDay)) {
            row.find(Column.SERVED_ON, FindingCode.DAY_IMPOSSIBLE, "AHEAD");
        } else if (date.day() == 0) {
            row.find(Column.SERVED_ON, FindingCode.DATE_UNREADABLE, "PARTIAL");
        }
        return day.orElse(importDay);
    }

    /** A roster's 49.9 is of the last century, since births are; a visit of 26.9.3 is of this one. */
    private static WrittenDate ofThisCentury(WrittenDate date) {
        boolean twoDigits = date.year() < THIS_CENTURY
                && date.isReadable()
                && Text.plain(date.text()).matches("[0-9]{2}[^0-9].*");
        return twoDigits ? new WrittenDate(date.text(), date.year() + CENTURY, date.month(), date.day()) : date;
    }

    private static List<PastService> services(RowText row) {
        String said = row.said(Column.SERVICE);
        List<PastService> services = ServiceWords.listServices(said);
        if (said.isEmpty()) {
            row.find(Column.SERVICE, FindingCode.SERVICE_UNKNOWN, "MISSING");
        } else if (services.isEmpty()) {
            row.find(Column.SERVICE, FindingCode.SERVICE_UNKNOWN);
        }
        return services;
    }

    private static WrittenDate until(RowText row, LocalDate on, List<PastService> services) {
        WrittenDate date = ofThisCentury(WrittenDates.read(row.cell(Column.UNTIL)));
        boolean contract = services.contains(new Placed(Thing.DOCTOR_CONTRACT, ""));
        if (!contract) {
            if (date.isWritten() && !services.isEmpty()) {
                row.find(Column.UNTIL, FindingCode.CELL_NOT_USED);
            }
            return WrittenDate.NONE;
        }
        if (!date.isWritten()) {
            row.find(Column.UNTIL, FindingCode.UNTIL_ASSUMED);
        } else if (!date.isReadable()) {
            row.find(Column.UNTIL, FindingCode.UNTIL_UNREADABLE);
        } else if (date.findLatest().orElse(on).isBefore(on)) {
            row.find(Column.UNTIL, FindingCode.UNTIL_UNREADABLE, "BEFORE");
        }
        return date;
    }

    private static String fitting(RowText row, Column column, int longest) {
        String said = row.said(column);
        if (said.length() > longest) {
            row.find(
                    row.header().title(column),
                    FindingCode.TEXT_TOO_LONG,
                    FindingCode.TEXT_TOO_LONG.name(),
                    List.of(String.valueOf(longest)));
        }
        return said;
    }
}
