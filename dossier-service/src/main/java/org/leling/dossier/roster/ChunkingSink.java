package org.leling.dossier.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leling.dossier.roster.sheet.Finding;
import org.leling.dossier.roster.sheet.RowPlace;
import org.leling.dossier.roster.sheet.RowSink;

/** Gathers rows into chunks, so that memory holds one chunk however long the sheet is. */
final class ChunkingSink<R> implements RowSink<R> {

    private static final int ROWS = 200;

    private final Function<R, List<Finding>> warnings;
    private final Consumer<Chunk<R>> keep;
    private List<R> rows = new ArrayList<>();
    private List<Finding> findings = new ArrayList<>();
    private int read;

    ChunkingSink(Function<R, List<Finding>> warnings, Consumer<Chunk<R>> keep) {
        this.warnings = warnings;
        this.keep = keep;
    }

    @Override
    public void taken(R row) {
        rows.add(row);
        findings.addAll(warnings.apply(row));
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
            keep.accept(new Chunk<>(rows, findings, read));
            rows = new ArrayList<>();
            findings = new ArrayList<>();
            read = 0;
        }
    }
}
