package org.leling.console.person.web;

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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.directory.OfficeChoice;
import org.leling.console.directory.client.Offices;
import org.leling.console.person.PersonCard;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.console.view.web.WrongFields;

/** The form by which a person goes over to another managing unit (管理单位变更), and on the card what that has brought about. */
@Hidden
@Controller("/people/{id}/unit")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class TransferController {

    private static final int NOT_FOUND = 404;

    private final People people;
    private final Offices offices;
    private final Cards cards;
    private final PageGate gate;
    private final Pages pages;

    TransferController(People people, Offices offices, Cards cards, PageGate gate, Pages pages) {
        this.people = people;
        this.offices = offices;
        this.cards = cards;
        this.gate = gate;
        this.pages = pages;
    }

    /** Whoever transfers chooses among all units, and sees the person afterwards. */
    private void check(SignedIn who) {
        gate.check(who, Page.PEOPLE);
        if (!Cards.mayTransfer(who)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account transfers nobody");
        }
    }

    @Get
    HttpResponse<String> form(HttpRequest<?> request, SignedIn who, @PathVariable String id) {
        check(who);
        Typed typed = new Typed(Map.of());
        OfficeChoice unit = ManagingUnit.choose(offices, who, typed);
        return pages.show(request, Page.PEOPLE, "transfer-form", model(people.get(who, id), typed, unit));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> transfer(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        OfficeChoice unit = ManagingUnit.choose(offices, who, typed);
        if (!unit.among().isEmpty()) {
            return again(
                    request, who, id, typed, unit, List.of(pages.terms(request).text("transfer.which")));
        }
        Map<String, Object> personal = new LinkedHashMap<>(typed.body("from"));
        personal.put(
                "unit",
                ManagingUnit.body(
                        typed, unit, place -> people.findDivision(who, place).orElse(place)));
        Map<String, Object> body = typed.body("source", "reason");
        body.put("personal", personal);
        People.Changed changed;
        try {
            changed = people.changeAndTell(who, id, typed.text("version"), body, typed.text("key"));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = model(people.get(who, id), typed, unit);
            model.put("wrong", ManagingUnit.wrong(e, "personal.unit"));
            return pages.showAgain(request, "transfer-form", model, typed, Typed.faults(e));
        }
        return changed.isOther()
                ? told(request, who, id, changed)
                : again(
                        request,
                        who,
                        id,
                        typed,
                        unit,
                        List.of(pages.terms(request).text("edit.nothing-new")));
    }

    /** The card, with what the act has brought about; who no longer sees the person is told without it. */
    private HttpResponse<String> told(HttpRequest<?> request, SignedIn who, String id, People.Changed changed) {
        Map<String, Object> model;
        try {
            model = cards.model(who, id, null, null);
        } catch (ServiceRefusedException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            return pages.show(request, Page.PEOPLE, "transferred", Map.of("told", changed));
        }
        model.put("told", changed);
        return pages.show(request, Page.PEOPLE, "card", model);
    }

    private HttpResponse<String> again(
            HttpRequest<?> request, SignedIn who, String id, Typed typed, OfficeChoice unit, List<String> faults) {
        Map<String, Object> model = model(people.get(who, id), typed, unit);
        model.put("wrong", new WrongFields(List.of()));
        return pages.showAgain(request, "transfer-form", model, typed, faults);
    }

    private static Map<String, Object> model(PersonCard card, Typed typed, OfficeChoice unit) {
        Map<String, Object> model = EditController.model(card, typed);
        model.put("unit", unit);
        return model;
    }
}
