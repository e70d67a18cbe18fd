package org.leling.dossier.campaign.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.net.URI;
import java.util.Map;
import org.leling.dossier.campaign.CampaignForms;
import org.leling.dossier.campaign.CampaignForms.Outcome;
import org.leling.dossier.campaign.CampaignReader;
import org.leling.dossier.campaign.CampaignShown;
import org.leling.dossier.campaign.Campaigns;
import org.leling.dossier.campaign.FormShown;
import org.leling.dossier.need.Needs;
import org.leling.dossier.text.Language;
import org.leling.kit.token.Caller;
import org.leling.kit.token.Roles;

/** Declares and lists campaigns, takes their forms, and says how far they have come. */
@Controller("/campaigns")
class CampaignController {

    private final Campaigns campaigns;
    private final CampaignForms forms;
    private final CampaignReader reader;

    CampaignController(Campaigns campaigns, CampaignForms forms, CampaignReader reader) {
        this.campaigns = campaigns;
        this.forms = forms;
        this.reader = reader;
    }

    /** Declares a campaign. */
    @Post
    @Status(HttpStatus.CREATED)
    @Secured({Roles.BUREAU, Roles.SERVICE})
    @Operation(
            summary = "Declare a campaign: kind (VISIT, COMMEMORATION, HEAT_ORANGE, HEAT_RED), from, to,"
                    + " divisions?, name?, id?")
    CampaignShown declare(@Body Map<String, Object> body) {
        return campaigns.declare(body);
    }

    /** All campaigns, the latest first. */
    @Get
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    CampaignShown.Page list() {
        return new CampaignShown.Page(campaigns.listAll());
    }

    /** One campaign. */
    @Get("/{campaign}")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    @Operation(summary = "One campaign with its days and divisions")
    CampaignShown get(@PathVariable String campaign) {
        return campaigns.get(campaign);
    }

    /** Ends a campaign earlier than it was declared. */
    @Post("/{campaign}/ending")
    @Secured({Roles.BUREAU, Roles.SERVICE})
    @Operation(summary = "End a campaign early: to, its new last day, not before the last form's")
    CampaignShown end(@PathVariable String campaign, @Body Map<String, Object> body) {
        return campaigns.end(campaign, body);
    }

    /** Takes back a campaign that has no forms. */
    @Post("/{campaign}/withdrawal")
    @Status(HttpStatus.NO_CONTENT)
    @Secured({Roles.BUREAU, Roles.SERVICE})
    @Operation(summary = "Take back a campaign while it has no forms: reason")
    void withdraw(@PathVariable String campaign, @Body Map<String, Object> body) {
        campaigns.withdraw(campaign, body);
    }

    /** Takes a form filled at the door; one sent again answers 200 and changes nothing. */
    @Post("/{campaign}/forms")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.SERVICE})
    @Operation(
            summary = "Send a form: form (an id made by the phone), dossier, on?, met?, found?, gifts? (item, count),"
                    + " needs? (kind, text), done?, satisfied? (1 to 5), with? (parties who came along)")
    HttpResponse<FormShown.Receipt> take(@PathVariable String campaign, @Body Map<String, Object> body) {
        Outcome outcome = forms.take(campaign, body);
        return outcome.again()
                ? HttpResponse.ok(outcome.receipt())
                : HttpResponse.created(
                        outcome.receipt(),
                        URI.create("/campaigns/" + campaign + "/forms/"
                                + outcome.receipt().form()));
    }

    /** The forms of a campaign, the newest first, without their words. */
    @Get("/{campaign}/forms")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    FormShown.Page forms(
            @PathVariable String campaign, @Parameter(required = false) @QueryValue(defaultValue = "") String after) {
        return reader.list(campaign, after);
    }

    /** One form. */
    @Get("/{campaign}/forms/{form}")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    FormShown form(@PathVariable String campaign, @PathVariable String form, Caller caller) {
        return reader.get(campaign, form, caller);
    }

    /** Takes a form back, with its visits and the needs that it brought and nobody has answered; the others are told. */
    @Post("/{campaign}/forms/{form}/taken-back")
    @Status(HttpStatus.OK)
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY})
    @Operation(summary = "Take a form back: reason")
    FormShown takeBack(
            @PathVariable String campaign, @PathVariable String form, @Body Map<String, Object> body, Caller caller) {
        Needs.TakenBack needs = forms.takeBack(campaign, form, body, caller);
        return reader.get(campaign, form, caller).withNeeds(needs.ids(), needs.kept());
    }

    /** Those whom a campaign is for, and whether they were met. */
    @Get("/{campaign}/people")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    FormShown.EntitledPage people(
            @PathVariable String campaign,
            @Parameter(required = false) @QueryValue(defaultValue = "false") boolean unvisited,
            @Parameter(required = false) @QueryValue(defaultValue = "") String after,
            HttpRequest<?> request) {
        return reader.entitled(campaign, unvisited, after, Language.of(request));
    }

    /** How many were met of those whom it is for, by unit, community, class or division. */
    @Get("/{campaign}/coverage")
    @Secured({Roles.BUREAU, Roles.UNIT, Roles.COMMUNITY, Roles.AUDITOR, Roles.SERVICE})
    FormShown.Coverage coverage(
            @PathVariable String campaign,
            @Parameter(required = false) @QueryValue(defaultValue = "unit") String by,
            HttpRequest<?> request) {
        return reader.coverage(campaign, by, Language.of(request));
    }
}
