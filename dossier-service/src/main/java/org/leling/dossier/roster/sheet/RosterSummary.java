package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * What was read: {@code rowsRead} is the sum of {@code taken}, {@code rejected} and all that was passed over.
 *
 * @param rowsRead every row that the workbook holds
 * @param taken the rows given to {@link RowSink#taken}
 * @param rejected the rows given to {@link RowSink#rejected}
 * @param passedOver the others, by reason
 * @param hiddenRows rows that are hidden, by a filter or by hand, and were read like the others
 * @param unknownColumns headers that nobody knows, each once, in the order of the workbook
 */
public record RosterSummary(
        int rowsRead, int taken, int rejected, List<PassedOver> passedOver, int hiddenRows, List<String> unknownColumns)
        implements RosterResult {

    /** Keeps its own copies of the lists. */
    public RosterSummary {
        passedOver = List.copyOf(passedOver);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** Gives the rows that are of a person: what a report calls its rows. */
    public int rows() {
        return taken + rejected;
    }

    /** Gives how many rows were passed over. */
    public int passedOverCount() {
        return passedOver.stream().mapToInt(PassedOver::count).sum();
    }
}
