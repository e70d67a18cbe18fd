package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * Takes the rows one by one, in the order of the workbook.
 *
 * <p>It is first called when the whole workbook has been read once, so that a broken file has given nothing. What it
 * throws goes through to the caller of the reader.
 */
public interface RosterSink {

    /** Takes a row; its warnings are with it. */
    void taken(RosterRow row);

    /**
     * Hears of a row that is rejected.
     *
     * @param findings all that is wrong with it, at least one of them a rejection
     */
    void rejected(RowPlace place, List<Finding> findings);
}
