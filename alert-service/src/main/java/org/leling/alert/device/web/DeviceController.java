package org.leling.alert.device.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.leling.alert.device.Device;
import org.leling.alert.device.DeviceDesk;
import org.leling.alert.paging.Asked;
import org.leling.alert.paging.Listing;
import org.leling.alert.paging.Page;
import org.leling.alert.press.Press;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.Fault;
import org.leling.kit.token.Roles;

/** Handsets: fitted at a person's, and listed. */
@Controller("/devices")
public class DeviceController {

    private static final int LONGEST_ID = 64;
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 256;

    /** A handset and whose it is to be. */
    @Serdeable
    public record DeviceBody(
            @Nullable String device,
            @Nullable String dossier,
            @Nullable String secret) {}

    /** A handset that was fitted, its secret shown this once. */
    @Serdeable
    public record FittedView(
            String device, String dossier, @Nullable String secret) {}

    /** A handset as a list shows it. */
    @Serdeable
    public record DeviceView(
            String device,
            String dossier,
            LocalDate fittedOn,
            @Nullable Instant lastPressAt,
            @Nullable Instant lastHeartbeatAt,
            @Nullable Integer battery) {

        static DeviceView of(Device device) {
            return new DeviceView(
                    device.id(),
                    device.dossier(),
                    device.fittedOn(),
                    device.lastPressAt(),
                    device.lastHeartbeatAt(),
                    device.battery() == Press.NO_BATTERY ? null : device.battery());
        }
    }

    private final DeviceDesk desk;
    private final Sql sql;

    public DeviceController(DeviceDesk desk, Sql sql) {
        this.desk = desk;
        this.sql = sql;
    }

    @Post
    @Secured({Roles.BUREAU, Roles.DISPATCHER})
    @Operation(summary = "Fits a handset at a person's; its secret is shown this once")
    public HttpResponse<FittedView> fit(@Body DeviceBody body) {
        var asked = new Asked();
        String device = asked.neededId("device", body.device(), LONGEST_ID);
        String dossier = asked.neededId("dossier", body.dossier(), LONGEST_ID);
        String secret = body.secret() == null ? "" : body.secret();
        if (!secret.isEmpty() && !secret.matches("[!-~]{" + SHORTEST_SECRET + "," + LONGEST_SECRET + "}")) {
            asked.fault(Fault.of("secret", "secret-form", SHORTEST_SECRET, LONGEST_SECRET));
        }
        asked.check();
        DeviceDesk.Fitted fitted = desk.fit(device, dossier, secret);
        return fitted.created()
                ? HttpResponse.created(new FittedView(device, dossier, fitted.secret()))
                : HttpResponse.ok(new FittedView(device, dossier, null));
    }

    @Get
    @Secured({Roles.BUREAU, Roles.DISPATCHER, Roles.UNIT, Roles.COMMUNITY})
    @Operation(summary = "Lists handsets")
    public Listing<DeviceView> list(
            @QueryValue @Nullable String after,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable Boolean count) {
        var asked = new Asked();
        int most = asked.limit(limit);
        asked.check();
        return sql.call(() -> {
            Page<Device> page = desk.list(after == null ? "" : after, most);
            return Listing.of(
                    page.items().stream().map(DeviceView::of).toList(),
                    page.next(),
                    Boolean.TRUE.equals(count) ? desk.count() : null);
        });
    }
}
