package org.leling.dossier.roster;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leling.core.dossier.FactKey;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.dossier.assessment.Assessor;
import org.leling.dossier.directory.Directory;
import org.leling.dossier.directory.DirectoryEntry;
import org.leling.dossier.flow.Follows;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Edit;
import org.leling.dossier.record.EntryKind;
import org.leling.dossier.record.Field;
import org.leling.dossier.record.Origin;
import org.leling.dossier.record.PersonRecord;
import org.leling.dossier.record.RecordKeeper;
import org.leling.dossier.record.Saved;
import org.leling.dossier.record.db.IdNumbers;
import org.leling.dossier.roster.ChunkKeeper.Outcome;
import org.leling.dossier.roster.db.PastServiceStore;
import org.leling.dossier.roster.db.RosterJobStore;
import org.leling.dossier.roster.sheet.Finding;
import org.leling.dossier.roster.sheet.FindingCode;
import org.leling.dossier.roster.sheet.HistoryRow;
import org.leling.dossier.roster.sheet.PastService;
import org.leling.dossier.roster.sheet.ServiceWords;
import org.leling.kit.token.Caller;

/**
 * Keeps rows of past services (历史服务记录), a chunk at a time: what was done is handed on to the schedule, which says what
 * it counts for; what was put in place goes on the card.
 *
 * <p>A service is known by person, day, party and action, so that the same workbook twice counts once.
 */
@Singleton
class HistoryImporter {

    private static final int KEY_LENGTH = 40;

    private final ChunkKeeper chunks;
    private final IdNumbers numbers;
    private final RecordKeeper keeper;
    private final RosterJobStore jobs;
    private final PastServiceStore past;
    private final Directory directory;
    private final Follows follows;
    private final Assessor assessor;

    HistoryImporter(
            ChunkKeeper chunks,
            IdNumbers numbers,
            RecordKeeper keeper,
            RosterJobStore jobs,
            PastServiceStore past,
            Directory directory,
            Follows follows,
            Assessor assessor) {
        this.chunks = chunks;
        this.numbers = numbers;
        this.keeper = keeper;
        this.jobs = jobs;
        this.past = past;
        this.directory = directory;
        this.follows = follows;
        this.assessor = assessor;
    }

    /** Keeps a chunk. */
    void keep(RosterJob job, Chunk<HistoryRow> chunk, Caller caller) {
        chunks.keep(job, () -> apply(job, chunk, caller));
    }

    /** One person's rows within a chunk. */
    private static final class Person {
        private final PersonRecord record;
        private final List<HistoryRow> placed = new ArrayList<>();
        private final Edit edit;

        private Person(PersonRecord record) {
            this.record = record;
            this.edit = Edit.of(record);
        }
    }

    private Outcome apply(RosterJob job, Chunk<HistoryRow> chunk, Caller caller) {
        Map<String, Person> people = new LinkedHashMap<>();
        numbers.lockAll(chunk.rows().stream()
                        .map(HistoryRow::idNumber)
                        .distinct()
                        .toList())
                .forEach((number, record) -> people.put(number, new Person(record)));
        Work work = new Work(job, new ArrayList<>(chunk.findings()), offices(people.values(), job.day()));
        for (HistoryRow row : chunk.rows()) {
            Person person = people.get(row.idNumber());
            Optional<Finding> refused = person == null
                    ? Optional.of(row.find(row.titles().idNumber(), FindingCode.PERSON_UNKNOWN, "", List.of()))
                    : refusal(row, person.record.now());
            if (person == null || refused.isPresent()) {
                refused.ifPresent(finding -> work.refuse(row, finding));
            } else {
                take(row, person, work);
            }
        }
        Origin origin = new Origin(caller.subject(), caller.name(), "history-import", "");
        List<Saved> updated = new ArrayList<>();
        for (Person person : people.values()) {
            if (isKept(person, work)) {
                updated.add(new Saved(person.edit, assessor.derive(person.edit.believed(), job.day()), origin));
            }
        }
        Counts counts = new Counts(chunk.read(), 0, work.changed.size(), work.known.size());
        if (!job.dryRun()) {
            jobs.advance(job.id(), counts, work.findings);
            keeper.keep(List.of(), updated);
        }
        return new Outcome(counts, work.findings);
    }

    /** Gives the managing units and communities of these people, by id. */
    private Map<String, DirectoryEntry> offices(Collection<Person> people, LocalDate day) {
        return directory.findAll(people.stream()
                .map(person -> person.record.now())
                .flatMap(believed -> Stream.of(believed.unitOn(day), believed.text(Field.COMMUNITY, day)))
                .distinct()
                .toList());
    }

    /** What came of the rows so far. */
    private static final class Work {
        private final RosterJob job;
        private final List<Finding> findings;
        private final Map<String, DirectoryEntry> offices;
        private final Set<HistoryRow> changed = new LinkedHashSet<>();
        private final Set<HistoryRow> known = new LinkedHashSet<>();

        private Work(RosterJob job, List<Finding> findings, Map<String, DirectoryEntry> offices) {
            this.job = job;
            this.findings = findings;
            this.offices = offices;
        }

        private boolean isNamed(String name, String entry) {
            DirectoryEntry office = offices.get(entry);
            return office != null && office.name().equals(name);
        }

