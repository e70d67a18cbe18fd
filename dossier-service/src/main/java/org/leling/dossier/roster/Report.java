package org.leling.dossier.roster;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.roster.sheet.WorkbookForm;

/**
 * How far an import is, and what came of its rows.
 *
 * @param form what the workbook lists
 * @param rows rows that are of a person, so far
 * @param problem why it failed, in words
 */
@Serdeable
public record Report(
        String job,
        WorkbookForm form,
        RosterJob.State state,
        boolean dryRun,
        Progress progress,
        int rows,
        int created,
        int updated,
        int unchanged,
        List<FindingShown> rejected,
        List<FindingShown> warnings,
        List<String> unknownColumns,
        @Nullable String problem) {

    /** How many rows were dealt with so far. */
    @Serdeable
    public record Progress(int rows) {}

    /** The job of an import that goes on. */
    @Serdeable
    public record Begun(String job) {}

    /** Several imports, the newest first. */
    @Serdeable
    public record Page(List<Summary> items) {}

    /** An import without its lists. */
    @Serdeable
    public record Summary(
            String job,
            WorkbookForm form,
            RosterJob.State state,
            boolean dryRun,
            int rows,
            int created,
            int updated,
            int unchanged) {}
}
