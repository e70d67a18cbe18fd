package org.leling.console.roster.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.roster.HeldWorkbooks;
import org.leling.console.roster.RosterJob;
import org.leling.console.roster.client.Rosters;
import org.leling.console.session.SignedIn;
import org.leling.console.session.web.ForeignFormException;
import org.leling.console.session.web.FormTokens;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The page 名册导入: a workbook is tried first, its report read, and only then imported. */
@Hidden
@Controller("/rosters")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class RosterController {

    private final Rosters rosters;
    private final HeldWorkbooks held;
    private final PageGate gate;
    private final Pages pages;

    RosterController(Rosters rosters, HeldWorkbooks held, PageGate gate, Pages pages) {
        this.rosters = rosters;
        this.held = held;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> form(HttpRequest<?> request, SignedIn who) {
        gate.check(who, Page.ROSTERS);
        return pages.show(request, Page.ROSTERS, "rosters", Map.of());
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<String> tryOut(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @Part(FormTokens.FIELD) String formToken,
            @Nullable @Part("form") String form,
            @Nullable @Part("file") CompletedFileUpload file)
            throws IOException {
        if (!FormTokens.isRight(request, formToken)) {
            throw new ForeignFormException();
        }
        gate.check(who, Page.ROSTERS);
        if (file == null || file.getSize() == 0) {
            return refused(request, List.of(pages.terms(request).text("roster.no-file")));
        }
        HeldWorkbooks.Workbook workbook = new HeldWorkbooks.Workbook(file.getBytes(), "HISTORY".equals(form));
        RosterJob job;
        try {
            job = rosters.start(who, workbook, true);
        } catch (ServiceRefusedException e) {
            if (e.status() >= 500 || e.status() == 401 || e.status() == 403) {
                throw e;
            }
            return refused(request, List.of(e.problem().sentence()));
        }
        String id = job.job();
        if (id == null) {
            return show(request, who, "", job);
        }
        held.hold(id, who.account().id(), workbook);
        return Pages.goTo("/rosters/" + id);
    }

    @Post("/{job}/import")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> importIt(HttpRequest<?> request, SignedIn who, @PathVariable String job) {
        gate.check(who, Page.ROSTERS);
        Optional<HeldWorkbooks.Workbook> workbook = held.find(job, who.account().id());
        if (workbook.isEmpty()) {
            return refused(request, List.of(pages.terms(request).text("roster.file-gone")));
        }
        RosterJob started = rosters.start(who, workbook.get(), false);
        held.forget(job);
        String id = started.job();
        return id == null ? show(request, who, "", started) : Pages.goTo("/rosters/" + id);
    }

    @Get("/{job}")
    HttpResponse<String> job(HttpRequest<?> request, SignedIn who, @PathVariable String job) {
        gate.check(who, Page.ROSTERS);
        return show(request, who, job, rosters.get(who, job));
    }

    private HttpResponse<String> show(HttpRequest<?> request, SignedIn who, String id, RosterJob job) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("job", job);
        model.put("trial", Boolean.TRUE.equals(job.dryRun()));
        if (job.running()) {
            model.put("refresh", "2");
        }
        model.put("held", held.has(id, who.account().id()));
        return pages.show(request, Page.ROSTERS, "roster-report", model);
    }

    private HttpResponse<String> refused(HttpRequest<?> request, List<String> faults) {
        return pages.showAlone(request, HttpStatus.BAD_REQUEST, "rosters", Map.of("faults", faults));
    }
}
