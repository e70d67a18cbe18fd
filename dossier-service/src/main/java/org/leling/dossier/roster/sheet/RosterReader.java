package org.leling.dossier.roster.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.leling.dossier.directory.place.Divisions;

/**
 * Reads a roster (花名册), or the form of past services (历史服务记录), in three passes over the file and little memory: a look through the archive, a first reading
 * that collects who stands twice, and a second that gives out the rows.
 *
 * <p>A reader holds no state of a reading and may be used by many threads.
 */
public final class RosterReader {

    private final Divisions divisions;
    private final RosterLimits limits;

    /** Makes a reader with the table of divisions that comes with the service, and the default limits. */
    public RosterReader() {
        this(Divisions.load(), RosterLimits.DEFAULT);
    }

    /** Makes a reader. */
    public RosterReader(Divisions divisions, RosterLimits limits) {
        this.divisions = divisions;
        this.limits = limits;
    }

    /**
     * Reads an upload by way of a temporary file, which is gone afterwards.
     *
     * @throws IOException if the upload ends early or the disk fails; never for what the file holds
     */
    public RosterResult read(InputStream upload, ImportContext context, RowSink<RosterRow> sink) throws IOException {
        Path file = Files.createTempFile("roster", ".upload");
        try {
            if (!spool(upload, file)) {
                return RosterFault.of(RosterFault.Code.TOO_LARGE, megabytes());
            }
            return read(file, context, sink);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean spool(InputStream upload, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 << 10];
            long total = 0;
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                total += read;
                if (total > limits.fileBytes()) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
            return true;
        }
    }

    private long megabytes() {
        return limits.fileBytes() >> 20;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the disk fails; never for what the file holds
     */
    public RosterResult read(Path file, ImportContext context, RowSink<RosterRow> sink) throws IOException {
        Duplicates.Collector ids = new Duplicates.Collector();
        return read(
                file,
                WorkbookForm.ROSTER,
                (row, header) -> {
                    IdCell id = IdCell.read(row.cell(header.first(Column.ID_NUMBER)), context.importDay());
                    if (id.isUsable()) {
                        ids.add(id.number(), row.place());
                    }
                    return true;
                },
                () -> {
                    RowMapper mapper = new RowMapper(divisions, context, ids.collect());
                    return (row, header) -> mapper.map(row, header, sink);
                });
    }

    /**
     * Reads a file of past services (历史服务记录), of whom one person may have many.
     *
     * @throws IOException if the disk fails; never for what the file holds
     */
    public RosterResult readHistory(Path file, ImportContext context, RowSink<HistoryRow> sink) throws IOException {
        HistoryMapper mapper = new HistoryMapper(context.importDay());
        return read(
                file,
                WorkbookForm.HISTORY,
                (row, header) -> true,
                () -> (row, header) -> mapper.map(row, header, sink));
    }

    private RosterResult read(
            Path file, WorkbookForm form, RosterCount.Persons look, Supplier<RosterCount.Persons> give)
            throws IOException {
        Optional<RosterFault> fault = FileKind.fault(file, limits);
        if (fault.isPresent()) {
            return named(fault.get());
        }
        RosterCount first = new RosterCount(form);
        Map<String, SheetShape> shapes;
        try {
            shapes = WorkbookGuard.look(file, limits);
            walk(file, shapes, first, look);
        } catch (WorkbookGuard.Refused refused) {
            return named(refused.fault());
        } catch (IOException | RuntimeException damaged) {
            // The library answers what it can't read with whatever exception comes of it.
            return RosterFault.of(RosterFault.Code.DAMAGED);
        }
        Optional<RosterFault> nothing = first.findFault();
        if (nothing.isPresent()) {
            return nothing.get();
        }
        RosterCount count = new RosterCount(form);
        walk(file, shapes, count, give.get());
        return count.summary();
    }

    private RosterFault named(RosterFault fault) {
        return fault.code() == RosterFault.Code.TOO_LARGE && fault.args().isEmpty()
                ? RosterFault.of(RosterFault.Code.TOO_LARGE, megabytes())
                : fault;
    }

    private static void walk(Path file, Map<String, SheetShape> shapes, RosterCount count, RosterCount.Persons persons)
            throws IOException {
        try (WorkbookFile workbook = WorkbookFile.open(file, shapes)) {
            workbook.forEachSheet(sheet -> count.sheet(sheet, persons), sheet -> count.endOfSheet());
        }
    }
}
