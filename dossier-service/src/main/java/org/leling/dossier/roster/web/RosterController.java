package org.leling.dossier.roster.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.roster.Report;
import org.leling.dossier.roster.RosterJob;
import org.leling.dossier.roster.Rosters;
import org.leling.dossier.roster.sheet.WorkbookForm;
import org.leling.dossier.text.Language;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Takes rosters and past services in and tells what came of them. */
@Controller("/rosters")
@Secured({Roles.BUREAU, Roles.SERVICE})
class RosterController {

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Rosters rosters;

    RosterController(Rosters rosters) {
        this.rosters = rosters;
    }

    /**
     * Begins an import of a roster (花名册).
     *
     * @param dryRun nothing is kept; the report tells what would be
     * @param wait how many seconds to wait for the report, at most 30
     */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> start(
            @Part("file") @Nullable CompletedFileUpload file,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean dryRun,
            @Parameter(required = false) @QueryValue(defaultValue = "0") int wait,
            HttpRequest<?> request,
            Caller caller)
            throws IOException {
        return start(file, WorkbookForm.ROSTER, dryRun, wait, request, caller);
    }

    /**
     * Begins an import of past services (历史服务记录) of persons who are there.
     *
     * @param dryRun nothing is kept; the report tells what would be
     * @param wait how many seconds to wait for the report, at most 30
     */
    @Post("/history")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> startHistory(
            @Part("file") @Nullable CompletedFileUpload file,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean dryRun,
            @Parameter(required = false) @QueryValue(defaultValue = "0") int wait,
            HttpRequest<?> request,
            Caller caller)
            throws IOException {
        return start(file, WorkbookForm.HISTORY, dryRun, wait, request, caller);
    }

    private HttpResponse<?> start(
            @Nullable CompletedFileUpload file,
            WorkbookForm form,
            boolean dryRun,
            int wait,
            HttpRequest<?> request,
            Caller caller)
            throws IOException {
        if (file == null) {
            throw ProblemException.badRequest("roster-unreadable", List.of(Fault.of("file", "required")));
        }
        Duration atMost = Duration.ofSeconds(Math.max(0, Math.min(wait, LONGEST_WAIT_SECONDS)));
        String job;
        try (InputStream upload = file.getInputStream()) {
            job = rosters.start(upload, form, dryRun, atMost, caller);
        }
        Report report = rosters.get(job, Language.of(request));
        return report.state() == RosterJob.State.RUNNING
                ? HttpResponse.accepted().body(new Report.Begun(job))
                : HttpResponse.ok(report);
    }

    /** Progress, then the report. */
    @Get("/{job}")
    Report report(@PathVariable String job, HttpRequest<?> request) {
        return rosters.get(job, Language.of(request));
    }

    /** The latest imports. */
    @Get
    Report.Page list() {
        return rosters.listLatest();
    }
}
