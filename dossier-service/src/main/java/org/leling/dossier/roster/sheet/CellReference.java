package org.leling.dossier.roster.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a cell says that it stands ({@code AB12}), within the bounds that Excel has. */
final class CellReference {

    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");
    private static final int COLUMNS = 16_384;
    private static final int ROWS = 1_048_576;

    private CellReference() {}

    /** Gives the column, from 0. */
    static int column(String reference) throws WorkbookGuard.Refused {
        Matcher cell = CELL.matcher(reference);
        if (!cell.matches()) {
            throw damaged();
        }
        checkRow(cell.group(2));
        int column = 0;
        for (char letter : cell.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        if (column > COLUMNS) {
            throw damaged();
        }
        return column - 1;
    }

    /** Gives the letters of a column, from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Checks a row's number, if it is given. */
    static void checkRow(@org.jspecify.annotations.Nullable String row) throws WorkbookGuard.Refused {
        if (row != null && (!row.matches("[0-9]{1,7}") || Integer.parseInt(row) < 1 || Integer.parseInt(row) > ROWS)) {
            throw damaged();
        }
    }

    /** Gives an index into the shared texts. */
    static long index(String text) throws WorkbookGuard.Refused {
        if (text.isEmpty()) {
            return -1;
        }
        if (!text.matches("[0-9]{1,10}")) {
            throw damaged();
        }
        return Long.parseLong(text);
    }

    /** Adds a block that is merged over several rows. */
    static void merge(@org.jspecify.annotations.Nullable String range, List<SheetShape.Merged> merges, int most)
            throws WorkbookGuard.Refused {
        if (range == null || range.indexOf(':') < 0) {
            return;
        }
        String first = range.substring(0, range.indexOf(':'));
        String last = range.substring(range.indexOf(':') + 1);
        int column = column(first);
        column(last);
        int from = rowOf(first);
        int to = rowOf(last);
        if (from < to) {
            if (merges.size() >= most) {
                throw new WorkbookGuard.Refused(RosterFault.of(RosterFault.Code.TOO_LARGE));
            }
            merges.add(new SheetShape.Merged(column, from, to));
        }
    }

    private static int rowOf(String reference) {
        return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
    }

    private static WorkbookGuard.Refused damaged() {
        return new WorkbookGuard.Refused(RosterFault.of(RosterFault.Code.DAMAGED));
    }
}
