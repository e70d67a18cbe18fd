package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row under its header, asked by column; collects what is wrong with it. */
final class RowText {

    private final RowData row;
    private final Header header;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Labelled> unreadable = new LinkedHashMap<>();

    RowText(RowData row, Header header) {
        this.row = row;
        this.header = header;
    }

    RowPlace place() {
        return row.place();
    }

    Header header() {
        return header;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Labelled> unreadable() {
        return List.copyOf(unreadable.values());
    }

    CellValue cell(Column column) {
        return row.cell(header.first(column));
    }

    CellValue cellAt(int column) {
        return row.cell(column);
    }

    /** What the cell says, as it is. */
    String kept(Column column) {
        return Text.kept(cell(column).text());
    }

    /** What the cell says, or empty if that is one of the marks for nothing. */
    String said(Column column) {
        String kept = kept(column);
        return Text.isNothing(kept) ? "" : kept;
    }

    /** All cells of a column that may repeat, each under its header. */
    List<Labelled> all(Column column) {
        return header.all(column).stream()
                .map(at -> new Labelled(header.title(at), Text.kept(row.cell(at).text())))
                .filter(each -> !Text.isNothing(each.text()))
                .toList();
    }

    /** Cells under headers that nobody knows, and under none. */
    List<Labelled> extras() {
        List<Labelled> extras = new ArrayList<>();
        for (int at : row.written()) {
            boolean titled = at < header.columns() && !header.title(at).isEmpty();
            if (!titled || header.unknown().containsKey(at)) {
                String title = titled ? header.title(at) : CellReference.letters(at);
                extras.add(new Labelled(title, Text.kept(row.cell(at).text())));
            }
        }
        return extras;
    }

    /** Reads a date, with a warning if it can't be read. */
    WrittenDate date(Column column) {
        WrittenDate date = WrittenDates.read(cell(column));
        if (date.isWritten() && !date.isReadable()) {
            warnUnreadable(column, FindingCode.DATE_UNREADABLE);
        }
        return date;
    }

    /** Keeps a number that is nobody's, since no name stands beside it, as text. */
    void keepAside(Column... columns) {
        for (Column column : columns) {
            String kept = said(column);
            if (!kept.isEmpty()) {
                unreadable.put(header.title(column), new Labelled(header.title(column), kept));
            }
        }
    }

    void warnUnreadable(Column column, FindingCode code) {
        find(column, code);
        unreadable.put(header.title(column), new Labelled(header.title(column), kept(column)));
    }

    void find(Column column, FindingCode code) {
        find(header.title(column), code, code.name(), List.of());
    }

    void find(Column column, FindingCode code, String variant) {
        find(header.title(column), code, code.name() + "." + variant, List.of());
    }

    void find(String title, FindingCode code, String key, List<String> args) {
        findings.add(new Finding(row.place(), title, code, "finding." + key, args));
    }

    boolean isRejected() {
        return findings.stream().anyMatch(each -> each.severity() == FindingCode.Severity.REJECTED);
    }
}
