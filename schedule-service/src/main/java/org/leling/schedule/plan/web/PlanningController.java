package org.leling.schedule.plan.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.kit.feed.FeedConsumers;
import org.leling.kit.token.Roles;
import org.leling.schedule.plan.PlanningFailures;
import org.leling.schedule.plan.PlanningFailures.Failure;

/** How planning stands. */
@Controller("/planning")
final class PlanningController {

    private static final int PAGE = 200;

    private final PlanningFailures failures;
    private final FeedConsumers feeds;

    PlanningController(PlanningFailures failures, FeedConsumers feeds) {
        this.failures = failures;
        this.feeds = feeds;
    }

    /** How far a feed was taken in: every change up to the cursor is in the plan. */
    @Serdeable
    record Feed(String feed, long cursor, long head, long lag, long poisoned) {}

    /** The feeds. */
    @Serdeable
    record FeedPage(List<Feed> items) {}

    /** Says how far the feeds were taken in. */
    @Get("/feeds")
    @Secured({Roles.BUREAU, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "How far the feeds were taken in, and how many changes were put aside")
    FeedPage feeds() {
        return new FeedPage(feeds.list().stream()
                .map(each -> new Feed(each.feed(), each.cursor(), each.head(), each.lag(), each.poisoned()))
                .toList());
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
