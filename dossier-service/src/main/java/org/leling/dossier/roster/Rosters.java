package org.leling.dossier.roster;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.http.HttpStatus;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.leling.core.dossier.Division;
import org.leling.dossier.directory.DivisionNames;
import org.leling.dossier.record.Ids;
import org.leling.dossier.roster.db.RosterJobStore;
import org.leling.dossier.roster.sheet.HistoryRow;
import org.leling.dossier.roster.sheet.ImportContext;
import org.leling.dossier.roster.sheet.RosterFault;
import org.leling.dossier.roster.sheet.RosterLimits;
import org.leling.dossier.roster.sheet.RosterMessages;
import org.leling.dossier.roster.sheet.RosterReader;
import org.leling.dossier.roster.sheet.RosterResult;
import org.leling.dossier.roster.sheet.RosterRow;
import org.leling.dossier.roster.sheet.RosterSummary;
import org.leling.dossier.roster.sheet.WorkbookForm;
import org.leling.dossier.text.Language;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;
import org.leling.kit.token.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs imports, one after another, off the request's thread and in bounded memory.
 *
 * <p>The upload lies in a private file until its job has ended. A job that a stop of the service cuts off is marked as
 * failed at the next start, with the chunks that were kept by then; the same workbook imported again finds those
 * unchanged and goes on with the rest.
 */
@Singleton
public class Rosters {

    private static final Logger LOG = LoggerFactory.getLogger(Rosters.class);

