package org.leling.console.measure.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.measure.MeasureItem;
import org.leling.console.session.SignedIn;

/** dossier-service's measures over HTTP. */
@Singleton
public class Measures {

    private final ServiceHttp http;

    Measures(ServiceHttp http) {
        this.http = http;
    }

    /** Finds measures. */
    public MeasureItem.Page find(SignedIn who, Map<String, Object> query) {
        URI uri = UriBuilder.of("/measures/search").queryParam("count", true).build();
        return http.ask(Service.DOSSIER, who, uri, query, MeasureItem.Page.class);
    }
}
