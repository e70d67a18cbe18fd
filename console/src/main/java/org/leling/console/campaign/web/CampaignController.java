package org.leling.console.campaign.web;

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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leling.console.account.AccountRole;
import org.leling.console.campaign.CampaignItem;
import org.leling.console.campaign.CampaignItem.Receipt;
import org.leling.console.campaign.client.CampaignService;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.need.NeedItem;
import org.leling.console.need.client.Needs;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.Terms;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;

/** The page 专项活动: campaigns, how far each has come, and the form that is filled at the door on a phone. */
@Hidden
@Controller("/campaigns")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class CampaignController {

    private static final int ROWS = 3;
    private static final List<String> GROUPS = List.of("unit", "community", "class", "division");

    private final CampaignService campaigns;
    private final People people;
    private final Needs needs;
    private final PageGate gate;
    private final Pages pages;

    CampaignController(CampaignService campaigns, People people, Needs needs, PageGate gate, Pages pages) {
        this.campaigns = campaigns;
        this.people = people;
        this.needs = needs;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request, SignedIn who) {
        gate.check(who, Page.CAMPAIGNS);
        return pages.show(request, Page.CAMPAIGNS, "campaigns", listModel(who));
    }

    private Map<String, Object> listModel(SignedIn who) {
        Map<String, Object> model = new HashMap<>();
        List<CampaignItem> all = campaigns.list(who);
        Map<String, String> names = new HashMap<>();
        all.stream()
                .flatMap(each -> each.divisions().stream())
                .distinct()
                .forEach(code -> names.put(
                        code, Answer.of(() -> people.nameDivision(who, code)).orElse(code)));
        model.put("campaigns", all);
        model.put("divisionNames", names);
        model.put("mayDeclare", who.is(AccountRole.BUREAU));
        return model;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> declare(HttpRequest<?> request, SignedIn who, @Body Map<String, Object> form) {
        gate.check(who, Page.CAMPAIGNS);
        Typed typed = new Typed(form);
        Map<String, Object> body = typed.body("kind", "from", "to", "name");
        String divisions = typed.text("divisions");
        if (!divisions.isEmpty()) {
            body.put(
                    "divisions",
                    Arrays.stream(divisions.split("[\\s,，、;；]+"))
                            .map(place -> people.findDivision(who, place).orElse(place))
                            .toList());
        }
        try {
            return Pages.goTo("/campaigns/" + campaigns.declare(who, body).id());
        } catch (ServiceRefusedException e) {
            List<String> faults = Typed.faultsOrConflict(e, new FieldNames(pages.terms(request), "campaign-field"));
            return pages.showAgain(request, "campaigns", listModel(who), typed, faults);
        }
    }

    @Get("/{id}")
    HttpResponse<String> campaign(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @Nullable @QueryValue String by,
            @Nullable @QueryValue String after) {
        gate.check(who, Page.CAMPAIGNS);
        return pages.show(request, Page.CAMPAIGNS, "campaign", campaignModel(who, id, by, after));
    }

    private Map<String, Object> campaignModel(SignedIn who, String id, @Nullable String by, @Nullable String after) {
        CampaignItem campaign = campaigns.get(who, id);
        String group = by != null && GROUPS.contains(by) ? by : "unit";
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaign);
        model.put("by", group);
        model.put("groups", GROUPS);
        model.put("mayFill", campaign.hasForms() && mayFill(who));
        model.put("mayEnd", who.is(AccountRole.BUREAU));
        model.put("coverage", campaigns.coverage(who, id, group));
        model.put("unvisited", campaigns.listUnvisited(who, id, after == null ? "" : after));
        model.put("sent", campaigns.listForms(who, id).items());
        return model;
    }

    /** A form that was sent for the wrong person, or by a slip of the finger. */
    @Post("/{id}/forms/{form}/taken-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takeBack(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String form,
            @Body Map<String, Object> fields) {
        gate.check(who, Page.CAMPAIGNS);
        Typed typed = new Typed(fields);
        try {
            CampaignItem.Sent back = campaigns.takeBack(who, id, form, typed.text("reason"));
            if (!back.hadNeeds()) {
                return Pages.goTo("/campaigns/" + id + "#sent");
            }
            Map<String, Object> model = campaignModel(who, id, null, null);
            model.put("takenBack", back);
            model.put("backNeeds", named(request, who, back.needsTakenBack()));
            model.put("keptNeeds", named(request, who, back.needsKept()));
            return pages.show(request, Page.CAMPAIGNS, "campaign", model);
        } catch (ServiceRefusedException e) {
            return showRefused(request, who, id, typed, e);
        }
    }

    /** Says of each need its kind and day, by id. */
    private Map<String, String> named(HttpRequest<?> request, SignedIn who, List<String> ids) {
        Terms terms = pages.terms(request);
        Map<String, String> named = new LinkedHashMap<>();
        for (String id : ids) {
            NeedItem need = Answer.of(() -> needs.get(who, id)).value();
            named.put(
                    id,
                    need == null || need.kindName() == null ? id : need.kindName() + " " + terms.day(need.raised()));
        }
        return named;
    }

    @Post("/{id}/ending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> end(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> fields) {
        gate.check(who, Page.CAMPAIGNS);
        Typed typed = new Typed(fields);
        try {
            campaigns.end(who, id, typed.text("to"));
            return Pages.goTo("/campaigns/" + id);
        } catch (ServiceRefusedException e) {
            return showRefused(request, who, id, typed, e);
        }
    }

    /** A campaign that should not have been declared. */
    @Post("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> fields) {
        gate.check(who, Page.CAMPAIGNS);
        Typed typed = new Typed(fields);
        try {
            campaigns.withdraw(who, id, typed.text("reason"));
            return Pages.goTo("/campaigns");
        } catch (ServiceRefusedException e) {
            return showRefused(request, who, id, typed, e);
        }
    }

    private HttpResponse<String> showRefused(
            HttpRequest<?> request, SignedIn who, String id, Typed typed, ServiceRefusedException e) {
        List<String> faults = Typed.faultsOrConflict(e, new FieldNames(pages.terms(request), "campaign-field"));
        return pages.showAgain(request, "campaign", campaignModel(who, id, null, null), typed, faults);
    }

    private static boolean mayFill(SignedIn who) {
        return who.is(AccountRole.BUREAU, AccountRole.UNIT, AccountRole.COMMUNITY);
    }

    /** The form's id is made with the page: whoever sends the page twice sends the same form. */
    @Get("/{id}/people/{person}")
    HttpResponse<String> form(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @PathVariable String person) {
        gate.check(who, Page.CAMPAIGNS);
        Map<String, Object> model = formModel(who, id, person);
        model.put("form", UUID.randomUUID().toString());
        model.put("others", others(who, id, person));
        return pages.show(request, Page.CAMPAIGNS, "door", model);
    }

    private Map<String, Object> formModel(SignedIn who, String id, String person) {
        Map<String, Object> model = new HashMap<>();
        model.put("campaign", campaigns.get(who, id));
        model.put("card", people.get(who, person));
        model.put("rows", ROWS);
        return model;
    }

    /** Whom else the page can take a form for where there is no signal; none while they can't be had. */
    private List<CampaignItem.Entitled> others(SignedIn who, String id, String person) {
        return Answer.of(() -> campaigns.listUnvisited(who, id, ""))
                .orElse(CampaignItem.EntitledPage.empty())
                .items()
                .stream()
                .filter(each -> !each.dossier().equals(person))
                .toList();
    }

    @Post("/{id}/people/{person}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> send(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String person,
            @Body Map<String, Object> form) {
        gate.check(who, Page.CAMPAIGNS);
        Typed typed = new Typed(form);
        Map<String, Object> model = formModel(who, id, person);
        try {
            Receipt receipt = campaigns.send(who, id, body(typed, person));
            model.put("receipt", receipt);
            return pages.show(request, Page.CAMPAIGNS, "door-done", model);
        } catch (ServiceRefusedException e) {
            model.put("form", typed.text("form"));
            model.put("others", others(who, id, person));
            return pages.showAgain(request, "door", model, typed, doorFaults(request, e));
        }
    }

    /** Whether anybody was met is chosen and never assumed; what was not chosen goes so, for the service to refuse it. */
    private static Object met(Typed typed) {
        String chosen = typed.text("met");
        return chosen.equals("yes") || chosen.equals("no") ? (Object) chosen.equals("yes") : "";
    }

    private List<String> doorFaults(HttpRequest<?> request, ServiceRefusedException e) {
        FieldNames names = new FieldNames(pages.terms(request), "door-field");
        return Typed.faults(
                e,
                fault ->
                        fault.path().equals("met") ? pages.terms(request).text("door.met-choose") : names.apply(fault));
    }

    private static Map<String, Object> body(Typed typed, String person) {
        Map<String, Object> body = typed.body("form", "on", "found");
        body.put("dossier", person);
        body.put("met", met(typed));
        if (typed.text("satisfied").matches("[1-5]")) {
            body.put("satisfied", Integer.parseInt(typed.text("satisfied")));
        }
        List<Map<String, Object>> gifts = new ArrayList<>();
        List<Map<String, Object>> needs = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String item = typed.text("gift" + i);
            String count = typed.text("count" + i);
            if (!item.isEmpty() || !count.isEmpty()) {
                // What is no number, or missing, goes as it was typed, for the service to say so.
                Object number = count.matches("[0-9]{1,4}") ? (Object) Integer.valueOf(count) : count;
                gifts.add(Map.of("item", item, "count", number));
            }
            String need = typed.text("need" + i);
            if (!need.isEmpty()) {
                String kind = typed.text("kind" + i);
                Map<String, Object> wish = new LinkedHashMap<>();
                if (!kind.isEmpty()) {
                    wish.put("kind", kind);
                }
                wish.put("text", need);
                needs.add(wish);
            }
        }
        body.put("gifts", gifts);
        body.put("needs", needs);
        body.put("done", List.of(typed.text("done").split("\\R")));
        body.put("with", typed.list("with"));
        return body;
    }
}
