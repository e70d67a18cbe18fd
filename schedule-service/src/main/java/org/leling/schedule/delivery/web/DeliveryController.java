package org.leling.schedule.delivery.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.kit.client.ServiceClient;
import org.leling.kit.idempotency.Idempotency;
import org.leling.kit.token.Roles;
import org.leling.schedule.delivery.Deliveries;
import org.leling.schedule.delivery.DeliveryOrder;
import org.leling.schedule.delivery.DeliveryRecord;
import org.leling.schedule.delivery.DeliveryStore;
import org.leling.schedule.duty.Duty;
import org.leling.schedule.tree.Form;
import org.leling.schedule.tree.JsonTree;

/** Records what was done, takes back what was not, waives what need not be. */
@Controller
final class DeliveryController {

    private static final int PAGE = 100;
    private static final int LONGEST_REASON = 500;

    private final Deliveries deliveries;
    private final DeliveryStore store;
    private final Idempotency idempotency;

    DeliveryController(Deliveries deliveries, DeliveryStore store, Idempotency idempotency) {
        this.deliveries = deliveries;
        this.store = store;
        this.idempotency = idempotency;
    }

    /** One page of deliveries. */
    @Serdeable
    record DeliveryPage(
            List<DeliveryRecord> items, @Nullable String next) {}

    /** Records a delivery; the same key and body again gives the same answer and records nothing. */
    @Post("/deliveries")
    @Secured({
        Roles.BUREAU,
        Roles.UNIT,
        Roles.COMMUNITY,
        Roles.INSTITUTION,
        Roles.VOLUNTEER,
        Roles.PROVIDER,
        Roles.DISPATCHER,
        Roles.SERVICE
    })
    @Operation(
            summary = "Record a delivery: dossier, party, action, on, obligation?, note?, satisfaction? (1 to 5),"
                    + " id? (of a service, to take it back by)")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples =
                                    @ExampleObject(
                                            "{\"dossier\":\"d-1\",\"party\":\"UNIT\",\"action\":\"VISIT\",\"on\":\"2026-11-24\"}")))
    @ApiResponse(responseCode = "201", description = "{\"delivery\", \"fulfilled\": [obligation ids]}")
    MutableHttpResponse<String> record(
            @Body byte[] body, @Header(ServiceClient.IDEMPOTENCY_KEY) @Nullable String idempotencyKey) {
        Map<String, Object> tree = JsonTree.readObject(body);
        DeliveryOrder order = DeliveryOrder.read(new Form(tree));
        return idempotency.once(
                idempotencyKey,
                "POST /deliveries",
                JsonTree.write(tree),
                () -> HttpResponse.created(deliveries.record(order)));
    }

    /** Lists a dossier's deliveries, newest first. */
    @Get("/deliveries")
    @Secured({
        Roles.BUREAU,
        Roles.UNIT,
        Roles.COMMUNITY,
        Roles.INSTITUTION,
        Roles.VOLUNTEER,
        Roles.DISPATCHER,
        Roles.AUDITOR,
        Roles.SERVICE
    })
    DeliveryPage list(@QueryValue String dossier, @QueryValue @Nullable String after) {
        List<DeliveryRecord> items = store.list(dossier, after, PAGE);
        return new DeliveryPage(
                items, items.size() == PAGE ? items.get(PAGE - 1).delivery() : null);
    }

    /** Takes a delivery back. */
    @Delete("/deliveries/{id}")
    @Secured({
        Roles.BUREAU,
        Roles.UNIT,
        Roles.COMMUNITY,
        Roles.INSTITUTION,
        Roles.VOLUNTEER,
        Roles.PROVIDER,
        Roles.DISPATCHER,
        Roles.SERVICE
    })
    Deliveries.TakenBack takeBack(String id) {
        return deliveries.takeBack(id);
    }

    /** Takes a delivery back as another service asks, whose calls carry no other verb; once more changes nothing. */
    @Post("/deliveries/{id}/taken-back")
    @Secured(Roles.SERVICE)
    Deliveries.TakenBack takeBackAsAsked(String id) {
        return deliveries.takeBack(id);
    }

    /** Waives a duty. */
    @Post("/obligations/{dossier}/{rule}/{period}/waiver")
    @Secured(Roles.BUREAU)
    @Operation(summary = "Waive a duty: reason")
    Duty waive(String dossier, String rule, String period, @Body byte @Nullable [] body) {
        Form form = Form.of(body).require("reason");
        String reason = form.text("reason", LONGEST_REASON);
        form.finish();
        return deliveries.waive(dossier, rule, period, String.valueOf(reason));
    }

    /** Takes a waiver back. */
    @Delete("/obligations/{dossier}/{rule}/{period}/waiver")
    @Secured(Roles.BUREAU)
    Duty takeWaiverBack(String dossier, String rule, String period) {
        return deliveries.takeWaiverBack(dossier, rule, period);
    }
}
