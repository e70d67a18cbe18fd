package org.leling.console.group.web;

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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leling.console.account.AccountRole;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.group.CareGroup;
import org.leling.console.group.client.CareGroups;
import org.leling.console.person.PersonCard;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.FieldNames;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;
import org.leling.core.dossier.Role;
import org.leling.kit.time.DayClock;

/** One person's care group (特别关爱小组): who belongs to it, and forms to put somebody in, to end a service, to name the lead. */
@Hidden
@Controller("/people/{id}/group")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class CareGroupController {

    private static final String ADD = "add";

    private final CareGroups groups;
    private final Candidates candidates;
    private final People people;
    private final PageGate gate;
    private final Pages pages;
    private final DayClock clock;

    CareGroupController(
            CareGroups groups, Candidates candidates, People people, PageGate gate, Pages pages, DayClock clock) {
        this.groups = groups;
        this.candidates = candidates;
        this.people = people;
        this.gate = gate;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> group(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @QueryValue(defaultValue = "") String role,
            @QueryValue(defaultValue = "") String office) {
        gate.check(who, Page.PEOPLE);
        Typed typed = new Typed(Map.of("role", role, "office", office));
        return pages.show(request, Page.PEOPLE, "group", model(who, id, typed));
    }

    private Map<String, Object> model(SignedIn who, String id, Typed typed) {
        PersonCard card = people.get(who, id);
        CareGroup group = groups.get(who, id);
        boolean mayChange = mayChange(who) && card.died() == null;
        Map<String, Object> model = new HashMap<>();
        model.put("card", card);
        model.put("group", group);
        model.put("members", group.listOn(clock.today()));
        model.put("coming", group.listAfter(clock.today()));
        model.put("mayChange", mayChange);
        model.put("roles", Arrays.stream(Role.values()).map(Enum::name).toList());
        model.put("typed", typed);
        model.put("offices", mayChange ? candidates.of(who, card, typed.text("office")) : List.of());
        return model;
    }

    static boolean mayChange(SignedIn who) {
        return who.is(AccountRole.BUREAU, AccountRole.UNIT);
    }

    @Post("/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> putIn(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Map<String, Object> form) {
        return change(request, who, id, ADD, form, group -> group.with(member(new Typed(form))));
    }

    /** What is typed beside somebody of the directory goes over what the directory says. */
    private static Map<String, Object> member(Typed typed) {
        Map<String, Object> said =
                new LinkedHashMap<>(typed.body("role", "staff", "person", "phone", "relation", "from", "until"));
        if (typed.has("lead", "true")) {
            said.put("lead", true);
        }
        return said;
    }

    /** Whoever serves until yesterday is left out of the list: so the service takes it, and keeps them as having served. */
    @Post("/members/{member}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> end(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String member,
            @Body Map<String, Object> form) {
        String lastDay = new Typed(form).text("until");
        String yesterday = clock.today().minusDays(1).toString();
        return change(
                request,
                who,
                id,
                member,
                form,
                group -> lastDay.equals(yesterday)
                        ? known(group, member).without(member)
                        : known(group, member).ending(member, lastDay));
    }

    @Post("/members/{member}/lead")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> lead(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String id,
            @PathVariable String member,
            @Body Map<String, Object> form) {
        return change(
                request, who, id, member, form, group -> known(group, member).ledBy(member));
    }

    private static CareGroup known(CareGroup group, String member) {
        if (!group.has(member)) {
            throw new HttpStatusException(HttpStatus.NOT_FOUND, "no such member");
        }
        return group;
    }

    private HttpResponse<String> change(
            HttpRequest<?> request,
            SignedIn who,
            String id,
            String about,
            Map<String, Object> form,
            Function<CareGroup, List<Map<String, Object>>> members) {
        gate.check(who, Page.PEOPLE);
        if (!mayChange(who)) {
            throw new HttpStatusException(HttpStatus.FORBIDDEN, "this account does not change groups");
        }
        Typed typed = new Typed(form);
        Map<String, Object> body = typed.body("reason");
        body.put("members", members.apply(groups.get(who, id)));
        try {
            groups.change(who, id, typed.text("version"), body);
            return Pages.goTo("/people/" + id + "/group");
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = model(who, id, typed);
            model.put("about", about);
            List<String> faults = Typed.faults(e, new FieldNames(pages.terms(request), "group-field"));
            return pages.showAgain(request, "group", model, typed, faults);
        }
    }
}
