package org.leling.console.person.web;

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
import java.util.List;
import java.util.Map;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.person.PersonCard;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.console.view.web.WrongFields;

/** The form that puts a wrong ID number right, and with it the birth (更正身份证号). */
@Hidden
@Controller("/people/{id}/id-number")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class IdNumberController {

    private static final String NUMBER = "idNumber";

    private final People people;
    private final PageGate gate;
    private final Pages pages;

    IdNumberController(People people, PageGate gate, Pages pages) {
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> form(HttpRequest<?> request, SignedIn who, @PathVariable String id) {
        EditController.check(gate, who);
        Map<String, Object> model = EditController.model(people.get(who, id), new Typed(Map.of()));
        return pages.show(request, Page.PEOPLE, "id-number-form", model);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> say(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        EditController.check(gate, who);
        Typed typed = new Typed(form);
        PersonCard card = people.get(who, id);
        Map<String, Object> body = typed.body("source", "reason");
        body.put("personal", Map.of(NUMBER, typed.text(NUMBER)));
        try {
            if (people.change(who, id, typed.text("version"), body, typed.text("key"))) {
                return Pages.goTo("/people/" + id + "#personal");
            }
            String same = pages.terms(request).text("edit.nothing-new");
            return again(request, card, typed, List.of(same), new WrongFields(List.of()));
        } catch (ServiceRefusedException e) {
            List<String> faults = Typed.faultsOrConflict(e, new FieldNames(pages.terms(request), "person-field"));
            return again(request, card, typed, faults, wrong(e));
        }
    }

    /** That another person has the number already is said beside the number too. */
    private static WrongFields wrong(ServiceRefusedException refused) {
        Problem problem = refused.problem();
        return problem.isType("already-there")
                ? new WrongFields(List.of(new Problem.Fault(NUMBER, null, problem.sentence())))
                : WrongFields.of(refused);
    }

    private HttpResponse<String> again(
            HttpRequest<?> request, PersonCard card, Typed typed, List<String> faults, WrongFields wrong) {
        Map<String, Object> model = EditController.model(card, typed);
        model.put("wrong", wrong);
        return pages.showAgain(request, "id-number-form", model, typed, faults);
    }
}
