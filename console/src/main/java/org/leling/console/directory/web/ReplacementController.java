package org.leling.console.directory.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.Office;
import org.leling.console.directory.Replaced;
import org.leling.console.directory.client.Offices;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;

/** The page 人员调整: who comes in somebody's place, what that means for every group, and then the act itself. */
@Hidden
@Controller("/directory/{office}/staff/{staff}/replacement")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class ReplacementController {

    /** So many groups are shown by name; all of them are counted. */
    private static final int SHOWN = 200;

    private final Offices offices;
    private final People people;
    private final PageGate gate;
    private final Pages pages;

    ReplacementController(Offices offices, People people, PageGate gate, Pages pages) {
        this.offices = offices;
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> form(
            HttpRequest<?> request, SignedIn who, @PathVariable String office, @PathVariable String staff) {
        gate.check(who, Page.DIRECTORY);
        return pages.show(request, Page.DIRECTORY, "replacement", model(who, office, staff));
    }

    private Map<String, Object> model(SignedIn who, String office, String staff) {
        Office of = offices.get(who, office);
        Map<String, Object> model = new HashMap<>();
        model.put("office", of);
        model.put("typed", new Typed(Map.of()));
        model.put("leaving", offices.getStaff(who, staff));
        model.put(
                "others",
                of.staff().stream().filter(each -> !each.id().equals(staff)).toList());
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> replace(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String office,
            @PathVariable String staff,
            @Body Map<String, Object> form) {
        gate.check(who, Page.DIRECTORY);
        Typed typed = new Typed(form);
        Map<String, Object> body = typed.body("by", "from", "reason");
        body.put("leaves", !typed.has("stays", "true"));
        body.put("acceptGaps", typed.has("acceptGaps", "true"));
        boolean now = typed.has("step", "do");
        Map<String, Object> model = model(who, office, staff);
        model.put("typed", typed);
        try {
            if (now) {
                show(model, who, offices.replace(who, staff, body, typed.text("key")));
            } else {
                body.put("dryRun", true);
                show(model, who, offices.tryReplacing(who, staff, body));
            }
            return pages.show(request, Page.DIRECTORY, "replacement", model);
        } catch (ServiceRefusedException e) {
            List<String> faults = Typed.faultsOrConflict(e, new FieldNames(pages.terms(request), "replace-field"));
            return pages.showAgain(request, "replacement", model, typed, faults);
        }
    }

    private void show(Map<String, Object> model, SignedIn who, Replaced replaced) {
        List<Replaced.Group> shown = replaced.items().stream()
                .sorted((a, b) -> Boolean.compare(b.hasGap(), a.hasGap()))
                .limit(SHOWN)
                .toList();
        model.put("replaced", replaced);
        model.put("shown", shown);
        model.put(
                "persons",
                people.listByIds(
                        who, shown.stream().map(Replaced.Group::dossier).toList()));
    }
}
