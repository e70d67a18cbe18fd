package org.leling.console.paper.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.paper.PaperException;
import org.leling.console.paper.Papers;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.kit.time.DayClock;

/** Prints from the card's page: 明白卡 for the home, 档案卡 for the file. */
@Hidden
@Controller("/people/{id}/paper")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_PDF})
final class PaperController {

    private static final int SHORTEST_REASON = 2;

    private final Papers papers;
    private final PageGate gate;
    private final Pages pages;
    private final DayClock clock;

    PaperController(Papers papers, PageGate gate, Pages pages, DayClock clock) {
        this.papers = papers;
        this.gate = gate;
        this.pages = pages;
        this.clock = clock;
    }

    @Post("/home")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> forHome(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        check(who);
        return file("mingbaika", papers.forHome(who, id, pages.terms(request)));
    }

    @Post("/file")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> forFile(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        check(who);
        String reason = new Typed(form).text("reason");
        if (reason.length() < SHORTEST_REASON) {
            throw new HttpStatusException(HttpStatus.BAD_REQUEST, "no reason");
        }
        return file("dangan", papers.forFile(who, id, reason, pages.terms(request)));
    }

    private void check(SignedIn who) {
        gate.check(who, Page.PEOPLE);
        if (!who.is(AccountRole.BUREAU, AccountRole.UNIT)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account does not print");
        }
    }

    /** The file's name tells of a kind and a day, never of a person. */
    private HttpResponse<?> file(String kind, byte[] pdf) {
        return HttpResponse.ok(pdf)
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind + "-" + clock.today() + ".pdf\"");
    }

    @Error(exception = PaperException.class)
    HttpResponse<?> cannot(HttpRequest<?> request, PaperException refused) {
        HttpStatus status =
                refused.why() == PaperException.Cause.DIED ? HttpStatus.CONFLICT : HttpStatus.SERVICE_UNAVAILABLE;
        Map<String, Object> model = new HashMap<>();
        model.put("kind", refused.why().kind());
        model.put("said", refused.said());
        model.put("status", status.getCode());
        return pages.showAlone(request, status, "error", model);
    }
}
