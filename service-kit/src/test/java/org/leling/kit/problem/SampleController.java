package org.leling.kit.problem;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Routes as the services write them. */
@io.micronaut.context.annotation.Requires(property = org.leling.kit.KitTest.SAMPLES)
@Controller("/samples")
@Secured({Roles.BUREAU, Roles.UNIT})
class SampleController {

    private final Sql sql;

    SampleController(Sql sql) {
        this.sql = sql;
    }

    @Serdeable
    record Line(@NotBlank String title, @Min(1) int hours) {}

    @Serdeable
    record Sample(
            @NotBlank @Size(min = 2, max = 20) String name,
            @Nullable LocalDate day,
            @Valid @NotEmpty List<Line> lines,
            @Nullable String note) {}

    @Post
    Sample create(@Body @Valid Sample sample) {
        return sample;
    }

    @Get
    String list(@QueryValue int limit) {
        return "" + limit;
    }

    @Get("/query")
    String query(
            @QueryValue(defaultValue = "false") boolean dryRun,
            @QueryValue int wait,
            @QueryValue @Nullable Integer more) {
        return dryRun + " " + wait + " " + more;
    }

    @Get("/caller")
    Caller caller(Caller caller) {
        return caller;
    }

    @Secured(Roles.BUREAU)
    @Get("/bureau")
    String bureau() {
        return "yes";
    }

    @Produces(MediaType.TEXT_HTML)
    @Get("/page")
    String page() {
        return "<p>page</p>";
    }

    @Get("/lock")
    String lock() {
        throw new OptimisticLockException("row of 张三 changed");
    }

    @Get("/unexpected")
    String unexpected() {
        throw new IllegalStateException("secret 张三");
    }

    @Get("/kept/{text}")
    String kept(String text) {
        return sql.call(() -> sql.get("select ?::text", row -> row.getString(1), text));
    }

    @Get("/refused")
    String refused() {
        throw ProblemException.unprocessable(
                "sample", List.of(Fault.of("from", "required"), Fault.said("to", "sample-code", "own words")));
    }
}
