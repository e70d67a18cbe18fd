package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * What is known of a sheet before its rows are read.
 *
 * @param downward cells merged over several rows, by their first row
 */
record SheetShape(List<Merged> downward) {

    static final SheetShape PLAIN = new SheetShape(List.of());

    /**
     * Cells of one column that are merged; only the first holds the value.
     *
     * @param column the column, from 0
     * @param from the first row, from 1
     * @param to the last row
     */
    record Merged(int column, int from, int to) {}
}
