package org.leling.dossier.need.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.need.NeedReader;
import org.leling.dossier.need.NeedShown;
import org.leling.dossier.need.Needs;
import org.leling.dossier.text.Language;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Needs and suggestions, from the day they are raised to their end. */
@Controller
class NeedController {

    private final Needs needs;
    private final NeedReader reader;
    private final Idempotency idempotency;

    NeedController(Needs needs, NeedReader reader, Idempotency idempotency) {
        this.needs = needs;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    /** Raises a need for a person. */
    @Post("/dossiers/{id}/needs")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.SERVICE})
    @Operation(summary = "Raise a need: kind, text, on? (today), source?, owner? (the managing unit)")
    MutableHttpResponse<String> raise(
            @PathVariable String id, @Header("Idempotency-Key") @Nullable String key, @Body Map<String, Object> body) {
        return idempotency.once(key, "POST /dossiers/" + id + "/needs", body, () -> {
            NeedShown.Receipt receipt = needs.raise(id, body);
            return HttpResponse.created(receipt, URI.create("/needs/" + receipt.id()))
                    .header(HttpHeaders.ETAG, Preconditions.etag(receipt.version()));
        });
    }

    /** All needs of a person, the newest first. */
    @Get("/dossiers/{id}/needs")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "All needs of a person, with their steps and the joint conference's answers")
    NeedShown.Page listOf(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        return reader.listOf(id, Language.of(request), caller);
    }

    /** Needs by person, unit, owner, state, kind, campaign, age. */
    @Post("/needs/search")
    @Status(HttpStatus.OK)
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.AUDITOR, Roles.SERVICE})
    @Operation(
            summary = "Find needs: dossier?, unit?, owner?, state?, kind?, campaign?, open?, olderThan? (days),"
                    + " unasked?, limit?, after?")
    NeedShown.Page find(
            @Body Map<String, Object> body,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean count,
            HttpRequest<?> request) {
        return reader.find(body, count, Language.of(request));
    }

    /** One need with its words and steps. */
    @Get("/needs/{need}")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.INSTITUTION, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "One need with its words, its steps and the joint conference's answers")
    HttpResponse<NeedShown> get(@PathVariable String need, HttpRequest<?> request, Caller caller) {
        NeedShown shown = reader.get(need, Language.of(request), caller);
        return HttpResponse.ok(shown).header(HttpHeaders.ETAG, Preconditions.etag(shown.version()));
    }

    /** Takes a step of a need. */
    @Post("/needs/{need}/steps")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.SERVICE})
    @Operation(
            summary = "Take a step: step (ASSIGN, RESPOND, REFER, CLOSE, ASK, REOPEN), on?, note?, owner?, kind?,"
                    + " outcome?, content?, askedOf?, departments?")
    MutableHttpResponse<String> step(
            @PathVariable String need,
            @Header("Idempotency-Key") @Nullable String key,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            Caller caller) {
        return idempotency.once(key, "POST /needs/" + need + "/steps", body, () -> {
            NeedShown.Receipt receipt = needs.step(need, Preconditions.expected(ifMatch, caller), body);
            return HttpResponse.ok(receipt).header(HttpHeaders.ETAG, Preconditions.etag(receipt.version()));
        });
    }
}
