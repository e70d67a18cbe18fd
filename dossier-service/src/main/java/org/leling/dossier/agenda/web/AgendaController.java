package org.leling.dossier.agenda.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.agenda.AgendaItems;
import org.leling.dossier.agenda.AgendaShown;
import org.leling.dossier.agenda.Conference;
import org.leling.dossier.agenda.Meeting;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.text.Language;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The joint conference: its meetings, its agenda, its answers. */
@Controller
class AgendaController {

    private final Conference conference;
    private final AgendaItems items;
    private final Idempotency idempotency;

    AgendaController(Conference conference, AgendaItems items, Idempotency idempotency) {
        this.conference = conference;
        this.items = items;
        this.idempotency = idempotency;
    }

    /** Calls a meeting. */
    @Post("/meetings")
    @Secured({Roles.BUREAU, Roles.SERVICE})
    @Operation(summary = "Call a meeting of the joint conference: on, place?")
    MutableHttpResponse<String> call(@Header("Idempotency-Key") @Nullable String key, @Body Map<String, Object> body) {
        return idempotency.once(key, "POST /meetings", body, () -> {
            Meeting meeting = conference.call(body);
            return HttpResponse.created(meeting, URI.create("/meetings/" + meeting.id()));
        });
    }

    /** The meetings, the latest first. */
    @Get("/meetings")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    Meeting.Page meetings() {
        return new Meeting.Page(conference.listMeetings());
    }

    /** One meeting with its agenda. */
    @Get("/meetings/{meeting}")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    Meeting.Agenda meeting(@PathVariable String meeting, HttpRequest<?> request, Caller caller) {
        return conference.agenda(meeting, Language.of(request), caller);
    }

    /** Ends a meeting; what was not answered waits for the next. */
    @Post("/meetings/{meeting}/closing")
    @Secured({Roles.BUREAU, Roles.SERVICE})
    MutableHttpResponse<String> close(@PathVariable String meeting, @Header("Idempotency-Key") @Nullable String key) {
        return idempotency.once(
                key, "POST /meetings/" + meeting + "/closing", "", () -> HttpResponse.ok(conference.close(meeting)));
    }

    /** Cancels a meeting; what it had waits for another. */
    @Post("/meetings/{meeting}/cancellation")
    @Secured({Roles.BUREAU, Roles.SERVICE})
    MutableHttpResponse<String> cancel(@PathVariable String meeting, @Header("Idempotency-Key") @Nullable String key) {
        return idempotency.once(
                key,
                "POST /meetings/" + meeting + "/cancellation",
                "",
                () -> HttpResponse.ok(conference.cancel(meeting)));
    }

    /** What is put before the conference, by state, the oldest first. */
    @Get("/agenda")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    AgendaShown.Page list(
            @Parameter(required = false) @QueryValue(defaultValue = "") String state,
            @Parameter(required = false) @QueryValue(defaultValue = "") String after,
            HttpRequest<?> request,
            Caller caller) {
        return conference.list(state, after, Language.of(request), caller);
    }

    /** Takes a step with an item. */
    @Post("/agenda/{item}/steps")
    @Secured({Roles.BUREAU, Roles.SERVICE})
    @Operation(
            summary = "Take a step with an item: step PUT with meeting; ADJOURN; ANSWER with department, decision,"
                    + " answer, deadline?, on?; CORRECT with department, reason, rightDepartment?, decision?,"
                    + " answer?, deadline?, on?; AMEND with departments?, question?")
    MutableHttpResponse<String> step(
            @PathVariable String item,
            @Header("Idempotency-Key") @Nullable String key,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            Caller caller) {
        return idempotency.once(key, "POST /agenda/" + item + "/steps", body, () -> {
            AgendaItems.Receipt receipt = items.step(item, Preconditions.expected(ifMatch, caller), body);
            return HttpResponse.ok(receipt).header(HttpHeaders.ETAG, Preconditions.etag(receipt.version()));
        });
    }
}
