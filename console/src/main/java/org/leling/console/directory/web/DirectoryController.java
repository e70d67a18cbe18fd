package org.leling.console.directory.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.Office;
import org.leling.console.directory.client.Offices;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;

/** The page 名录: which offices there are, who works there, who is on leave and who stands in. */
@Hidden
@Controller("/directory")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class DirectoryController {

    private static final List<String> KINDS = List.of("UNIT", "COMMUNITY", "INSTITUTION", "HOSPITAL", "PROVIDER");

    private static final Typed NOTHING = new Typed(Map.of());

    private final Offices offices;
    private final PageGate gate;
    private final Pages pages;

    DirectoryController(Offices offices, PageGate gate, Pages pages) {
        this.offices = offices;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(
            HttpRequest<?> request,
            SignedIn who,
            @QueryValue(defaultValue = "UNIT") String kind,
            @QueryValue(defaultValue = "") String after) {
        gate.check(who, Page.DIRECTORY);
        return pages.show(request, Page.DIRECTORY, "directory", listModel(who, kind, after));
    }

    private Map<String, Object> listModel(SignedIn who, String asked, String after) {
        String kind = KINDS.contains(asked) ? asked : KINDS.get(0);
        Answer<Office.Page> found = Answer.of(() -> offices.list(who, kind, after));
        Map<String, Object> model = new HashMap<>();
        model.put("typed", NOTHING);
        model.put("kinds", KINDS);
        model.put("kind", kind);
        model.put("found", found.orElse(Office.Page.empty()));
        model.put("known", found.value() != null);
        model.put("away", Pages.away(found));
        model.put("mayMake", who.is(AccountRole.BUREAU));
        return model;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> create(HttpRequest<?> request, SignedIn who, @Body Map<String, Object> form) {
        gate.check(who, Page.DIRECTORY);
        Typed typed = new Typed(form);
        Map<String, Object> body = body(typed);
        body.put("kind", typed.text("kind"));
        try {
            return Pages.goTo("/directory/" + offices.create(who, body).id());
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = listModel(who, typed.text("kind"), "");
            return pages.showAgain(request, "directory", model, typed, said(e));
        }
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
        model.put(
                "wardLines",
                office.wards().stream()
                        .map(ward -> ward.name() + " " + ward.beds())
                        .collect(Collectors.joining("\n")));
        model.put("mayMake", who.is(AccountRole.BUREAU));
        model.put(
                "mayStaff",
                who.is(AccountRole.BUREAU)
                        || who.is(AccountRole.UNIT) && who.account().grants().contains("unit:" + id));
        return model;
    }

    @Post("/{office}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(
            HttpRequest<?> request, SignedIn who, @PathVariable String office, @Body Map<String, Object> form) {
        Typed typed = new Typed(form);
        Map<String, Object> body = body(typed);
        body.putAll(typed.body("closed"));
        return step(
                request, who, office, typed, "office", () -> offices.change(who, office, typed.text("version"), body));
    }

    @Post("/{office}/staff")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takeIn(
            HttpRequest<?> request, SignedIn who, @PathVariable String office, @Body Map<String, Object> form) {
        Typed typed = new Typed(form);
        return step(request, who, office, typed, "new", () -> offices.takeIn(who, office, person(typed)));
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
            HttpRequest<?> request, SignedIn who, String office, Typed typed, String form, Supplier<?> work) {
        gate.check(who, Page.DIRECTORY);
        try {
            work.get();
            return Pages.goTo("/directory/" + office);
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = officeModel(who, office);
            model.put("typedForm", form);
            return pages.showAgain(request, "office", model, typed, said(e));
        }
    }

    /** What was refused, also where it goes against what is there. */
    static List<String> said(ServiceRefusedException e) {
        return e.status() == HttpStatus.CONFLICT.getCode() ? List.of(e.problem().sentence()) : Typed.faults(e);
    }

    private static Map<String, Object> person(Typed typed) {
        return typed.body("name", "post", "phone", "officePhone", "deputy", "from", "until");
    }

    /** An office as the form has it; its wards stand one a line, the name and then how many beds. */
    private static Map<String, Object> body(Typed typed) {
        Map<String, Object> body = typed.body("name", "division", "address", "phone", "note");
        List<Map<String, Object>> wards = new ArrayList<>();
        typed.text("wards")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String beds = line.replaceFirst("^.*?([0-9]*)[张床 ]*$", "$1");
                    Map<String, Object> ward = new LinkedHashMap<>();
                    ward.put("name", line.replaceFirst("[,，、：:\\s]*[0-9]*[张床 ]*$", ""));
                    ward.put("beds", beds.isEmpty() || beds.length() > 6 ? 0 : Integer.parseInt(beds));
                    wards.add(ward);
                });
        if (!wards.isEmpty()) {
            body.put("wards", wards);
        }
        return body;
    }
}
