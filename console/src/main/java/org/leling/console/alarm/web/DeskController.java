package org.leling.console.alarm.web;

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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.alarm.AlarmDetail;
import org.leling.console.alarm.AlarmPage;
import org.leling.console.alarm.UntreatedPresses;
import org.leling.console.alarm.client.Alarms;
import org.leling.console.client.Answer;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;

/** The desk 警报台: who calls for help and who has answered; every alarm with all that a helper must know. */
@Hidden
@Controller("/desk")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class DeskController {

    private static final int SHOWN = 50;
    private static final List<String> OUTCOMES =
            List.of("HELPED", "HOSPITAL", "SERVICE_GIVEN", "FALSE_ALARM", "TEST", "NO_CONTACT", "DIED");

    private final Alarms alarms;
    private final PageGate gate;
    private final Pages pages;

    DeskController(Alarms alarms, PageGate gate, Pages pages) {
        this.alarms = alarms;
        this.gate = gate;
        this.pages = pages;
    }

    /** How an alarm is closed. */
    @Serdeable
    record Closing(@Nullable String outcome, @Nullable String note) {}

    /** Whether who takes an alarm on also goes there. */
    @Serdeable
    record Taking(@Nullable String coming) {}

    /** Why somebody looks at the numbers. */
    @Serdeable
    record Asking(@Nullable String reason) {}

    @Get
    HttpResponse<String> desk(HttpRequest<?> request, SignedIn who) {
        gate.check(who, Page.DESK);
        return pages.show(request, Page.DESK, "desk", lists(who));
    }

    /** The lists alone, which the open desk fetches again when something happens. */
    @Get("/lists")
    HttpResponse<String> lists(HttpRequest<?> request, SignedIn who) {
        gate.check(who, Page.DESK);
        return pages.showPiece(request, "desk-lists", lists(who));
    }

    @Get("/alarms/{id}")
    HttpResponse<String> alarm(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Nullable @QueryValue String piece) {
        gate.check(who, Page.DESK);
        Map<String, Object> model = detail(who, id);
        return piece == null
                ? pages.show(request, Page.DESK, "alarm", model)
                : pages.showPiece(request, "alarm-live", model);
    }

    @Post("/alarms/{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> acknowledge(
            HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Taking taking) {
        gate.check(who, Page.DESK);
        return changed(request, who, id, () -> alarms.acknowledge(who, id, "true".equals(taking.coming())));
    }

    @Post("/alarms/{id}/escalate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> escalate(HttpRequest<?> request, SignedIn who, @PathVariable String id) {
        gate.check(who, Page.DESK);
        return changed(request, who, id, () -> alarms.escalate(who, id));
    }

    @Post("/alarms/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Closing closing) {
        gate.check(who, Page.DESK);
        String outcome = closing.outcome();
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            Map<String, Object> model = detail(who, id);
            model.put("faults", List.of(pages.terms(request).text("close.choose")));
            model.put("typedNote", closing.note());
            return pages.show(request, Page.DESK, "alarm", model);
        }
        return changed(request, who, id, () -> alarms.close(who, id, outcome, closing.note()), closing);
    }

    @Post("/alarms/{id}/reveal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> reveal(HttpRequest<?> request, SignedIn who, @PathVariable String id, @Body Asking asking) {
        gate.check(who, Page.DESK);
        String typed = asking.reason();
        String reason = typed == null || typed.isBlank() ? pages.terms(request).text("alarm.reveal-reason") : typed;
        AlarmDetail.Numbers numbers = alarms.reveal(who, id, reason);
        Map<String, Object> model = detail(who, id);
        model.put("numbers", numbers);
        return pages.show(request, Page.DESK, "alarm", model);
    }

    @Post("/presses/{press}/seen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> seen(SignedIn who, @PathVariable String press) {
        gate.check(who, Page.DESK);
        alarms.markSeen(who, press);
        return Pages.goTo("/desk");
    }

    private Map<String, Object> lists(SignedIn who) {
        Answer<AlarmPage> open = Answer.of(() -> alarms.list(who, "OPEN", SHOWN));
        Answer<AlarmPage> taken = Answer.of(() -> alarms.list(who, "ACKNOWLEDGED", SHOWN));
        Answer<AlarmPage> closed = Answer.of(() -> alarms.list(who, "CLOSED", 10));
        Answer<UntreatedPresses> untreated = handlesUntreated(who)
                ? Answer.of(() -> alarms.listUntreated(who))
                : new Answer<>(UntreatedPresses.none(), null);
        Map<String, Object> model = new HashMap<>();
        model.put("open", open.orElse(AlarmPage.empty()));
        model.put("taken", taken.orElse(AlarmPage.empty()));
        model.put("closed", closed.orElse(AlarmPage.empty()));
        model.put(
                "untreated",
                untreated.orElse(UntreatedPresses.none()).items().stream()
                        .filter(press -> press.seenAt() == null)
                        .toList());
        model.put("known", open.value() != null && taken.value() != null);
        model.put("away", Pages.away(open, taken, closed, untreated));
        return model;
    }

    private Map<String, Object> detail(SignedIn who, String id) {
        AlarmDetail alarm = alarms.get(who, id);
        Map<String, Object> model = new HashMap<>();
        model.put("alarm", alarm);
        model.put(
                "mayTake", who.is(AccountRole.BUREAU, AccountRole.DISPATCHER, AccountRole.UNIT, AccountRole.COMMUNITY));
        model.put("mayClose", handlesUntreated(who));
        model.put("outcomes", OUTCOMES);
        return model;
    }

    private HttpResponse<String> changed(HttpRequest<?> request, SignedIn who, String id, Runnable change) {
        return changed(request, who, id, change, new Closing(null, null));
    }

    /** After a change the alarm's page; where the service refused it, that page with what it said and what was typed. */
    private HttpResponse<String> changed(
            HttpRequest<?> request, SignedIn who, String id, Runnable change, Closing typed) {
        try {
            change.run();
            return Pages.goTo("/desk/alarms/" + id);
        } catch (ServiceRefusedException e) {
            if (e.status() != 400 && e.status() != 409 && e.status() != 422) {
                throw e;
            }
            Map<String, Object> model = detail(who, id);
            List<String> faults = new ArrayList<>();
            if (!e.problem().sentence().isBlank()) {
                faults.add(e.problem().sentence());
            }
            e.problem().faults().forEach(v -> faults.add(v.message() == null ? "" : v.message()));
            model.put("faults", faults);
            model.put("typedNote", typed.note());
            model.put("typedOutcome", typed.outcome());
            return pages.show(request, Page.DESK, "alarm", model);
        }
    }

    private static boolean handlesUntreated(SignedIn who) {
        return who.is(AccountRole.BUREAU, AccountRole.DISPATCHER);
    }
}
