package org.leling.alert.device.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leling.alert.device.Device;
import org.leling.alert.device.Devices;
import org.leling.alert.paging.Page;
import org.leling.alert.press.PressDesk;
import org.leling.alert.press.Signatures;
import org.leling.alert.press.web.PressController;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.problem.Problems;
import org.leling.kit.time.DayClock;
import org.leling.kit.time.DemoOrTest;
import org.leling.kit.token.Roles;

/** Helpers of the demo: the handsets' secrets, and a key to press. They do not exist in production. */
@Controller("/devices")
@Requires(condition = DemoOrTest.class)
public class DemoDeviceController {

    private static final int PAGE = 200;

    /** A handset with its secret. */
    @Serdeable
    public record SecretView(String device, String secret, String dossier) {}

    /** All handsets with their secrets. */
    @Serdeable
    public record SecretList(List<SecretView> items) {}

    /** Which key to press. */
    @Serdeable
    public record PressBody(@Nullable String key) {}

    private final Devices devices;
    private final PressDesk desk;
    private final DayClock clock;
    private final JsonMapper json;
    private final Problems problems;

    public DemoDeviceController(Devices devices, PressDesk desk, DayClock clock, JsonMapper json, Problems problems) {
        this.devices = devices;
        this.desk = desk;
        this.clock = clock;
        this.json = json;
        this.problems = problems;
    }

    @Get("/secrets")
    @Secured(Roles.BUREAU)
    @Operation(summary = "Demo only: lists handsets with their secrets")
    public SecretList secrets() {
        return new SecretList(all());
    }

    @Get(uri = "/secrets.csv", produces = MediaType.TEXT_CSV)
    @Secured(Roles.BUREAU)
    @Operation(summary = "Demo only: handsets as lines of device,secret,dossier")
    public String csv() {
        StringBuilder lines = new StringBuilder();
        for (SecretView one : all()) {
            lines.append(one.device())
                    .append(',')
                    .append(one.secret())
                    .append(',')
                    .append(one.dossier())
                    .append('\n');
        }
        return lines.toString();
    }

    @Post("/{device}/presses")
    @Secured({Roles.BUREAU, Roles.DISPATCHER})
    @Operation(summary = "Demo only: presses a key of a handset")
    public HttpResponse<?> press(String device, @Body PressBody body, HttpRequest<?> request) {
        Device handset = devices.find(device).orElseThrow(() -> ProblemException.notFound("device-unknown"));
        Map<String, Object> press = new LinkedHashMap<>();
        press.put("device", device);
        press.put("ref", UUID.randomUUID().toString());
        press.put("key", body.key() == null ? "" : body.key());
        press.put("at", clock.now().atZone(DayClock.ZONE).toOffsetDateTime().toString());
        try {
            byte[] bytes = json.writeValueAsBytes(press);
            return PressController.answer(
                    desk.take(bytes, Signatures.sign(bytes, handset.secret()), ""), request, problems);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a press", e);
        }
    }

    private List<SecretView> all() {
        var views = new ArrayList<SecretView>();
        String after = "";
        do {
            Page<Device> page = devices.list(after, PAGE);
            page.items().forEach(one -> views.add(new SecretView(one.id(), one.secret(), one.dossier())));
            after = page.next();
        } while (!after.isEmpty());
        return views;
    }
}