    /** A file that can't be read is found out within this time, so that the caller hears of it at once. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(2);

    private static final int LISTED = 50;
    private static final String FAULT = "fault.";

    private final Sql sql;
    private final RosterJobStore jobs;
    private final RosterImporter importer;
    private final HistoryImporter history;
    private final Audit audit;
    private final DayClock days;
    private final RosterReader reader;
    private final Division bureau;
    private final Path uploads;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "roster-import");
        thread.setDaemon(true);
        return thread;
    });

    Rosters(
            Sql sql,
            RosterJobStore jobs,
            RosterImporter importer,
            HistoryImporter history,
            Audit audit,
            DayClock days,
            DivisionNames divisions,
            @Value("${leling.home}") String home,
            @Value("${leling.bureau.division:`320500`}") String bureau) {
        this.sql = sql;
        this.jobs = jobs;
        this.importer = importer;
        this.history = history;
        this.audit = audit;
        this.days = days;
        this.reader = new RosterReader(divisions.table(), RosterLimits.DEFAULT);
        this.bureau = new Division(bureau);
        this.uploads = Path.of(home).resolve("dossier").resolve("uploads");
    }

    /** Tidies up what an earlier stop cut off. */
    @EventListener
    void onStart(StartupEvent event) {
        int cut = sql.call(jobs::failInterrupted);
        if (cut > 0) {
            LOG.warn("{} roster imports were cut off by a stop and are marked as failed", cut);
        }
        if (Files.isDirectory(uploads)) {
            try (Stream<Path> left = Files.list(uploads)) {
                left.forEach(Rosters::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot clear the uploads", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    /**
     * Begins an import and waits for its end, up to a time; gives its job's id.
     *
     * @throws ProblemException 400 or 413 if the file proves unreadable within that time
     */
    public String start(InputStream upload, WorkbookForm form, boolean dryRun, Duration wait, Caller caller)
            throws IOException {
        String id = Ids.random("r-");
        Files.createDirectories(uploads);
        Path file = Files.createTempFile(uploads, id, ".xlsx");
        try {
            Files.copy(upload, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(file);
            throw e;
        }
        LocalDate day = days.today();
        sql.run(() -> {
            jobs.begin(id, form, dryRun, day, caller);
            audit.record("roster.imported", Map.of("job", id, "form", form.name(), "dryRun", dryRun));
        });
        Future<RosterResult> result = worker.submit(() -> SystemScope.as(caller, () -> run(id, file, caller)));
        Duration atMost = wait.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : wait;
        try {
            if (result.get(atMost.toMillis(), TimeUnit.MILLISECONDS) instanceof RosterFault fault) {
                throw unreadable(fault);
            }
        } catch (TimeoutException e) {
            LOG.debug("Import {} goes on", id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            LOG.debug("Import {} failed; its report tells", id);
        }
        return id;
    }

    private static ProblemException unreadable(RosterFault fault) {
        HttpStatus status = fault.code() == RosterFault.Code.TOO_LARGE
                ? HttpStatus.REQUEST_ENTITY_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
        String chinese = RosterMessages.say(fault, Language.CHINESE.locale());
        String english = RosterMessages.say(fault, Language.ENGLISH.locale());
        return new ProblemException(
                status,
                "roster-unreadable",
                List.of(new Fault("file", fault.code().name(), chinese, List.of(chinese, english))),
                chinese,
                english);
    }

    private RosterResult run(String id, Path file, Caller caller) {
        try {
            RosterJob job = sql.call(() -> jobs.find(id).orElseThrow());
            RosterResult result = read(job, file, caller);
            if (result instanceof RosterSummary summary) {
                sql.run(() -> jobs.finish(id, summary.unknownColumns()));
            } else if (result instanceof RosterFault fault) {
                String arguments = String.join(",", fault.args());
                sql.run(() -> jobs.fail(id, FAULT + fault.code().name() + ":" + arguments));
            }
            return result;
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} failed", id, e);
            sql.run(() -> jobs.fail(id, "failed"));
            throw new IllegalStateException("import " + id + " failed", e);
        } finally {
            delete(file);
        }
    }

    private RosterResult read(RosterJob job, Path file, Caller caller) throws IOException {
        ImportContext context = new ImportContext(job.day(), bureau);
        if (job.form() == WorkbookForm.HISTORY) {
            ChunkingSink<HistoryRow> rows =
                    new ChunkingSink<>(HistoryRow::warnings, chunk -> history.keep(job, chunk, caller));
            RosterResult result = reader.readHistory(file, context, rows);
            rows.flush();
            return result;
        }
        ChunkingSink<RosterRow> rows =
                new ChunkingSink<>(RosterRow::warnings, chunk -> importer.keep(job, chunk, caller));
        RosterResult result = reader.read(file, context, rows);
        rows.flush();
        return result;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.error("An upload can't be deleted: {}", file.getFileName(), e);
        }
    }

    /**
     * Gives the report of a job, or its progress.
     *
     * @throws ProblemException 404 if there is no such job
     */
    public Report get(String id, Language language) {
        return sql.call(() -> {
            RosterJob job = jobs.find(id).orElseThrow(() -> ProblemException.notFound("no-such-job"));
            Counts counts = job.counts();
            return new Report(
                    id,
                    job.form(),
                    job.state(),
                    job.dryRun(),
                    new Report.Progress(counts.rows()),
                    counts.rows(),
                    counts.created(),
                    counts.updated(),
                    counts.unchanged(),
                    jobs.listFindings(id, true, language),
                    jobs.listFindings(id, false, language),
                    jobs.listUnknownColumns(id),
                    job.problem().isEmpty() ? null : say(job, language));
        });
    }

    private static String say(RosterJob job, Language language) {
        String problem = job.problem();
        if (!problem.startsWith(FAULT)) {
            return language.say("roster." + problem + (job.dryRun() ? ".dry" : ""));
        }
        String[] parts = problem.substring(FAULT.length()).split(":", 2);
        RosterFault fault = new RosterFault(RosterFault.Code.valueOf(parts[0]), List.of(parts[1].split(",")));
        return RosterMessages.say(fault, language.locale());
    }

    /** Gives the latest imports, the newest first. */
    public Report.Page listLatest() {
        List<Report.Summary> items = new ArrayList<>();
        for (RosterJob job : sql.call(() -> jobs.listLatest(LISTED))) {
            items.add(new Report.Summary(
                    job.id(),
                    job.form(),
                    job.state(),
                    job.dryRun(),
                    job.counts().rows(),
                    job.counts().created(),
                    job.counts().updated(),
                    job.counts().unchanged()));
        }
        return new Report.Page(items);
    }
}
