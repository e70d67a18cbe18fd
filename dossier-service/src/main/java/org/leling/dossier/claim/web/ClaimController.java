package org.leling.dossier.claim.web;

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
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.claim.ClaimFigures;
import org.leling.dossier.claim.ClaimReader;
import org.leling.dossier.claim.ClaimShown;
import org.leling.dossier.claim.Claims;
import org.leling.dossier.text.Language;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Claims for medical costs, in fen. */
@Controller
class ClaimController {

    private final Claims claims;
    private final ClaimReader reader;
    private final Idempotency idempotency;

    ClaimController(Claims claims, ClaimReader reader, Idempotency idempotency) {
        this.claims = claims;
        this.reader = reader;
        this.idempotency = idempotency;
    }

    /** Hands a claim in. */
    @Post("/dossiers/{id}/claims")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.SERVICE})
    @Operation(
            summary = "Hand a claim in, amounts in fen: total, advanced, parts? (kind, amount; they add up to the"
                    + " total), on? (today), note?, source?")
    MutableHttpResponse<String> handIn(
            @PathVariable String id, @Header("Idempotency-Key") @Nullable String key, @Body Map<String, Object> body) {
        return idempotency.once(key, "POST /dossiers/" + id + "/claims", body, () -> {
            ClaimShown.Receipt receipt = claims.handIn(id, body);
            return HttpResponse.created(receipt, URI.create("/claims/" + receipt.id()))
                    .header(HttpHeaders.ETAG, Preconditions.etag(receipt.version()));
        });
    }

    /** All claims of a person, the newest first. */
    @Get("/dossiers/{id}/claims")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    ClaimShown.Page listOf(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        return reader.listOf(id, Language.of(request), caller);
    }

    /** Claims by person, unit, state. */
    @Post("/claims/search")
    @Status(HttpStatus.OK)
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "Find claims: dossier?, unit?, state?, open?, limit?, after?")
    ClaimShown.Page find(
            @Body Map<String, Object> body,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean count,
            HttpRequest<?> request) {
        return reader.find(body, count, Language.of(request));
    }

    /** How long the claims paid in a period took, and what people laid out: median and 90 %, by class or unit. */
    @Get("/claims/figures")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    ClaimFigures figures(
            @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @Parameter(required = false) @QueryValue(defaultValue = "class") String by,
            HttpRequest<?> request) {
        return reader.figures(from, to, by, Language.of(request));
    }

    /** One claim with its parts and steps. */
    @Get("/claims/{claim}")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    HttpResponse<ClaimShown> get(@PathVariable String claim, HttpRequest<?> request, Caller caller) {
        ClaimShown shown = reader.get(claim, Language.of(request), caller);
        return HttpResponse.ok(shown).header(HttpHeaders.ETAG, Preconditions.etag(shown.version()));
    }

    /** Takes a step of a claim. */
    @Post("/claims/{claim}/steps")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.SERVICE})
    @Operation(
            summary =
                    "Take a step: step (AMEND, RETURN, RESUBMIT, CHECK, APPROVE, PAY, CORRECT, REFUSE), on?, note?, total?,"
                            + " advanced?, reimbursed?, parts?")
    MutableHttpResponse<String> step(
            @PathVariable String claim,
            @Header("Idempotency-Key") @Nullable String key,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            Caller caller) {
        return idempotency.once(key, "POST /claims/" + claim + "/steps", body, () -> {
            ClaimShown.Receipt receipt = claims.step(claim, Preconditions.expected(ifMatch, caller), body);
            return HttpResponse.ok(receipt).header(HttpHeaders.ETAG, Preconditions.etag(receipt.version()));
        });
    }
}
