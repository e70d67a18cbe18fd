package org.leling.console.person.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.OfficeChoice;
import org.leling.console.directory.client.Offices;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.console.view.web.WrongFields;
import org.leling.core.dossier.Companion;

/** The page that makes one person's card (建档), where a roster would be too much. */
@Hidden
@Controller("/people/new")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class NewPersonController {

    private final People people;
    private final Offices offices;
    private final PageGate gate;
    private final Pages pages;

    NewPersonController(People people, Offices offices, PageGate gate, Pages pages) {
        this.people = people;
        this.offices = offices;
        this.gate = gate;
        this.pages = pages;
    }

    private void check(SignedIn who) {
        gate.check(who, Page.PEOPLE);
        if (!who.is(AccountRole.BUREAU)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account makes no cards");
        }
    }

    @Get
    HttpResponse<String> blank(HttpRequest<?> request, SignedIn who) {
        check(who);
        return pages.show(
                request, Page.PEOPLE, "person-form", model(new Typed(Map.of()), unit(who, new Typed(Map.of()))));
    }

    private OfficeChoice unit(SignedIn who, Typed typed) {
        return ManagingUnit.choose(offices, who, typed);
    }

    private static Map<String, Object> model(Typed typed, OfficeChoice unit) {
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("unit", unit);
        model.put("companions", Companion.values());
        return model;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> make(HttpRequest<?> request, SignedIn who, @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        OfficeChoice unit = unit(who, typed);
        try {
            return Pages.goTo("/people/" + people.create(who, body(who, typed, unit)));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = model(typed, unit);
            model.put("wrong", wrong(e));
            List<String> faults = Typed.faultsOrConflict(e, new FieldNames(pages.terms(request), "person-field"));
            return pages.showAgain(request, "person-form", model, typed, faults);
        }
    }

    /** The unit has a name of its own beside the person's, and a place beside theirs. */
    private static WrongFields wrong(ServiceRefusedException e) {
        return ManagingUnit.wrong(e, "unit").with("facts.residence.division", "place");
    }

    private Map<String, Object> body(SignedIn who, Typed typed, OfficeChoice unit) {
        Map<String, Object> body = typed.body("name", "idNumber", "phone", "address", "reason");
        body.put("unit", ManagingUnit.body(typed, unit, named -> division(who, named)));
        String place = typed.text("place").isEmpty() ? typed.text("address") : typed.text("place");
        boolean saysLiving = !place.isEmpty()
                || !typed.text("setting").isEmpty()
                || !typed.text("company").isEmpty();
        if (saysLiving) {
            body.put(
                    "facts",
                    new LifeBody(typed)
                            .move(place.isEmpty() ? "" : division(who, place))
                            .get("facts"));
        }
        return body;
    }

    private String division(SignedIn who, String place) {
        return people.findDivision(who, place).orElse(place);
    }
}
