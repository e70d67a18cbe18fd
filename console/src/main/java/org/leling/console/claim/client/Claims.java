package org.leling.console.claim.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.leling.console.claim.ClaimItem;
import org.leling.console.claim.ClaimItem.ClaimPage;
import org.leling.console.claim.ClaimItem.Figures;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.need.NeedItem.Receipt;
import org.leling.console.session.SignedIn;

/** dossier-service's claims over HTTP. */
@Singleton
public class Claims {

    private final ServiceHttp http;

    Claims(ServiceHttp http) {
        this.http = http;
    }

    /** Finds claims. */
    public ClaimPage find(SignedIn who, Map<String, Object> query) {
        URI uri = UriBuilder.of("/claims/search").queryParam("count", true).build();
        return http.ask(Service.DOSSIER, who, uri, query, ClaimPage.class);
    }

    /** Gives one claim. */
    public ClaimItem get(SignedIn who, String id) {
        return http.get(Service.DOSSIER, who, UriBuilder.of("/claims").path(id).build(), ClaimItem.class);
    }

    /** Gives all claims of a person. */
    public ClaimPage listOf(SignedIn who, String person) {
        URI uri = UriBuilder.of("/dossiers").path(person).path("claims").build();
        return http.get(Service.DOSSIER, who, uri, ClaimPage.class);
    }

    /** Gives how long the claims paid in a period took. */
    public Figures figures(SignedIn who, LocalDate from, LocalDate to, String by) {
        URI uri = UriBuilder.of("/claims/figures")
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("by", by)
                .build();
        return http.get(Service.DOSSIER, who, uri, Figures.class);
    }

    /** Hands a claim in. */
    public Receipt handIn(SignedIn who, String person, Map<String, Object> body, String key) {
        URI uri = UriBuilder.of("/dossiers").path(person).path("claims").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.once(key), Receipt.class);
    }

    /** Takes a step of a claim. */
    public Receipt step(SignedIn who, String id, String version, Map<String, Object> body, String key) {
        URI uri = UriBuilder.of("/claims").path(id).path("steps").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.onceFrom(version, key), Receipt.class);
    }
}
