package org.leling.console.duty.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leling.console.account.AccountRole;
import org.leling.console.account.DemoSwitch;
import org.leling.console.client.Answer;
import org.leling.console.duty.Duty;
import org.leling.console.duty.DutyLine;
import org.leling.console.duty.DutyPage;
import org.leling.console.duty.DutyQuery;
import org.leling.console.duty.PolicyBook;
import org.leling.console.duty.client.Schedule;
import org.leling.console.person.PersonItem;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.Pages;
import org.leling.core.duty.Party;

/** The page 我的服务: what one's own party owes, by state, what is late first. */
@Hidden
@Controller("/duties")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class DutyController {

    private static final int PAGE = 40;

    private final Schedule schedule;
    private final People people;
    private final PolicyBook policies;
    private final DemoSwitch demo;
    private final Pages pages;

    DutyController(Schedule schedule, People people, PolicyBook policies, DemoSwitch demo, Pages pages) {
        this.schedule = schedule;
        this.people = people;
        this.policies = policies;
        this.demo = demo;
        this.pages = pages;
    }

    /** A choice above the list, and the states that it stands for. */
    enum Choice {
        LATE("OVERDUE"),
        SOON("DUE_SOON"),
        OPEN("OPEN"),
        DONE("FULFILLED", "FULFILLED_LATE"),
        MISSED("MISSED", "LAPSED"),
        COMING("UPCOMING");

        private final List<String> states;

        Choice(String... states) {
            this.states = List.of(states);
        }
    }

    @Get
    HttpResponse<String> list(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @QueryValue String show,
            @Nullable @QueryValue String party,
            @Nullable @QueryValue String after) {
        DutyScope own = DutyScope.of(who);
        boolean choosesParty = who.is(AccountRole.BUREAU, AccountRole.AUDITOR, AccountRole.DISPATCHER);
        String chosenParty = choosesParty && party != null ? party(party) : own.partyName();
        Choice choice = Arrays.stream(Choice.values())
                .filter(c -> c.name().equalsIgnoreCase(show))
                .findFirst()
                .orElse(Choice.LATE);

        Answer<DutyPage> answer = Answer.of(() ->
                schedule.list(who, DutyQuery.of(chosenParty, own.rule(), choice.states, null, null, PAGE, after)));
        DutyPage page = answer.orElse(DutyPage.empty());
        Answer<Map<String, PersonItem>> named = Page.PEOPLE.isFor(who, demo.on())
                ? Answer.of(() -> people.listByIds(
                        who, page.items().stream().map(Duty::person).collect(Collectors.toSet())))
                : new Answer<>(Map.of(), null);

        Map<String, Object> model = new HashMap<>();
        model.put("lines", DutyLine.of(page.items(), policies.rules(who), named.orElse(Map.of())));
        model.put("total", page.total());
        model.put("next", page.next());
        model.put("findsPeople", Page.PEOPLE.isFor(who, demo.on()));
        model.put("known", answer.value() != null);
        model.put("choice", choice.name());
        model.put("choices", Arrays.stream(Choice.values()).map(Enum::name).toList());
        model.put("party", chosenParty);
        model.put(
                "parties",
                choosesParty ? Arrays.stream(Party.values()).map(Enum::name).toList() : List.of());
        model.put("away", Pages.away(answer, named));
        return pages.show(request, Page.DUTIES, "duties", model);
    }

    private static @Nullable String party(String given) {
        return Arrays.stream(Party.values())
                .map(Enum::name)
                .filter(name -> name.equals(given))
                .findFirst()
                .orElse(null);
    }
}
