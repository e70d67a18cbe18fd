package org.leling.dossier.change.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card;
import org.leling.dossier.card.Cards;
import org.leling.dossier.card.CareGroupShown;
import org.leling.dossier.change.Dossiers;
import org.leling.dossier.change.Dossiers.Outcome;
import org.leling.dossier.change.Preconditions;
import org.leling.dossier.text.Language;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Makes and changes dossiers. */
@Controller("/dossiers")
class DossierController {

    private final Dossiers dossiers;
    private final Cards cards;
    private final Idempotency idempotency;

    DossierController(Dossiers dossiers, Cards cards, Idempotency idempotency) {
        this.dossiers = dossiers;
        this.cards = cards;
        this.idempotency = idempotency;
    }

    /**
     * What came of a change.
     *
     * @param endedRoles the roles that another unit's people no longer fill since the person is no longer theirs
     * @param handedOver the open needs that the unit sees to from now on that manages the person now
     */
    @Serdeable
    record Changed(
            String id,
            int version,
            boolean changed,
            @Nullable List<String> endedRoles,
            @Nullable List<String> handedOver) {}

    /**
     * One person by hand: identity, facts and care group. Required are name, idNumber and unit; a unit is named by its
     * id, or by its name and the division of its office, and is then made in the directory if it is new.
     */
    @Post
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(Examples.DOSSIER)))
    @Secured({Roles.BUREAU, Roles.SERVICE})
    HttpResponse<Card> create(@Body Map<String, Object> body, HttpRequest<?> request, Caller caller) {
        String id = dossiers.create(body, caller);
        Card card = cards.get(id, Cards.Asked.NOW, Language.of(request), caller);
        return HttpResponse.created(card, URI.create("/dossiers/" + id))
                .header(HttpHeaders.ETAG, Preconditions.etag(card.version()));
    }

    /**
     * Records facts, stays, events, a death, or takes back what was wrongly recorded. An ID number in {@code personal} puts
     * a wrong one right, and the birth with it, for a reason; 409 says that another dossier has it.
     */
    @Post("/{id}/changes")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = {
                                @ExampleObject(name = "visit", value = Examples.CHANGE),
                                @ExampleObject(name = "id-number", value = Examples.ID_NUMBER)
                            }))
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.SERVICE})
    MutableHttpResponse<String> change(
            @PathVariable String id,
            @Header("Idempotency-Key") @Nullable String key,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            Caller caller) {
        return idempotency.once(key, "POST /dossiers/" + id + "/changes", body, () -> {
            Outcome outcome = dossiers.change(id, Preconditions.expected(ifMatch, caller), body, caller);
            return HttpResponse.ok(new Changed(
                            outcome.id(),
                            outcome.version(),
                            outcome.changed(),
                            outcome.ended().isEmpty()
                                    ? null
                                    : outcome.ended().stream().map(Enum::name).toList(),
                            outcome.handedOver().isEmpty() ? null : outcome.handedOver()))
                    .header(HttpHeaders.ETAG, Preconditions.etag(outcome.version()));
        });
    }

    /** Replaces the care group. */
    @Put("/{id}/care-group")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject(Examples.CARE_GROUP)))
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.SERVICE})
    HttpResponse<CareGroupShown> replaceCareGroup(
            @PathVariable String id,
            @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Body Map<String, Object> body,
            HttpRequest<?> request,
            Caller caller) {
        dossiers.replaceCareGroup(id, Preconditions.expected(ifMatch, caller), body, caller);
        CareGroupShown shown = cards.careGroup(id, Language.of(request), caller);
        return HttpResponse.ok(shown).header(HttpHeaders.ETAG, Preconditions.etag(shown.version()));
    }
}
