package org.leling.console.claim.web;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leling.console.account.AccountRole;
import org.leling.console.claim.ClaimItem;
import org.leling.console.claim.ClaimItem.ClaimPage;
import org.leling.console.claim.ClaimItem.Figures;
import org.leling.console.claim.Yuan;
import org.leling.console.claim.client.Claims;
import org.leling.console.client.Answer;
import org.leling.console.client.Problem;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.Terms;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.kit.time.DayClock;

/** The page 报销: claims with their steps, and how long they took. */
@Hidden
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class ClaimController {

    private static final int PAGE = 30;
    private static final List<String> AMOUNTS = List.of("total", "advanced", "reimbursed");

    private final Claims claims;
    private final People people;
    private final PageGate gate;
    private final Pages pages;
    private final DayClock clock;

    ClaimController(Claims claims, People people, PageGate gate, Pages pages, DayClock clock) {
        this.claims = claims;
        this.people = people;
        this.gate = gate;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/claims")
    HttpResponse<String> list(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @QueryValue String show,
            @Nullable @QueryValue String after,
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate to,
            @Nullable @QueryValue String by) {
        gate.check(who, Page.CLAIMS);
        String chosen = "PAID".equals(show) || "ALL".equals(show) ? show : "OPEN";
        LocalDate last = to == null ? clock.today() : to;
        LocalDate first = from == null ? last.withDayOfYear(1) : from;
        String group = "unit".equals(by) ? "unit" : "class";
        Answer<ClaimPage> found = Answer.of(() -> claims.find(who, query(chosen, after)));
        Answer<Figures> figures = Answer.of(() -> claims.figures(who, first.isAfter(last) ? last : first, last, group));
        Map<String, Object> model = new HashMap<>();
        model.put("show", chosen);
        model.put("tabs", List.of("OPEN", "PAID", "ALL"));
        model.put("found", found.orElse(ClaimPage.empty()));
        model.put("known", found.value() != null);
        model.put("figures", figures.value());
        model.put("from", first);
        model.put("to", last);
        model.put("by", group);
        model.put("money", new Money());
        model.put("away", Pages.away(found, figures));
        return pages.show(request, Page.CLAIMS, "claims", model);
    }

    private static Map<String, Object> query(String show, @Nullable String after) {
        Map<String, Object> query = new HashMap<>(Map.of("limit", PAGE));
        if (show.equals("OPEN")) {
            query.put("open", true);
        } else if (show.equals("PAID")) {
            query.put("state", "PAID");
        }
        if (after != null && !after.isBlank()) {
            query.put("after", after);
        }
        return query;
    }

    /** Writes amounts in templates. */
    public static final class Money {
        /** Gives yuan. */
        public String yuan(@Nullable Long fen) {
            return Yuan.yuan(fen);
        }
    }

    @Get("/claims/{id}")
    HttpResponse<String> claim(HttpRequest<?> request, SignedIn who, @PathVariable String id) {
        gate.check(who, Page.CLAIMS);
        return pages.show(request, Page.CLAIMS, "claim", model(who, id));
    }

    private Map<String, Object> model(SignedIn who, String id) {
        Map<String, Object> model = new HashMap<>();
        ClaimItem claim = claims.get(who, id);
        model.put("claim", claim);
        model.put("partKinds", PartRows.KINDS);
        model.put("recordedRows", PartRows.of(claim.parts()));
        model.put("mayStep", who.is(AccountRole.BUREAU, AccountRole.UNIT));
        model.put("money", new Money());
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    @Post("/claims/{id}/steps")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> step(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        gate.check(who, Page.CLAIMS);
        Typed typed = new Typed(form);
        Map<String, Object> body = amounts(typed, typed.body("step", "on", "note"));
        try {
            claims.step(who, id, typed.text("version"), body, typed.text("key"));
            return Pages.goTo("/claims/" + id);
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = model(who, id);
            model.put("partRows", PartRows.of(typed));
            return pages.showAgain(request, "claim", model, typed, said(request, e));
        }
    }

    /** Each fault with its field; an amount is asked for in yuan, though fen are sent. */
    private List<String> said(HttpRequest<?> request, ServiceRefusedException e) {
        Terms terms = pages.terms(request);
        FieldNames names = new FieldNames(terms, "claim-field");
        return Typed.faults(
                e,
                fault -> names.apply(
                        fault.is("not-an-amount")
                                ? new Problem.Fault(fault.field(), null, terms.text("claim.no-amount"))
                                : fault));
    }

    private static Map<String, Object> amounts(Typed typed, Map<String, Object> body) {
        for (String name : AMOUNTS) {
            if (!typed.text(name).isEmpty()) {
                body.put(name, PartRows.amount(typed.text(name)));
            }
        }
        List<Map<String, Object>> parts = PartRows.body(typed);
        if (!parts.isEmpty()) {
            body.put("parts", parts);
        }
        return body;
    }

    @Post("/people/{person}/claims")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> handIn(
            HttpRequest<?> request, SignedIn who, @PathVariable String person, @Body Map<String, Object> form) {
        gate.check(who, Page.CLAIMS);
        Typed typed = new Typed(form);
        Map<String, Object> body = amounts(typed, typed.body("on", "note"));
        try {
            return Pages.goTo("/claims/"
                    + claims.handIn(who, person, body, typed.text("key")).id());
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = new HashMap<>();
            model.put("card", people.get(who, person));
            model.put("key", typed.text("key"));
            model.put("partKinds", PartRows.KINDS);
            model.put("partRows", PartRows.of(typed));
            return pages.showAgain(request, "claim-new", model, typed, said(request, e));
        }
    }
}