        private void refuse(HistoryRow row, Finding finding) {
            findings.removeAll(row.warnings());
            findings.add(finding);
        }
    }

    private static Optional<Finding> refusal(HistoryRow row, Belief believed) {
        String variant = believed.findDied().filter(row.on()::isAfter).isPresent()
                ? ".AFTER_DEATH"
                : believed.findBorn().filter(row.on()::isBefore).isPresent() ? ".BEFORE_BIRTH" : "";
        return variant.isEmpty()
                ? Optional.empty()
                : Optional.of(row.find(row.titles().on(), FindingCode.DAY_IMPOSSIBLE, variant, List.of()));
    }

    private void take(HistoryRow row, Person person, Work work) {
        Belief believed = person.record.now();
        String name = believed.text(Field.NAME, work.job.day());
        if (!row.name().isEmpty() && !row.name().equals(name)) {
            work.findings.add(row.find(row.titles().name(), FindingCode.NAME_DIFFERS, "", List.of()));
        }
        boolean anything = false;
        for (PastService service : row.services()) {
            if (service instanceof PastService.Done done) {
                anything |= deliver(done.action(), row, believed, work);
            } else if (service instanceof PastService.Placed placed) {
                anything |= place(placed, row, person, work);
            }
        }
        (anything ? work.changed : work.known).add(row);
    }

    private static boolean place(PastService.Placed placed, HistoryRow row, Person person, Work work) {
        if (!PlacedThings.keepsWords(placed) && row.services().size() == 1) {
            if (!row.remark().isEmpty()) {
                work.findings.add(row.find(row.titles().remark(), FindingCode.CELL_NOT_USED, "", List.of()));
            }
            if (!row.by().isEmpty() && !ServiceWords.isPlainParty(row.by())) {
                work.findings.add(row.find(row.titles().by(), FindingCode.CELL_NOT_USED, "", List.of()));
            }
        }
        int before = person.edit.recorded().size() + person.edit.replaced().size();
        PlacedThings.state(placed, row, person.edit, work.job.day());
        boolean anything =
                person.edit.recorded().size() + person.edit.replaced().size() != before;
        if (anything) {
            person.placed.add(row);
        }
        return anything;
    }

    private boolean deliver(Action action, HistoryRow row, Belief believed, Work work) {
        Optional<Party> said = party(row.by(), believed, work);
        Party party = said.orElseGet(() -> usual(action, believed, row.on(), work.job.day()));
        if (said.isEmpty() && !row.by().isEmpty()) {
            work.findings.add(row.find(row.titles().by(), FindingCode.PARTY_UNKNOWN, "", List.of()));
        }
        String key = key(believed.id(), row.on(), party, action);
        Optional<String> told = past.findJobOrInsert(believed.id(), key, row.on(), work.job.id());
        if (told.filter(work.job.id()::equals).isPresent()) {
            work.findings.add(row.find("", FindingCode.SERVICE_TWICE, "", List.of()));
        }
        if (told.isEmpty() && !work.job.dryRun()) {
            follows.deliveredInThePast(believed.id(), party, action, row.on(), note(row), key);
        }
        return told.isEmpty();
    }

    /** An office's own name may be the person's managing unit or community. */
    private static Optional<Party> party(String by, Belief believed, Work work) {
        if (by.isEmpty()) {
            return Optional.empty();
        }
        if (work.isNamed(by, believed.unitOn(work.job.day()))) {
            return Optional.of(Party.UNIT);
        }
        return work.isNamed(by, believed.text(Field.COMMUNITY, work.job.day()))
                ? Optional.of(Party.COMMUNITY)
                : ServiceWords.findParty(by);
    }

    /** The class of the day, or of the first day with facts where it lies before. */
    private Party usual(Action action, Belief believed, LocalDate on, LocalDate today) {
        LocalDate first = believed.findFirstDay().orElse(today);
        LocalDate day = on.isBefore(first) ? first : on;
        return UsualParty.of(
                action,
                () -> assessor.assess(believed, day).livingClass(),
                () -> believed.findInForce(EntryKind.FACT, FactKey.HOME_CARE_NEEDED.name(), day)
                        .filter(fact -> Boolean.TRUE.equals(fact.value()))
                        .isPresent());
    }

    private static String note(HistoryRow row) {
        if (row.by().isEmpty() || ServiceWords.isPlainParty(row.by())) {
            return row.remark();
        }
        return row.remark().isEmpty() ? "承办：" + row.by() : row.remark() + "（承办：" + row.by() + "）";
    }

    private static String key(String dossier, LocalDate on, Party party, Action action) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", dossier, on.toString(), party.name(), action.name())
                            .getBytes(StandardCharsets.UTF_8));
            return "past-" + HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every runtime has SHA-256", e);
        }
    }

    /** Says whether a person's edit is to be kept; refuses the rows that made it if it contradicts the dossier. */
    private static boolean isKept(Person person, Work work) {
        Optional<List<String>> refusal = Settled.findRefusal(person.edit, work.job.day());
        refusal.ifPresent(words -> person.placed.forEach(row -> {
            work.refuse(row, row.find("", FindingCode.ROW_REFUSED, "", words));
            work.changed.remove(row);
        }));
        return refusal.isEmpty() && !person.edit.isEmpty();
    }
}
