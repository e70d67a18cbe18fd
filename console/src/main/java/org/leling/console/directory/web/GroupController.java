package org.leling.console.directory.web;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.directory.GapPage;
import org.leling.console.directory.OfficeChoice;
import org.leling.console.directory.client.Offices;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.core.dossier.Role;

/** The page 关爱小组: whose group lacks somebody, today or soon. */
@Hidden
@Controller("/groups")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class GroupController {

    private static final List<Integer> AHEAD = List.of(0, 30, 90);
    private static final int PAGE = 30;

    private final Offices offices;
    private final PageGate gate;
    private final Pages pages;

    GroupController(Offices offices, PageGate gate, Pages pages) {
        this.offices = offices;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> gaps(
            HttpRequest<?> request,
            SignedIn who,
            @QueryValue(defaultValue = "0") int within,
            @Nullable @QueryValue String role,
            @Nullable @QueryValue String unit,
            @Nullable @QueryValue String unitName,
            @Nullable @QueryValue String unitPick,
            @Nullable @QueryValue String after) {
        gate.check(who, Page.GROUPS);
        int days = AHEAD.contains(within) ? within : 0;
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("within", days);
        query.put("limit", PAGE);
        put(query, "role", role);
        OfficeChoice office = offices.choose(who, "UNIT", OfficeChoice.Asked.of(unit, unitName, unitPick));
        put(query, "unit", office.id());
        put(query, "after", after);
        Answer<GapPage> found = office.isUnclear()
                ? new Answer<>(GapPage.empty(), null)
                : Answer.of(() -> offices.listGaps(who, query));
        Map<String, Object> model = new HashMap<>();
        model.put("found", found.orElse(GapPage.empty()));
        model.put("known", found.value() != null);
        model.put("away", Pages.away(found));
        model.put("ahead", AHEAD);
        model.put("within", days);
        model.put("role", role == null ? "" : role);
        model.put("unit", office);
        model.put("unclear", office.isUnclear());
        model.put("mayFill", who.is(AccountRole.BUREAU, AccountRole.UNIT));
        model.put("roles", Arrays.stream(Role.values()).map(Enum::name).toList());
        return pages.show(request, Page.GROUPS, "groups", model);
    }

    private static void put(Map<String, Object> query, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(key, value);
        }
    }
}
