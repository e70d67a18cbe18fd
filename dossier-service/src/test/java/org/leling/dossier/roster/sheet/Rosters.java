package org.leling.dossier.roster.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.leling.core.dossier.Division;
import org.leling.dossier.directory.place.Divisions;

/** Reads workbooks as a bureau of Suzhou would. */
final class Rosters {

    /** A Tuesday. */
    static final LocalDate IMPORT_DAY = LocalDate.of(2026, 11, 24);

    static final ImportContext CONTEXT = new ImportContext(IMPORT_DAY, new Division("320500"));

    /** Valid numbers of four people. */
    static final String[] IDS = {"320581192711027293", "320583192807280077", "320509192809166047", "320511193505020408"
    };

    private static final RosterReader READER = new RosterReader(Divisions.load(), RosterLimits.DEFAULT);

    private Rosters() {}

    static RosterResult read(byte[] file, RowSink<RosterRow> sink) {
        try {
            return READER.read(new ByteArrayInputStream(file), CONTEXT, sink);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CollectingSink read(Workbooks workbook) {
        CollectingSink sink = new CollectingSink();
        if (!(read(workbook.bytes(), sink) instanceof RosterSummary)) {
            throw new AssertionError("the workbook was not read: " + read(workbook.bytes(), sink));
        }
        return sink;
    }

    static RosterSummary summary(Workbooks workbook) {
        return (RosterSummary) read(workbook.bytes(), new CollectingSink());
    }

    /** Reads one person, with a column of the given header beside those that are needed. */
    static RosterRow row(String header, String cell) {
        CollectingSink sink = read(Workbooks.workbook()
                .sheet("在册", new String[] {"姓名", "身份证号", "居住状况", header}, new String[] {"刘金贵", IDS[0], "独居", cell}));
        return sink.taken.get(0);
    }
}
