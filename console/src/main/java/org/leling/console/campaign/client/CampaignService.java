package org.leling.console.campaign.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.leling.console.campaign.CampaignItem;
import org.leling.console.campaign.CampaignItem.Campaigns;
import org.leling.console.campaign.CampaignItem.Coverage;
import org.leling.console.campaign.CampaignItem.EntitledPage;
import org.leling.console.campaign.CampaignItem.Receipt;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.session.SignedIn;

/** dossier-service's campaigns over HTTP. */
@Singleton
public class CampaignService {

    private static final String CAMPAIGNS = "/campaigns";

    private final ServiceHttp http;

    CampaignService(ServiceHttp http) {
        this.http = http;
    }

    /** Lists the campaigns, the latest first. */
    public List<CampaignItem> list(SignedIn who) {
        return http.get(Service.DOSSIER, who, URI.create(CAMPAIGNS), Campaigns.class)
                .items();
    }

    /** Gives a campaign. */
    public CampaignItem get(SignedIn who, String id) {
        URI uri = UriBuilder.of(CAMPAIGNS).path(id).build();
        return http.get(Service.DOSSIER, who, uri, CampaignItem.class);
    }

    /** Declares a campaign. */
    public CampaignItem declare(SignedIn who, Map<String, Object> body) {
        return http.post(Service.DOSSIER, who, URI.create(CAMPAIGNS), body, Map.of(), CampaignItem.class);
    }

    /** Ends a campaign on an earlier day than was declared. */
    public CampaignItem end(SignedIn who, String id, String to) {
        URI uri = UriBuilder.of(CAMPAIGNS).path(id).path("ending").build();
        return http.post(Service.DOSSIER, who, uri, Map.of("to", to), Map.of(), CampaignItem.class);
    }

    /** Takes back a campaign that nobody has filled a form of. */
    public void withdraw(SignedIn who, String id, String reason) {
        URI uri = UriBuilder.of(CAMPAIGNS).path(id).path("withdrawal").build();
        http.tell(Service.DOSSIER, who, uri, Map.of("reason", reason));
    }

    /** Gives how far a campaign has come. */
    public Coverage coverage(SignedIn who, String id, String by) {
        URI uri = UriBuilder.of(CAMPAIGNS)
                .path(id)
                .path("coverage")
                .queryParam("by", by)
                .build();
        return http.get(Service.DOSSIER, who, uri, Coverage.class);
    }

    /** Lists those whom a campaign is for and who were not met yet. */
    public EntitledPage listUnvisited(SignedIn who, String id, String after) {
        URI uri = UriBuilder.of(CAMPAIGNS)
                .path(id)
                .path("people")
                .queryParam("unvisited", true)
                .queryParam("after", after)
                .build();
        return http.get(Service.DOSSIER, who, uri, EntitledPage.class);
    }

    /** Lists the forms that were sent, the newest first. */
    public CampaignItem.SentPage listForms(SignedIn who, String id) {
        URI uri = UriBuilder.of(CAMPAIGNS).path(id).path("forms").build();
        return http.get(Service.DOSSIER, who, uri, CampaignItem.SentPage.class);
    }

    /** Takes a form back. */
    public CampaignItem.Sent takeBack(SignedIn who, String id, String form, String reason) {
        URI uri = UriBuilder.of(CAMPAIGNS)
                .path(id)
                .path("forms")
                .path(form)
                .path("taken-back")
                .build();
        return http.post(Service.DOSSIER, who, uri, Map.of("reason", reason), Map.of(), CampaignItem.Sent.class);
    }

    /** Sends a form; its id makes sending it again harmless. */
    public Receipt send(SignedIn who, String id, Map<String, Object> body) {
        URI uri = UriBuilder.of(CAMPAIGNS).path(id).path("forms").build();
        return http.post(Service.DOSSIER, who, uri, body, Map.of(), Receipt.class);
    }
}
