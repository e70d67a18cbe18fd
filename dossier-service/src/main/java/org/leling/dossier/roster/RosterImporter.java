package org.leling.dossier.roster;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.Ids;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.RecordKeeper;
import org.leling.dossier.record.Saved;
import org.leling.dossier.record.db.IdNumbers;
import org.leling.dossier.roster.ChunkKeeper.Outcome;
import org.leling.dossier.roster.db.RosterJobStore;
import org.leling.dossier.roster.sheet.Finding;
import org.leling.dossier.roster.sheet.FindingCode;
import org.leling.dossier.roster.sheet.RosterRow;
import org.leling.kit.token.Caller;

/** Keeps rows of a roster, a chunk at a time: persons, findings and the job's counts are committed together. */
@Singleton
class RosterImporter {

    private final ChunkKeeper chunks;
    private final IdNumbers numbers;
    private final RecordKeeper keeper;
    private final RosterJobStore jobs;
    private final RowApplier applier;
    private final Assessor assessor;

    RosterImporter(
            ChunkKeeper chunks,
            IdNumbers numbers,
            RecordKeeper keeper,
            RosterJobStore jobs,
            RowApplier applier,
            Assessor assessor) {
        this.chunks = chunks;
        this.numbers = numbers;
        this.keeper = keeper;
        this.jobs = jobs;
        this.applier = applier;
        this.assessor = assessor;
    }

    /** Keeps a chunk. */
    void keep(RosterJob job, Chunk<RosterRow> chunk, Caller caller) {
        chunks.keep(job, () -> apply(job, chunk, caller));
    }

    private Outcome apply(RosterJob job, Chunk<RosterRow> chunk, Caller caller) {
        LocalDate day = job.day();
        Map<String, RosterRow> byNumber = new LinkedHashMap<>();
        chunk.rows().forEach(row -> byNumber.put(row.identity().idNumber(), row));
        Map<String, PersonRecord> records = numbers.lockAll(byNumber.keySet());
        Origin origin = new Origin(caller.subject(), caller.name(), "import", "");
        List<Saved> created = new ArrayList<>();
        List<Saved> updated = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(chunk.findings());
        int unchanged = 0;
        for (Map.Entry<String, RosterRow> each : byNumber.entrySet()) {
            PersonRecord record = records.get(each.getKey());
            Edit edit = record == null ? Edit.create(Ids.random("d-")) : Edit.of(record);
            Optional<Finding> refused = applyRow(each.getValue(), edit, day);
            if (refused.isPresent()) {
                findings.removeAll(each.getValue().warnings());
                findings.add(refused.get());
                continue;
            }
            if (edit.isEmpty()) {
                unchanged++;
                continue;
            }
            Saved saved = new Saved(edit, assessor.derive(edit.believed(), day), origin);
            if (record == null) {
                created.add(saved);
            } else {
                updated.add(saved);
            }
        }
        Counts counts = new Counts(chunk.read(), created.size(), updated.size(), unchanged);
        if (!job.dryRun()) {
            jobs.advance(job.id(), counts, findings);
            keeper.keep(created, updated);
        }
        return new Outcome(counts, findings);
    }

    /** Makes the edit, or says why the row does not go together with what is recorded. */
    private Optional<Finding> applyRow(RosterRow row, Edit edit, LocalDate day) {
        Optional<LocalDate> died = edit.before().now().findDied();
        if (died.isPresent()) {
            return Optional.of(refusal(row, ".DIED", List.of(died.get().toString())));
        }
        applier.apply(row, edit, day);
        return Settled.findRefusal(edit, day).map(words -> refusal(row, "", words));
    }

    private static Finding refusal(RosterRow row, String variant, List<String> args) {
        return new Finding(
                row.place(), "", FindingCode.ROW_REFUSED, "finding." + FindingCode.ROW_REFUSED + variant, args);
    }
}
