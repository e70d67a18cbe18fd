package org.leling.dossier.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.leling.dossier.roster.RosterImporter.Chunk;
import org.leling.dossier.roster.sheet.Finding;
import org.leling.dossier.roster.sheet.RosterRow;
import org.leling.dossier.roster.sheet.RosterSink;
import org.leling.dossier.roster.sheet.RowPlace;

/** Gathers rows into chunks, so that memory holds one chunk however long the sheet is. */
final class ChunkingSink implements RosterSink {

    private static final int ROWS = 200;

    private final Consumer<Chunk> keep;
    private List<RosterRow> rows = new ArrayList<>();
    private List<Finding> findings = new ArrayList<>();
    private int read;

    ChunkingSink(Consumer<Chunk> keep) {
        this.keep = keep;
    }

    @Override
    public void taken(RosterRow row) {
        rows.add(row);
        findings.addAll(row.warnings());
        next();
    }

    @Override
    public void rejected(RowPlace place, List<Finding> found) {
        findings.addAll(found);
        next();
    }

    private void next() {
        read++;
        if (read == ROWS) {
            flush();
        }
    }

    void flush() {
        if (read > 0) {
            keep.accept(new Chunk(rows, findings, read));
            rows = new ArrayList<>();
            findings = new ArrayList<>();
            read = 0;
        }
    }
}
