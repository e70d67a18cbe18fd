package org.leling.console.paper.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.paper.CareGroup;
import org.leling.console.session.SignedIn;

/** Care groups over HTTP, with names and numbers for those who may call them. */
@Singleton
public class CareGroups {

    private final ServiceHttp http;

    CareGroups(ServiceHttp http) {
        this.http = http;
    }

    /** Gives a person's care group. */
    public CareGroup get(SignedIn who, String id) {
        URI uri = UriBuilder.of("/dossiers").path(id).path("care-group").build();
        return http.get(Service.DOSSIER, who, uri, CareGroup.class);
    }
}
