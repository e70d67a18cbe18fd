package org.leling.console.person.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.console.person.CardForms;
import org.leling.console.person.ItemWords;
import org.leling.console.person.PersonCard;
import org.leling.console.person.Reveal;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.Terms;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** Shows what is masked on a card, for a reason that is kept (查看原文); the page is gone when it is left. */
@Hidden
@Controller("/people/{id}/reveal")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class RevealController {

    private static final String CARE_GROUP = "careGroup";

    /** What a roster's unknown columns say: each a column's name and its text. */
    private static final String OTHER_COLUMNS = "more";

    private final People people;
    private final PageGate gate;
    private final Pages pages;

    RevealController(People people, PageGate gate, Pages pages) {
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    /** One revealed line. */
    record Line(String label, String value) {}

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> reveal(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        gate.check(who, Page.PEOPLE);
        if (!Cards.mayReveal(who)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account does not reveal");
        }
        List<String> fields = fields(form.get("fields"));
        String reason = String.valueOf(form.getOrDefault("reason", "")).strip();
        PersonCard card = people.get(who, id);
        Map<String, Object> model = new HashMap<>();
        model.put("card", card);
        model.put("reason", reason);
        if (fields.isEmpty() || reason.length() < 2) {
            model.put("incomplete", true);
            model.put("lines", List.of());
            return pages.showAlone(request, HttpStatus.BAD_REQUEST, "revealed", model);
        }
        Reveal.Revealed revealed = people.reveal(who, id, new Reveal(fields, reason));
        CardForms forms = people.getForms(who);
        model.put("lines", lines(card, forms, fields, revealed.fields(), pages.terms(request)));
        return pages.show(request, Page.PEOPLE, "revealed", model);
    }

    private static List<String> fields(@Nullable Object given) {
        List<String> fields = new ArrayList<>();
        if (given instanceof Iterable<?> many) {
            many.forEach(field -> fields.add(String.valueOf(field)));
        } else if (given != null) {
            fields.add(String.valueOf(given));
        }
        return fields;
    }

    /** One line for each thing of a section, its attributes named. */
    private static List<Line> items(CardForms forms, String section, List<?> items, Terms terms) {
        List<Line> lines = new ArrayList<>();
        forms.findSection(section).ifPresent(form -> {
            for (Object each : items) {
                if (each instanceof Map<?, ?> item) {
                    List<String> parts = new ArrayList<>();
                    for (CardForms.Attribute attribute : form.attributes()) {
                        Object value = item.get(attribute.name());
                        if (value != null) {
                            parts.add(attribute.label() + " " + ItemWords.say(attribute, value, terms));
                        }
                    }
                    lines.add(new Line(form.label(), String.join("，", parts)));
                }
            }
        });
        return lines;
    }

    private static List<Line> lines(
            PersonCard card, CardForms forms, List<String> asked, Map<String, Object> revealed, Terms terms) {
        Map<String, String> labels = new LinkedHashMap<>();
        card.personal().forEach(p -> labels.put(p.field(), p.label() == null ? p.field() : p.label()));
        List<Line> lines = new ArrayList<>();
        for (String field : asked) {
            Object value = revealed.get(field);
            if (CARE_GROUP.equals(field) && value instanceof List<?> members) {
                members.stream()
                        .filter(Map.class::isInstance)
                        .map(m -> (Map<?, ?>) m)
                        .forEach(m -> lines.add(new Line(
                                terms.role(text(m.get("role"))), text(m.get("person")) + "  " + text(m.get("phone")))));
            } else if (OTHER_COLUMNS.equals(field) && value instanceof List<?> columns) {
                columns.stream()
                        .filter(Map.class::isInstance)
                        .map(column -> (Map<?, ?>) column)
                        .forEach(column -> lines.add(new Line(text(column.get("column")), text(column.get("text")))));
            } else if (value instanceof List<?> items) {
                lines.addAll(items(forms, field, items, terms));
            } else {
                String label = labels.getOrDefault(field, terms.word("field", field));
                lines.add(new Line(label, value == null ? terms.text("reveal.nothing") : text(value)));
            }
        }
        return lines;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }
}
