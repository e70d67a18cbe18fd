package org.leling.console.group.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.group.CareGroup;
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
        return http.get(Service.DOSSIER, who, of(id), CareGroup.class);
    }

    /**
     * Says a person's care group anew.
     *
     * @param version the dossier's version that was looked at
     * @param body the members, and why
     */
    public CareGroup change(SignedIn who, String id, String version, Map<String, Object> body) {
        return http.put(Service.DOSSIER, who, of(id), body, ChangeHeaders.seen(version), CareGroup.class);
    }

    private static URI of(String id) {
        return UriBuilder.of("/dossiers").path(id).path("care-group").build();
    }
}
