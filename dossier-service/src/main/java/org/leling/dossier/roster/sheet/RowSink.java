package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * Takes the rows of a workbook one by one, in its order.
 *
 * <p>It is first called when the whole workbook has been read once, so that a broken file has given nothing. What it
 * throws goes through to the caller of the reader.
 *
 * @param <R> what a row of the form says
 */
public interface RowSink<R> {

    /** Takes a row; its warnings are with it. */
    void taken(R row);

    /**
     * Hears of a row that is rejected.
     *
     * @param findings all that is wrong with it, at least one of them a rejection
     */
    void rejected(RowPlace place, List<Finding> findings);
}
