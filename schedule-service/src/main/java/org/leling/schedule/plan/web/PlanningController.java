package org.leling.schedule.plan.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.kit.token.Roles;
import org.leling.schedule.plan.PlanningFailures;
import org.leling.schedule.plan.PlanningFailures.Failure;

/** How planning stands. */
@Controller("/planning")
final class PlanningController {

    private static final int PAGE = 200;

    private final PlanningFailures failures;

    PlanningController(PlanningFailures failures) {
        this.failures = failures;
    }

    /** One page of failures. */
    @Serdeable
    record FailurePage(List<Failure> items, @Nullable String next) {}

    /** Lists the people whose duties could not be derived. */
    @Get("/failures")
    @Secured({Roles.BUREAU, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "People whose duties could not be derived; their plan stands as it was")
    FailurePage list(@QueryValue @Nullable String after) {
        List<Failure> items = failures.list(after == null ? "" : after, PAGE);
        return new FailurePage(items, items.size() == PAGE ? items.get(PAGE - 1).dossier() : null);
    }
}
