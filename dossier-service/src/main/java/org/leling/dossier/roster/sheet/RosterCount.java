package org.leling.dossier.roster.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Counts every row of a workbook once, under what became of it. */
final class RosterCount implements SheetWalk.Listener {

    /** Takes the rows of people. */
    interface Persons {
        /** Says whether the row is taken. */
        boolean take(RowData row, Header header);
    }

    private final Map<PassedOver.Reason, List<RowPlace>> places = new EnumMap<>(PassedOver.Reason.class);
    private final Map<PassedOver.Reason, Integer> passedOver = new EnumMap<>(PassedOver.Reason.class);
    private final Set<String> unknown = new LinkedHashSet<>();
    private final WorkbookForm form;
    private Persons persons = (row, header) -> true;
    private Optional<SheetWalk> walk = Optional.empty();
    private int rows;
    private int written;
    private int taken;
    private int rejected;
    private int hidden;
    private int headers;

    RosterCount(WorkbookForm form) {
        this.form = form;
    }

    /** Begins a sheet and gives what takes its rows. */
    Consumer<RowData> sheet(WorkbookFile.SheetInfo sheet, Persons receiver) {
        persons = receiver;
        if (sheet.hidden()) {
            walk = Optional.empty();
            return row -> {
                count(row);
                passedOver(row, row.isBlank() ? PassedOver.Reason.BLANK : PassedOver.Reason.SHEET_HIDDEN);
            };
        }
        SheetWalk current = new SheetWalk(sheet.shape(), form, this);
        walk = Optional.of(current);
        return row -> {
            count(row);
            current.row(row);
        };
    }

    /** Ends the sheet. */
    void endOfSheet() {
        walk.ifPresent(SheetWalk::end);
    }

    private void count(RowData row) {
        rows++;
        written += row.isBlank() ? 0 : 1;
    }

    @Override
    public void person(RowData row, Header header) {
        hidden += row.hidden() ? 1 : 0;
        if (persons.take(row, header)) {
            taken++;
        } else {
            rejected++;
        }
    }

    @Override
    public void passedOver(RowData row, PassedOver.Reason reason) {
        passedOver.merge(reason, 1, Integer::sum);
        List<RowPlace> kept = places.computeIfAbsent(reason, each -> new ArrayList<>());
        if (kept.size() < PassedOver.PLACES_KEPT) {
            kept.add(row.place());
        }
    }

    @Override
    public void header(Header header) {
        headers++;
        unknown.addAll(header.unknown().values());
    }

    /** Gives why there is nothing to give out, if so. */
    Optional<RosterFault> findFault() {
        if (written == 0) {
            return Optional.of(RosterFault.of(RosterFault.Code.NOTHING_WRITTEN));
        }
        if (headers == 0) {
            return Optional.of(RosterFault.of(form.noHeader(), SheetWalk.HEADER_WITHIN));
        }
        return taken + rejected == 0 ? Optional.of(RosterFault.of(RosterFault.Code.NO_ROWS)) : Optional.empty();
    }

    RosterSummary summary() {
        List<PassedOver> all = new ArrayList<>();
        passedOver.forEach((reason, count) -> all.add(new PassedOver(reason, count, places.get(reason))));
        return new RosterSummary(rows, taken, rejected, all, hidden, List.copyOf(unknown));
    }
}
