package org.leling.console.need.web;

import io.micronaut.core.annotation.Nullable;
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
import org.leling.console.account.AccountRole;
import org.leling.console.claim.ClaimItem.ClaimPage;
import org.leling.console.claim.client.Claims;
import org.leling.console.claim.web.PartRows;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.measure.MeasureItem;
import org.leling.console.measure.client.Measures;
import org.leling.console.need.NeedItem;
import org.leling.console.need.NeedItem.NeedPage;
import org.leling.console.need.client.Needs;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;

/** The page 需求: what people need, from the day it was raised to its end; and one person's needs and claims. */
@Hidden
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class NeedController {

    private static final int PAGE = 30;
    private static final int LATE_AFTER = 30;
    private static final List<String> SHOWN = List.of("OPEN", "LATE", "REFERRED", "ANSWERED", "UNASKED", "CLOSED");

    private final Needs needs;
    private final Claims claims;
    private final Measures measures;
    private final People people;
    private final PageGate gate;
    private final Pages pages;

    NeedController(Needs needs, Claims claims, Measures measures, People people, PageGate gate, Pages pages) {
        this.needs = needs;
        this.claims = claims;
        this.measures = measures;
        this.people = people;
        this.gate = gate;
        this.pages = pages;
    }

    @Get("/needs")
    HttpResponse<String> list(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @QueryValue String show,
            @Nullable @QueryValue String after) {
        gate.check(who, Page.NEEDS);
        String chosen = show != null && SHOWN.contains(show) ? show : "OPEN";
        Answer<NeedPage> answer = Answer.of(() -> needs.find(who, query(chosen, after)));
        Map<String, Object> model = new HashMap<>();
        model.put("show", chosen);
        model.put("tabs", SHOWN);
        model.put("found", answer.orElse(NeedPage.empty()));
        model.put("known", answer.value() != null);
        model.put("away", Pages.away(answer));
        return pages.show(request, Page.NEEDS, "needs", model);
    }

    private static Map<String, Object> query(String show, @Nullable String after) {
        Map<String, Object> query = new HashMap<>(Map.of("limit", PAGE));
        switch (show) {
            case "OPEN" -> query.put("open", true);
            case "LATE" -> query.putAll(Map.of("open", true, "olderThan", LATE_AFTER));
            case "UNASKED" -> query.put("unasked", true);
            default -> query.put("state", show);
        }
        if (after != null && !after.isBlank()) {
            query.put("after", after);
        }
        return query;
    }

    @Get("/needs/{id}")
    HttpResponse<String> need(HttpRequest<?> request, SignedIn who, @PathVariable String id) {
        gate.check(who, Page.NEEDS);
        return pages.show(request, Page.NEEDS, "need", model(who, id));
    }

    private Map<String, Object> model(SignedIn who, String id) {
        Map<String, Object> model = new HashMap<>();
        NeedItem need = needs.get(who, id);
        model.put("need", need);
        model.put("measures", measuresOf(who, need));
        model.put("mayStep", who.is(AccountRole.BUREAU, AccountRole.UNIT));
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    /** The measures that were proposed from a need; none while they can't be had. */
    private List<MeasureItem> measuresOf(SignedIn who, NeedItem need) {
        return need.event() == null
                ? List.of()
                : Answer.of(() -> measures.find(who, Map.of("dossier", need.dossier(), "need", need.event())))
                        .orElse(MeasureItem.Page.empty())
                        .items();
    }

    @Post("/needs/{id}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> step(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        gate.check(who, Page.NEEDS);
        Typed typed = new Typed(form);
        Map<String, Object> body = typed.body("step", "on", "note", "kind", "outcome", "content", "askedOf");
        if (!typed.list("departments").isEmpty()) {
            body.put("departments", typed.list("departments"));
        }
        try {
            needs.step(who, id, typed.text("version"), body, typed.text("key"));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = model(who, id);
            return pages.showAgain(request, "need", model, typed, said(request, e));
        }
        return Pages.goTo("/needs/" + id);
    }

    private List<String> said(HttpRequest<?> request, ServiceRefusedException e) {
        return Typed.faults(e, new FieldNames(pages.terms(request), "need-field"));
    }

    @Get("/people/{person}/needs")
    HttpResponse<String> ofPerson(HttpRequest<?> request, SignedIn who, @PathVariable String person) {
        gate.check(who, Page.NEEDS);
        return pages.show(request, Page.PEOPLE, "person-needs", personModel(who, person));
    }

    private Map<String, Object> personModel(SignedIn who, String person) {
        Map<String, Object> model = new HashMap<>();
        boolean seesClaims = Page.CLAIMS.isFor(who, true);
        model.put("card", people.get(who, person));
        model.put("needs", needs.listOf(who, person));
        model.put("claims", seesClaims ? claims.listOf(who, person) : ClaimPage.empty());
        model.put("mayRaise", !who.is(AccountRole.AUDITOR));
        model.put("partKinds", PartRows.KINDS);
        model.put("partRows", PartRows.blank());
        model.put("mayClaim", who.is(AccountRole.BUREAU, AccountRole.UNIT));
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    @Post("/people/{person}/needs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> raise(
            HttpRequest<?> request, SignedIn who, @PathVariable String person, @Body Map<String, Object> form) {
        gate.check(who, Page.NEEDS);
        Typed typed = new Typed(form);
        try {
            String id = needs.raise(who, person, typed.body("kind", "text", "on", "source"), typed.text("key"))
                    .id();
            return Pages.goTo("/needs/" + id);
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = personModel(who, person);
            return pages.showAgain(request, "person-needs", model, typed, said(request, e));
        }
    }
}
