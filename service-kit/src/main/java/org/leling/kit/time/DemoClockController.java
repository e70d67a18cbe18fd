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
import java.time.format.DateTimeParseException;
import java.util.List;
import org.leling.kit.problem.Fault;
import org.leling.kit.problem.ProblemException;
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
    record Offset(String offset) {}

    /** Where the clock stands. */
    @Serdeable
    record Now(String offset, Instant now, LocalDate today) {}

    @Get
    Now get() {
        return new Now(control.offset().toString(), days.now(), days.today());
    }

    @Post
    Now set(@Body Offset offset) {
        control.setOffset(read(offset.offset()));
        return get();
    }

    private static Duration read(String offset) {
        try {
            return Duration.parse(offset);
        } catch (DateTimeParseException e) {
            throw ProblemException.badRequest("bad-request", List.of(Fault.of("offset", "wrong-type")));
        }
    }
}
