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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.person.PersonCard;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.console.view.web.WrongFields;
import org.leling.core.dossier.Companion;

/** Forms for what changes a life and with it the class: a move, a stay in hospital, a death (动向). */
@Hidden
@Controller("/people/{id}/life")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class LifeController {

    private final People people;
    private final PageGate gate;
    private final Pages pages;

    LifeController(People people, PageGate gate, Pages pages) {
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    /** What can happen; the name stands in the address. */
    private enum What {
        MOVE,
        STAY,
        DEATH;

        static What of(String name) {
            try {
                return valueOf(name.toUpperCase(java.util.Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such form");
            }
        }
    }

    @Get("/{what}")
    HttpResponse<String> form(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @PathVariable String what) {
        EditController.check(gate, who);
        return pages.show(
                request, Page.PEOPLE, "life-form", model(people.get(who, id), What.of(what), new Typed(Map.of())));
    }

    @Post("/{what}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> say(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String what,
            @Body Map<String, Object> form) {
        EditController.check(gate, who);
        Typed typed = new Typed(form);
        What asked = What.of(what);
        PersonCard card = people.get(who, id);
        try {
            Optional<Map<String, Object>> body = body(who, asked, card, typed);
            if (body.isEmpty()) {
                String said = pages.terms(request).text("life.no-such-place");
                return again(
                        request,
                        card,
                        asked,
                        typed,
                        List.of(said),
                        new WrongFields(List.of(new Problem.Fault("place", null, said))));
            }
            if (people.change(who, id, typed.text("version"), body.get(), typed.text("key"))) {
                return Pages.goTo("/people/" + id);
            }
            String same = pages.terms(request).text("edit.nothing-new");
            return again(request, card, asked, typed, List.of(same), new WrongFields(List.of()));
        } catch (ServiceRefusedException e) {
            return again(request, card, asked, typed, Typed.faults(e), WrongFields.of(e));
        }
    }

    private Optional<Map<String, Object>> body(SignedIn who, What what, PersonCard card, Typed typed) {
        LifeBody body = new LifeBody(typed);
        return switch (what) {
            case MOVE -> {
                String place = typed.text("place").isEmpty() ? typed.text("address") : typed.text("place");
                yield place.isEmpty()
                        ? Optional.of(body.move(""))
                        : people.findDivision(who, place).map(body::move);
            }
            case STAY -> Optional.of(body.stay(ongoing(card), "stay-" + typed.text("key")));
            case DEATH -> Optional.of(body.death());
        };
    }

    private HttpResponse<String> again(
            HttpRequest<?> request, PersonCard card, What what, Typed typed, List<String> faults, WrongFields wrong) {
        Map<String, Object> model = model(card, what, typed);
        model.put("wrong", wrong);
        return pages.showAgain(request, "life-form", model, typed, faults);
    }

    private static Map<String, Object> model(PersonCard card, What what, Typed typed) {
        Map<String, Object> model = EditController.model(card, typed);
        model.put("what", what.name());
        model.put("stay", ongoing(card).orElse(null));
        model.put("companions", Companion.values());
        return model;
    }

    private static Optional<PersonCard.Stay> ongoing(PersonCard card) {
        return card.hospital().stream()
                .filter(stay -> stay.discharged() == null)
                .findFirst();
    }
}
