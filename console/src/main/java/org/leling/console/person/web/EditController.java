package org.leling.console.person.web;

import io.micronaut.core.annotation.Nullable;
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
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.need.NeedItem;
import org.leling.console.need.client.Needs;
import org.leling.console.person.CardForms;
import org.leling.console.person.PersonCard;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.console.view.web.WrongFields;
import org.leling.kit.time.DayClock;

/** Forms that add to a card, correct it, end what no longer holds, and take back what was wrongly recorded (登记与更正). */
@Hidden
@Controller("/people/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class EditController {

    private static final List<String> SOURCES =
            List.of("visit", "call", "family", "community", "institution", "hospital-notice", "office", "review");
    private static final String NOT_THERE = "no such section, field or item";

    private final People people;
    private final Needs needs;
    private final DayClock clock;
    private final PageGate gate;
    private final Pages pages;

    EditController(People people, Needs needs, PageGate gate, Pages pages, DayClock clock) {
        this.people = people;
        this.needs = needs;
        this.clock = clock;
        this.gate = gate;
        this.pages = pages;
    }

    @Get("/sections/{section}")
    HttpResponse<String> item(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String section,
            @Nullable @QueryValue String item,
            @Nullable @QueryValue String need,
            @Nullable @QueryValue String step) {
        check(who);
        PersonCard card = people.get(who, id);
        CardForms.Section form = section(who, section);
        List<NeedItem> known = needs(who, id, form);
        Typed suggested =
                new Typed(section.equals(Suggested.SECTION) ? suggested(request, who, known, need, step) : Map.of());
        return pages.show(
                request,
                Page.PEOPLE,
                "section-form",
                itemModel(card, form, find(card, section, item), suggested, known));
    }

    /** The needs of a person where the form asks for one of them. */
    private List<NeedItem> needs(SignedIn who, String id, CardForms.Section form) {
        return form.attributes().stream().anyMatch(each -> each.type().equals("NEED"))
                ? needs.listOf(who, id).items()
                : List.of();
    }

    private Map<String, Object> suggested(
            HttpRequest<?> request, SignedIn who, List<NeedItem> known, @Nullable String need, @Nullable String step) {
        if (need == null || need.isBlank()) {
            return Suggested.step(step, clock.today()).orElse(Map.of());
        }
        return known.stream()
                .filter(each -> each.id().equals(need))
                .findFirst()
                .map(each -> Suggested.from(each, who.account().name(), pages.terms(request)))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, NOT_THERE));
    }

    @Post("/sections/{section}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> say(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String section,
            @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        PersonCard card = people.get(who, id);
        CardForms.Section asked = section(who, section);
        PersonCard.Item item = find(card, section, typed.text("item"));
        Map<String, Object> body = new ItemBody(asked, item, typed).change();
        try {
            if (people.change(who, id, typed.text("version"), body, typed.text("key"))) {
                return Pages.goTo("/people/" + id + "#s-" + section);
            }
            Map<String, Object> model = itemModel(card, asked, item, typed, needs(who, id, asked));
            return pages.showAgain(request, "section-form", model, typed, nothingNew(request));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = itemModel(card, asked, item, typed, needs(who, id, asked));
            model.put("wrong", WrongFields.of(e));
            List<String> faults = Typed.faults(e, fault -> named(request, asked, fault));
            return pages.showAgain(request, "section-form", model, typed, faults);
        }
    }

    /** A fault with the label of the attribute that it is about. */
    private String named(HttpRequest<?> request, CardForms.Section asked, Problem.Fault fault) {
        return asked.find(WrongFields.attribute(fault.path()))
                .map(each -> pages.terms(request).text("fault-of", each.label(), fault.said()))
                .orElse(fault.said());
    }

    private CardForms.Section section(SignedIn who, String name) {
        return people.getForms(who)
                .findSection(name)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, NOT_THERE));
    }

    private static PersonCard.@org.jspecify.annotations.Nullable Item find(
            PersonCard card, String section, @Nullable String item) {
        if (item == null || item.isBlank()) {
            return null;
        }
        return card.sections().stream()
                .filter(each -> each.section().equals(section))
                .flatMap(each -> each.items().stream())
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, NOT_THERE));
    }

    private static Map<String, Object> itemModel(
            PersonCard card,
            CardForms.Section form,
            PersonCard.@org.jspecify.annotations.Nullable Item item,
            Typed typed,
            List<NeedItem> known) {
        Map<String, Object> model = model(card, typed);
        model.put("form", form);
        model.put("item", item);
        model.put("itemName", name(card, form.section(), item));
        model.put("values", new Prefilled(form, item, typed));
        model.put("needs", known);
        return model;
    }

    private static String name(
            PersonCard card, String section, PersonCard.@org.jspecify.annotations.Nullable Item item) {
        return item == null
                ? ""
                : card.sections().stream()
                        .filter(each -> each.section().equals(section))
                        .findFirst()
                        .map(each -> each.name(item))
                        .orElse("");
    }

    /** What every form about a card shows beside its own fields. */
    static Map<String, Object> model(PersonCard card, Typed typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("card", card);
        model.put("typed", typed);
        model.put("sources", SOURCES);
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    @Get("/fields/{field}")
    HttpResponse<String> field(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @PathVariable String field) {
        check(who);
        Map<String, Object> model = fieldModel(who, id, fieldForm(who, field), new Typed(Map.of()));
        return pages.show(request, Page.PEOPLE, "field-form", model);
    }

    @Post("/fields/{field}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> sayField(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String field,
            @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        CardForms.Field asked = fieldForm(who, field);
        Map<String, Object> body = typed.body("source", "reason");
        Map<String, Object> personal = new LinkedHashMap<>();
        String text = typed.text("value");
        Object value = asked.type().equals("FLAG") ? (Object) Boolean.valueOf(text) : text;
        personal.put(field, text.isEmpty() ? null : value);
        personal.put("from", typed.text("from"));
        body.put("personal", personal);
        try {
            if (people.change(who, id, typed.text("version"), body, typed.text("key"))) {
                return Pages.goTo("/people/" + id + "#personal");
            }
            return pages.showAgain(
                    request, "field-form", fieldModel(who, id, asked, typed), typed, nothingNew(request));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = fieldModel(who, id, asked, typed);
            model.put("wrong", WrongFields.of(e));
            return pages.showAgain(request, "field-form", model, typed, Typed.faults(e));
        }
    }

    private Map<String, Object> fieldModel(SignedIn who, String id, CardForms.Field form, Typed typed) {
        Map<String, Object> model = model(people.get(who, id), typed);
        model.put("form", form);
        return model;
    }

    /** What a form says that would change nothing. */
    private List<String> nothingNew(HttpRequest<?> request) {
        return List.of(pages.terms(request).text("edit.nothing-new"));
    }

    private CardForms.Field fieldForm(SignedIn who, String name) {
        return people.getForms(who)
                .findField(name)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, NOT_THERE));
    }

    private void check(SignedIn who) {
        check(gate, who);
    }

    static void check(PageGate gate, SignedIn who) {
        gate.check(who, Page.PEOPLE);
        if (!Cards.mayChange(who)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account does not change cards");
        }
    }
}
