package org.leling.console.person.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.directory.OfficeChoice;
import org.leling.console.directory.client.Offices;
import org.leling.console.person.PersonPage;
import org.leling.console.person.PersonQuery;
import org.leling.console.person.client.People;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The page 找人. What is looked for is sent as a form's body: a name never stands in an address. */
@Hidden
@Controller("/people")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class PeopleController {

    private static final int PAGE = 30;

    private final People people;
    private final Offices offices;
    private final PageGate gate;
    private final Pages pages;

    PeopleController(People people, Offices offices, PageGate gate, Pages pages) {
        this.people = people;
        this.offices = offices;
        this.gate = gate;
        this.pages = pages;
    }

    /** What is looked for. */
    @Serdeable
    record Search(
            @Nullable String text,
            @Nullable String livingClass,
            @Nullable String attention,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable String unitPick,
            @Nullable String community,
            @Nullable String communityName,
            @Nullable String communityPick,
            @Nullable String openNeed,
            @Nullable String after) {

        PersonQuery query(OfficeChoice ofUnit, OfficeChoice ofCommunity) {
            String typed = blankToNull(text);
            boolean number = typed != null && typed.matches("[0-9０-９]{15,17}[0-9０-９XxＸｘ]?");
            return new PersonQuery(
                    number ? null : typed,
                    number ? typed : null,
                    blankToNull(livingClass),
                    blankToNull(ofUnit.id()),
                    blankToNull(ofCommunity.id()),
                    blankToNull(attention),
                    blankToNull(openNeed) == null ? null : true,
                    null,
                    PAGE,
                    blankToNull(after));
        }

        private static @Nullable String blankToNull(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    @Get
    HttpResponse<String> all(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @QueryValue String livingClass,
            @Nullable @QueryValue String attention,
            @Nullable @QueryValue String unit,
            @Nullable @QueryValue String openNeed) {
        return show(
                request,
                who,
                new Search(null, livingClass, attention, unit, null, null, null, null, null, openNeed, null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> search(HttpRequest<?> request, SignedIn who, @Body Search search) {
        return show(request, who, search);
    }

    private HttpResponse<String> show(HttpRequest<?> request, SignedIn who, Search search) {
        gate.check(who, Page.PEOPLE);
        OfficeChoice unit =
                offices.choose(who, "UNIT", OfficeChoice.Asked.of(search.unit(), search.unitName(), search.unitPick()));
        OfficeChoice community = offices.choose(
                who,
                "COMMUNITY",
                OfficeChoice.Asked.of(search.community(), search.communityName(), search.communityPick()));
        boolean unclear = unit.isUnclear() || community.isUnclear();
        Answer<PersonPage> answer = unclear
                ? new Answer<>(PersonPage.empty(), null)
                : Answer.of(() -> people.list(who, search.query(unit, community)));
        Map<String, Object> model = new HashMap<>();
        model.put("search", search);
        model.put("found", answer.orElse(PersonPage.empty()));
        model.put("known", answer.value() != null);
        model.put("away", Pages.away(answer));
        model.put("unclear", unclear);
        model.put("mayMake", who.is(AccountRole.BUREAU));
        model.put("unit", unit);
        model.put("community", community);
        return pages.show(request, Page.PEOPLE, "people", model);
    }
}
