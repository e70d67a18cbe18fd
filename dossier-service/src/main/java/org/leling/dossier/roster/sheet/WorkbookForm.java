package org.leling.dossier.roster.sheet;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a workbook is a list of (表格种类); a column that its form does not ask for is unknown to it. */
public enum WorkbookForm {
    /** Persons, each once (花名册). */
    ROSTER,
    /** What was done for persons, each as often as it was (历史服务记录). */
    HISTORY;

    private static final Set<Column> OF_SERVICES =
            EnumSet.of(Column.SERVED_ON, Column.SERVICE, Column.SERVED_BY, Column.UNTIL);
    private static final Set<Column> OF_BOTH = EnumSet.of(Column.NUMBER, Column.NAME, Column.ID_NUMBER, Column.REMARK);

    boolean asksFor(Column column) {
        return OF_BOTH.contains(column) || OF_SERVICES.contains(column) == (this == HISTORY);
    }

    Optional<Column> find(String title) {
        return Column.find(title).filter(this::asksFor);
    }

    RosterFault.Code noHeader() {
        return this == HISTORY ? RosterFault.Code.NO_HISTORY_HEADER : RosterFault.Code.NO_HEADER;
    }
}
