package org.leling.dossier.roster.sheet;

import java.util.List;

/**
 * One thing that is wrong with a row.
 *
 * <p>A finding holds no value of the row, so that it may be stored and logged: names, numbers and dates stay in the
 * sheet, which the reader of the report has at hand.
 *
 * @param place the row
 * @param column the header as the sheet has it, or the column's own name where the sheet lacks the column
 * @param code what is wrong
 * @param messageKey the key of its message in the bundle {@code i18n/roster}; a code may have several, the more exact
 *     the better
 * @param args what the message names, such as the other rows of a duplicate
 */
public record Finding(RowPlace place, String column, FindingCode code, String messageKey, List<String> args) {
    /** Keeps its own copy of the arguments. */
    public Finding {
        args = List.copyOf(args);
    }

    /** Says whether the row is rejected for it or taken with a warning. */
    public FindingCode.Severity severity() {
        return code.severity();
    }
}
