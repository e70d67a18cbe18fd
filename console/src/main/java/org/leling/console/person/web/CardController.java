package org.leling.console.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.duty.Why;
import org.leling.console.duty.client.Schedule;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The page 一人一卡, and why something is owed to the person. */
@Hidden
@Controller("/people/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class CardController {

    /** Before the first entry nothing was known: a question that can be asked, and no mistake. */
    private static final String NOT_KNOWN_THEN = "not-known-then";

    private final Cards cards;
    private final People people;
    private final Schedule schedule;
    private final PageGate gate;
    private final Pages pages;

    CardController(Cards cards, People people, Schedule schedule, PageGate gate, Pages pages) {
        this.cards = cards;
        this.people = people;
        this.schedule = schedule;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> card(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @Nullable @QueryValue Integer year,
            @Nullable @QueryValue String rule,
            @Nullable @QueryValue String period,
            @Nullable @QueryValue String on,
            @Nullable @QueryValue String known) {
        gate.check(who, Page.PEOPLE);
        String chosen = rule == null || period == null ? null : id + "/" + rule + "/" + period;
        Moment when = Moment.of(on, known);
        try {
            Map<String, Object> model = cards.model(who, id, year, chosen, when);
            model.put("unread", Moment.listUnread(on, known));
            return pages.show(request, Page.PEOPLE, "card", model);
        } catch (ServiceRefusedException e) {
            if (!e.problem().isType(NOT_KNOWN_THEN)) {
                throw e;
            }
            return pages.show(request, Page.PEOPLE, "card-unknown", Map.of("card", people.get(who, id), "when", when));
        }
    }

    /** What was recorded, corrected and taken back, in sentences. */
    @Get("/history")
    HttpResponse<String> history(HttpRequest<?> request, SignedIn who, @PathVariable String id) {
        gate.check(who, Page.PEOPLE);
        Map<String, Object> model = new HashMap<>();
        model.put("card", people.get(who, id));
        model.put("history", people.getHistory(who, id));
        return pages.show(request, Page.PEOPLE, "history", model);
    }

    @Get("/duties/{rule}/{period}")
    HttpResponse<String> why(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String rule,
            @PathVariable String period) {
        gate.check(who, Page.PEOPLE);
        Why why = schedule.getWhy(who, id, rule, period);
        Map<String, Object> model = new HashMap<>();
        model.put("why", why);
        model.put("rule", rule);
        model.put("period", period);
        model.put("card", people.get(who, id));
        return pages.show(request, Page.PEOPLE, "why", model);
    }
}
