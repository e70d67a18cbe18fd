package org.leling.kit.time;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.leling.kit.token.Roles;

/** Moves the clock over HTTP, in the demo alone. */
@Hidden
@Controller("/demo/clock")
@Secured({Roles.BUREAU, Roles.SERVICE})
@Requires(property = "leling.demo", value = "true")
@Requires(condition = DemoOrTest.class)
class DemoClockController {

    private final ClockControl control;
    private final DayClock days;

    DemoClockController(ClockControl control, DayClock days) {
        this.control = control;
        this.days = days;
    }

    /** How far ahead of the system's clock to live, as an ISO duration. */
    @Serdeable
    record Offset(Duration offset) {}

    /** Where the clock stands. */
    @Serdeable
    record Now(Duration offset, Instant now, LocalDate today) {}

    @Get
    Now get() {
        return new Now(control.offset(), days.now(), days.today());
    }

    @Post
    Now set(@Body Offset offset) {
        control.setOffset(offset.offset());
        return get();
    }
}
