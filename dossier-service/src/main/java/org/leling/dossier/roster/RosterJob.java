package org.leling.dossier.roster;

import java.time.LocalDate;
import org.leling.dossier.roster.sheet.WorkbookForm;

/**
 * An import.
 *
 * @param id such as {@code r-7m2k…}
 * @param form what its workbook lists
 * @param state how far it is
 * @param dryRun nothing is kept, the report tells what would be
 * @param day the day of import, from which facts are in force
 * @param counts what came of the rows so far
 * @param problem why it failed: a code, or an empty text
 */
public record RosterJob(
        String id, WorkbookForm form, State state, boolean dryRun, LocalDate day, Counts counts, String problem) {
    /** How far an import is. */
    public enum State {
        /** Rows are being read. */
        RUNNING,
        /** Every row was dealt with. */
        DONE,
        /** It ended early; the chunks kept until then stand, and the report tells of them. */
        FAILED
    }
}
