package org.leling.dossier.campaign.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import java.util.Map;
import org.leling.dossier.campaign.CampaignShown;
import org.leling.dossier.campaign.Campaigns;
import org.leling.kit.token.Roles;

/** Declares and lists campaigns. */
@Controller("/campaigns")
class CampaignController {

    private final Campaigns campaigns;

    CampaignController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /** Declares a campaign. */
    @Post
    @Status(HttpStatus.CREATED)
    @Secured({Roles.BUREAU, Roles.SERVICE})
    CampaignShown declare(@Body Map<String, Object> body) {
        return campaigns.declare(body);
    }

    /** All campaigns, the latest first. */
    @Get
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.AUDITOR, Roles.SERVICE})
    CampaignShown.Page list() {
        return new CampaignShown.Page(campaigns.listAll());
    }
}
