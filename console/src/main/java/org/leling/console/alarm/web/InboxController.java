package org.leling.console.alarm.web;

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
import java.util.Map;
import org.leling.console.alarm.client.Alarms;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The page 消息箱: who was told what. */
@Hidden
@Controller("/inbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class InboxController {

    private final Alarms alarms;
    private final PageGate gate;
    private final Pages pages;

    InboxController(Alarms alarms, PageGate gate, Pages pages) {
        this.alarms = alarms;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> inbox(
            HttpRequest<?> request,
            SignedIn who,
            @Nullable @QueryValue String alarm,
            @Nullable @QueryValue String after) {
        gate.check(who, Page.INBOX);
        Map<String, Object> model = new HashMap<>();
        model.put("inbox", alarms.getInbox(who, alarm, after));
        model.put("alarm", alarm);
        return pages.show(request, Page.INBOX, "inbox", model);
    }
}
