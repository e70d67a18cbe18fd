package org.leling.dossier.feed.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import org.leling.dossier.fault.Faults;
import org.leling.dossier.feed.Changes;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** The feed, for services only. */
@Controller("/changes")
@Secured(Roles.SERVICE)
class ChangesController {

    private static final int MOST = 500;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final Changes changes;

    ChangesController(Changes changes) {
        this.changes = changes;
    }

    /**
     * What comes after a row, in the order in which it was committed.
     *
     * @param after the last row that the reader has
     * @param limit how many at most, up to 500
     * @param wait how many seconds to wait while there is nothing, up to 30
     */
    @Get
    Changes.Page read(
            @Parameter(required = false) @QueryValue(defaultValue = "0") long after,
            @Parameter(required = false) @QueryValue(defaultValue = "100") int limit,
            @Parameter(required = false) @QueryValue(defaultValue = "0") int wait,
            Caller caller) {
        Faults faults = new Faults();
        if (after < 0) {
            faults.add("after", "not-a-position");
        }
        if (limit < 1 || limit > MOST) {
            faults.add("limit", "not-in-range", 1, MOST);
        }
        faults.refuseIfAny("feed-refused");
        Duration atMost = Duration.ofSeconds(Math.max(0, Math.min(wait, LONGEST_WAIT_SECONDS)));
        return changes.read(after, limit, atMost, caller);
    }
}
