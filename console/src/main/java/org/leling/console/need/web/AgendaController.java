package org.leling.console.need.web;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leling.console.account.AccountRole;
import org.leling.console.client.ServiceRefusedException;
import org.leling.console.need.AgendaLine.Meeting;
import org.leling.console.need.client.Needs;
import org.leling.console.session.SignedIn;
import org.leling.console.view.Page;
import org.leling.console.view.web.PageGate;
import org.leling.console.view.web.Pages;
import org.leling.console.view.web.Typed;

/** The page 联席会议: what waits for a meeting, the meetings, and each one's agenda, which can be printed. */
@Hidden
@Controller("/agenda")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class AgendaController {

    private final Needs needs;
    private final PageGate gate;
    private final Pages pages;

    AgendaController(Needs needs, PageGate gate, Pages pages) {
        this.needs = needs;
        this.gate = gate;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> overview(HttpRequest<?> request, SignedIn who) {
        gate.check(who, Page.AGENDA);
        return pages.show(request, Page.AGENDA, "agenda", overviewModel(who));
    }

    private Map<String, Object> overviewModel(SignedIn who) {
        List<Meeting> meetings = needs.listMeetings(who).items();
        Map<String, Object> model = new HashMap<>();
        model.put("waiting", needs.listAgenda(who, "WAITING").items());
        model.put("meetings", meetings);
        model.put("coming", meetings.stream().filter(Meeting::open).toList());
        model.put("mayDecide", who.is(AccountRole.BUREAU));
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    @Post("/meetings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> call(HttpRequest<?> request, SignedIn who, @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        try {
            Meeting meeting = needs.callMeeting(who, typed.body("on", "place"), typed.text("key"));
            return Pages.goTo("/agenda/" + meeting.id());
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = overviewModel(who);
            return pages.showAgain(request, "agenda", model, typed, Typed.faults(e));
        }
    }

    @Get("/{meeting}")
    HttpResponse<String> meeting(HttpRequest<?> request, SignedIn who, @PathVariable String meeting) {
        gate.check(who, Page.AGENDA);
        return pages.show(request, Page.AGENDA, "meeting", meetingModel(who, meeting));
    }

    private Map<String, Object> meetingModel(SignedIn who, String meeting) {
        Map<String, Object> model = new HashMap<>();
        model.put("agenda", needs.getAgenda(who, meeting));
        model.put("waiting", needs.listAgenda(who, "WAITING").items());
        model.put("mayDecide", who.is(AccountRole.BUREAU));
        model.put("key", UUID.randomUUID().toString());
        return model;
    }

    /** Puts an item on this meeting's agenda, leaves it for a later one, or takes its answer. */
    @Post("/{meeting}/items/{item}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> step(
            HttpRequest<?> request,
            SignedIn who,
            @PathVariable String meeting,
            @PathVariable String item,
            @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        Map<String, Object> body = typed.body(
                "step", "department", "decision", "answer", "deadline", "on", "reason", "question", "rightDepartment");
        if (typed.text("step").equals("AMEND")) {
            body.put("departments", typed.all("departments"));
        }
        if (typed.text("step").equals("PUT")) {
            body.put("meeting", meeting);
        }
        try {
            needs.stepItem(who, item, typed.text("version"), body, typed.text("key"));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = meetingModel(who, meeting);
            model.put("typedItem", item);
            return pages.showAgain(request, "meeting", model, typed, Typed.faults(e));
        }
        return Pages.goTo("/agenda/" + meeting);
    }

    @Post("/{meeting}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(SignedIn who, @PathVariable String meeting, @Body Map<String, Object> form) {
        check(who);
        needs.closeMeeting(who, meeting, new Typed(form).text("key"));
        return Pages.goTo("/agenda/" + meeting);
    }

    @Post("/{meeting}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> cancel(
            HttpRequest<?> request, SignedIn who, @PathVariable String meeting, @Body Map<String, Object> form) {
        check(who);
        Typed typed = new Typed(form);
        try {
            needs.cancelMeeting(who, meeting, typed.text("key"));
        } catch (ServiceRefusedException e) {
            Map<String, Object> model = meetingModel(who, meeting);
            return pages.showAgain(request, "meeting", model, typed, Typed.faults(e));
        }
        return Pages.goTo("/agenda");
    }

    private void check(SignedIn who) {
        gate.check(who, Page.AGENDA);
    }
}
