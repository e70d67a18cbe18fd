package org.leling.dossier.roster;

import java.util.List;
import org.leling.dossier.roster.sheet.Finding;

/**
 * Some rows of a workbook that are kept together.
 *
 * @param rows rows to take in
 * @param findings findings to report
 * @param read how many rows of the sheets that were
 * @param <R> what a row of the form says
 */
record Chunk<R>(List<R> rows, List<Finding> findings, int read) {
    /** Keeps its own copies of the lists. */
    Chunk {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
