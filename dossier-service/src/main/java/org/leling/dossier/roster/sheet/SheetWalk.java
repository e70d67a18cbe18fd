package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes down a sheet row by row: finds its header wherever it stands and says of each row below whether it is a person's.
 *
 * <p>The same rows give the same answers each time, so that two passes agree.
 */
final class SheetWalk {

    /** How many rows are searched for the header. */
    static final int HEADER_WITHIN = 30;

    /** Hears what each row is. */
    interface Listener {
        /** A row of a person. */
        void person(RowData row, Header header);

        /** A row that is nobody's. */
        void passedOver(RowData row, PassedOver.Reason reason);

        /** The header of the rows that follow. */
        void header(Header header);
    }

    private final Listener listener;
    private final SheetShape shape;
    private final WorkbookForm form;
    private final List<RowData> above = new ArrayList<>();
    private final Map<Integer, Filled> filled = new HashMap<>();
    private int nextMerged;
    private boolean headerOpen;
    private Optional<Header> header = Optional.empty();
    private int searched;

    SheetWalk(SheetShape shape, WorkbookForm form, Listener listener) {
        this.shape = shape;
        this.form = form;
        this.listener = listener;
    }

    /** Takes the next row of the sheet. */
    void row(RowData row) {
        if (header.isEmpty()) {
            search(row);
            return;
        }
        if (headerOpen) {
            headerOpen = false;
            Optional<Header> joined = header.get().join(row);
            if (joined.isPresent()) {
                open(joined.get(), row);
                return;
            }
        }
        below(row);
    }

    private void search(RowData row) {
        if (searched >= HEADER_WITHIN) {
            listener.passedOver(row, reason(row, PassedOver.Reason.SHEET_WITHOUT_HEADER));
            return;
        }
        searched++;
        Optional<Header> found = Header.find(row, form);
        if (found.isPresent()) {
            above.forEach(each -> listener.passedOver(each, reason(each, PassedOver.Reason.TITLE)));
            above.clear();
            open(found.get(), row);
            headerOpen = true;
        } else {
            above.add(row);
            if (searched == HEADER_WITHIN) {
                giveUp();
            }
        }
    }

    private void open(Header found, RowData row) {
        header = Optional.of(found);
        listener.passedOver(row, PassedOver.Reason.HEADER);
        listener.header(found);
    }

    private void below(RowData row) {
        Header current = header.orElseThrow();
        Optional<PassedOver.Reason> reason = RowKinds.passOver(row, current);
        if (reason.isEmpty()) {
            listener.person(fill(row), current);
        } else if (reason.get() == PassedOver.Reason.HEADER) {
            open(Header.find(row, form).orElseThrow(), row);
            headerOpen = true;
        } else {
            listener.passedOver(row, reason.get());
        }
    }

    /** Gives each cell of a merged block the block's value; on a roster a name and an ID number are one person's alone. */
    private RowData fill(RowData row) {
        int number = row.place().row();
        List<SheetShape.Merged> merges = shape.downward();
        while (nextMerged < merges.size() && merges.get(nextMerged).from() <= number) {
            SheetShape.Merged merged = merges.get(nextMerged++);
            if (merged.from() == number) {
                filled.put(merged.column(), new Filled(row.cell(merged.column()), merged.to()));
            }
        }
        filled.values().removeIf(each -> each.to() < number);
        if (filled.isEmpty()) {
            return row;
        }
        List<CellValue> cells = new ArrayList<>(row.cells());
        filled.forEach((column, value) -> {
            while (cells.size() <= column) {
                cells.add(CellValue.EMPTY);
            }
            if (cells.get(column).isBlank() && !isOfOnePerson(column)) {
                cells.set(column, value.value());
            }
        });
        return new RowData(row.place(), row.hidden(), List.copyOf(cells));
    }

    private boolean isOfOnePerson(int column) {
        Header current = header.orElseThrow();
        return form == WorkbookForm.ROSTER
                && (column == current.first(Column.NAME)
                        || column == current.first(Column.ID_NUMBER)
                        || column == current.first(Column.BORN));
    }

    /** Ends the sheet. */
    void end() {
        if (header.isEmpty()) {
            giveUp();
        }
    }

    private void giveUp() {
        above.forEach(each -> listener.passedOver(each, reason(each, PassedOver.Reason.SHEET_WITHOUT_HEADER)));
        above.clear();
    }

    private static PassedOver.Reason reason(RowData row, PassedOver.Reason unlessBlank) {
        return row.isBlank() ? PassedOver.Reason.BLANK : unlessBlank;
    }

    private record Filled(CellValue value, int to) {}
}
