package org.leling.console.measure.web;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.measure.MeasureItem;
import org.leling.console.measure.client.Measures;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The page 个性措施: what must be looked at again, what is only proposed, and all that is agreed. */
@Hidden
@Controller("/measures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class MeasureController {

    private static final int PAGE = 30;
    private static final String DUE = "DUE";
    private static final List<String> SHOWN = List.of(DUE, "PROPOSED", "AGREED", "DECLINED");

    private final Measures measures;
    private final PageGate gate;
    private final Pages pages;

    MeasureController(Measures measures, PageGate gate, Pages pages) {
        this.measures = measures;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @QueryValue String show,
            @Nullable @QueryValue String after) {
        gate.check(who, Page.MEASURES);
        String chosen = show != null && SHOWN.contains(show) ? show : DUE;
        Map<String, Object> query = new HashMap<>(Map.of("limit", PAGE));
        if (chosen.equals(DUE)) {
            query.put("due", true);
        } else {
            query.put("state", chosen);
        }
        if (after != null && !after.isBlank()) {
            query.put("after", after);
        }
        Answer<MeasureItem.Page> answer = Answer.of(() -> measures.find(who, query));
        Map<String, Object> model = new HashMap<>();
        model.put("show", chosen);
        model.put("tabs", SHOWN);
        model.put("found", answer.orElse(MeasureItem.Page.empty()));
        model.put("known", answer.value() != null);
        model.put("away", Pages.away(answer));
        model.put("mayChange", who.is(AccountRole.BUREAU, AccountRole.UNIT));
        return pages.show(request, Page.MEASURES, "measures", model);
    }
}
