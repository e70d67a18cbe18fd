package org.leling.schedule.policy.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import org.leling.core.obligation.Obligations;
import org.leling.schedule.policy.PolicyPage;

/** The page 政策: what the policies in force say. */
@Controller("/policies")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PolicyController {

    private final PolicyPage page;

    PolicyController(Obligations engine) {
        page = PolicyPage.of(engine.policy());
    }

    /** Gives every module and rule. */
    @Get
    PolicyPage list() {
        return page;
    }
}
