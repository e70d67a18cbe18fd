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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.Office;
import org.leling.console.directory.StaffItem;
import org.leling.console.directory.Unlisted;
import org.leling.console.directory.client.Offices;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;

/** The page 名录: which offices there are, who works there, who is on leave and who stands in. */
@Hidden
@Controller("/directory")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class DirectoryController {

    private static final int PAGE = 50;
    private static final Typed NOTHING = new Typed(Map.of());

    private final Offices offices;
    private final People people;
    private final PageGate gate;
    private final Pages pages;

    DirectoryController(Offices offices, People people, PageGate gate, Pages pages) {
        this.offices = offices;
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(
            HttpRequest<?> request,
            SignedIn who,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String name,
            @QueryValue(defaultValue = "false") boolean closed,
            @QueryValue(defaultValue = "") String after) {
        gate.check(who, Page.DIRECTORY);
        String shown = kind(kind);
        Answer<Office.Page> found = Answer.of(() -> offices.find(who, shown, name.strip(), closed, after, PAGE));
        Map<String, Object> model = new HashMap<>();
        model.put("kinds", Office.KINDS);
        model.put("kind", shown);
        model.put("name", name.strip());
        model.put("closed", closed);
        model.put("found", found.orElse(Office.Page.empty()));
        model.put("known", found.value() != null);
        model.put("away", Pages.away(found));
        model.put("mayMake", who.is(AccountRole.BUREAU));
        return pages.show(request, Page.DIRECTORY, "directory", model);
    }

    private static String kind(String asked) {
        return Office.KINDS.contains(asked) ? asked : Office.KINDS.get(0);
    }

    @Get("/new")
    HttpResponse<String> blank(HttpRequest<?> request, SignedIn who, @QueryValue(defaultValue = "") String kind) {
        gate.check(who, Page.DIRECTORY);
        return pages.show(request, Page.DIRECTORY, "office-form", formModel(OfficeForm.blank(kind(kind))));
    }

    private static Map<String, Object> formModel(OfficeForm form) {
        return new HashMap<>(Map.of("form", form));
    }

    private static Map<String, Object> formModel(OfficeForm form, Office office) {
        Map<String, Object> model = formModel(form);
        model.put("office", office);
        return model;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> create(HttpRequest<?> request, SignedIn who, @Body Map<String, Object> form) {
        gate.check(who, Page.DIRECTORY);
        Typed typed = new Typed(form);
        OfficeForm filled = OfficeForm.of(kind(typed.text("kind")), typed);
        Map<String, Object> body = filled.body(place -> findDivision(who, place));
        body.put("kind", filled.kind());
        try {
            return Pages.goTo("/directory/" + offices.create(who, body).id());
        } catch (ServiceRefusedException e) {
            return pages.showAgain(request, "office-form", formModel(filled), typed, said(request, e));
        }
    }

    private String findDivision(SignedIn who, String place) {
        return people.findDivision(who, place).orElse(place);
    }

    @Get("/{office}/edit")
    HttpResponse<String> edit(HttpRequest<?> request, SignedIn who, @PathVariable String office) {
        gate.check(who, Page.DIRECTORY);
        Office found = offices.get(who, office);
        return pages.show(request, Page.DIRECTORY, "office-form", formModel(OfficeForm.of(found), found));
    }

    @Get("/{office}")
    HttpResponse<String> office(HttpRequest<?> request, SignedIn who, @PathVariable String office) {
        gate.check(who, Page.DIRECTORY);
        return pages.show(request, Page.DIRECTORY, "office", officeModel(who, office));
    }

    private Map<String, Object> officeModel(SignedIn who, String id) {
        Office office = offices.get(who, id);
        Map<String, Object> model = new HashMap<>();
        model.put("office", office);
        model.put("blank", NOTHING);
        model.put("mayMake", who.is(AccountRole.BUREAU));
        boolean mayStaff = who.is(AccountRole.BUREAU)
                || who.is(AccountRole.UNIT) && who.account().grants().contains("unit:" + id);
        model.put("mayStaff", mayStaff);
        Unlisted unlisted =
                mayStaff ? Answer.of(() -> offices.listUnlisted(who, id)).orElse(Unlisted.nobody()) : Unlisted.nobody();
        model.put("unlisted", unlisted.items());
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    @Post("/{office}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(
            HttpRequest<?> request, SignedIn who, @PathVariable String office, @Body Map<String, Object> form) {
        gate.check(who, Page.DIRECTORY);
        Typed typed = new Typed(form);
        OfficeForm filled = OfficeForm.of(kind(typed.text("kind")), typed);
        Map<String, Object> body = filled.body(place -> findDivision(who, place));
        body.putAll(typed.body("closed"));
        try {
            offices.change(who, office, typed.text("version"), body);
            return Pages.goTo("/directory/" + office);
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = formModel(filled, offices.get(who, office));
            return pages.showAgain(request, "office-form", model, typed, said(request, e));
        }
    }

    @Post("/{office}/staff")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takeIn(
            HttpRequest<?> request, SignedIn who, @PathVariable String office, @Body Map<String, Object> form) {
        Typed typed = new Typed(form);
        return step(request, who, office, typed, "new", () -> offices.takeIn(who, office, person(typed)));
    }

    @Post("/{office}/unlisted")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takeInUnlisted(
            HttpRequest<?> request, SignedIn who, @PathVariable String office, @Body Map<String, Object> form) {
        gate.check(who, Page.DIRECTORY);
        Typed typed = new Typed(form);
        try {
            offices.takeInUnlisted(who, office, typed.text("key"));
            return Pages.goTo("/directory/" + office);
        } catch (ServiceRefusedException e) {
            return pages.showAgain(request, "office", officeModel(who, office), typed, said(request, e));
        }
    }

    @Post("/{office}/staff/{staff}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> changeStaff(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String office,
            @PathVariable String staff,
            @Body Map<String, Object> form) {
        Typed typed = new Typed(form);
        return step(
                request,
                who,
                office,
                typed,
                staff,
                () -> offices.changeStaff(who, staff, typed.text("version"), person(typed)));
    }

    @Post("/{office}/staff/{staff}/leaves")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> leave(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String office,
            @PathVariable String staff,
            @Body Map<String, Object> form) {
        Typed typed = new Typed(form);
        return step(
                request,
                who,
                office,
                typed,
                "leave-" + staff,
                () -> offices.addLeave(who, staff, typed.body("from", "until", "deputy")));
    }

    private HttpResponse<String> step(
            HttpRequest<?> request, SignedIn who, String office, Typed typed, String form, Supplier<StaffItem> work) {
        gate.check(who, Page.DIRECTORY);
        try {
            StaffItem done = work.get();
            boolean tells = !done.warnings().isEmpty() || done.groupsChanged() != null && done.groupsChanged() > 0;
            if (!tells) {
                return Pages.goTo("/directory/" + office);
            }
            Map<String, Object> model = officeModel(who, office);
            model.put("told", done);
            return pages.show(request, Page.DIRECTORY, "office", model);
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = officeModel(who, office);
            model.put("typedForm", form);
            return pages.showAgain(request, "office", model, typed, said(request, e));
        }
    }

    /** Says what was refused, each fault with its field, also where it goes against what is there. */
    private List<String> said(HttpRequest<?> request, ServiceRefusedException e) {
        return Typed.faultsOrConflict(e, new FieldNames(pages.terms(request), "directory-field"));
    }

    private static Map<String, Object> person(Typed typed) {
        return typed.body("name", "post", "phone", "officePhone", "deputy", "from", "until");
    }
}
