package org.leling.console.directory.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.directory.GapPage;
import org.leling.console.directory.Office;
import org.leling.console.directory.Replaced;
import org.leling.console.directory.StaffItem;
import org.leling.console.session.SignedIn;

/** dossier-service's directory and care groups over HTTP. */
@Singleton
public class Offices {

    private static final String DIRECTORY = "/directory";
    private static final String STAFF = "staff";

    private final ServiceHttp http;

    Offices(ServiceHttp http) {
        this.http = http;
    }

    /** Lists the offices of a kind after one of them, or from the beginning where none is named. */
    public Office.Page list(SignedIn who, String kind, String after) {
        URI uri = UriBuilder.of(DIRECTORY)
                .queryParam("kind", kind)
                .queryParam("after", after)
                .build();
        return http.get(Service.DOSSIER, who, uri, Office.Page.class);
    }

    /**
     * Lists the offices of a kind by which a list of people may be narrowed; none for those who see one office's people
     * only, and none while dossier-service is away.
     */
    public List<Office> listChoices(SignedIn who, String kind) {
        return who.is(AccountRole.BUREAU, AccountRole.AUDITOR)
                ? Answer.of(() -> list(who, kind, ""))
                        .orElse(Office.Page.empty())
                        .items()
                : List.of();
    }

    /** Gives an office with its staff. */
    public Office get(SignedIn who, String id) {
        return http.get(Service.DOSSIER, who, UriBuilder.of(DIRECTORY).path(id).build(), Office.class);
    }

    /** Makes an office. */
    public Office create(SignedIn who, Map<String, Object> body) {
        return http.post(Service.DOSSIER, who, URI.create(DIRECTORY), body, Map.of(), Office.class);
    }

    /** Says an office anew. */
    public Office change(SignedIn who, String id, String version, Map<String, Object> body) {
        URI uri = UriBuilder.of(DIRECTORY).path(id).build();
        return http.put(Service.DOSSIER, who, uri, body, ChangeHeaders.seen(version), Office.class);
    }

    /** Gives somebody of an office. */
    public StaffItem getStaff(SignedIn who, String id) {
        return http.get(Service.DOSSIER, who, staff(id).build(), StaffItem.class);
    }

    /** Takes somebody in. */
    public StaffItem takeIn(SignedIn who, String office, Map<String, Object> body) {
        URI uri = UriBuilder.of(DIRECTORY).path(office).path(STAFF).build();
        return http.post(Service.DOSSIER, who, uri, body, Map.of(), StaffItem.class);
    }

    /** Says somebody anew. */
    public StaffItem changeStaff(SignedIn who, String id, String version, Map<String, Object> body) {
        return http.put(Service.DOSSIER, who, staff(id).build(), body, ChangeHeaders.seen(version), StaffItem.class);
    }

    /** Takes days on leave in. */
    public StaffItem addLeave(SignedIn who, String id, Map<String, Object> body) {
        return http.post(Service.DOSSIER, who, staff(id).path("leaves").build(), body, Map.of(), StaffItem.class);
    }

    /** Asks what replacing somebody would come to; changes nothing. */
    public Replaced tryReplacing(SignedIn who, String id, Map<String, Object> body) {
        return http.ask(Service.DOSSIER, who, staff(id).path("replacements").build(), body, Replaced.class);
    }

    /** Replaces somebody everywhere. */
    public Replaced replace(SignedIn who, String id, Map<String, Object> body, String key) {
        URI uri = staff(id).path("replacements").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.once(key), Replaced.class);
    }

    /** Lists whose care group lacks somebody. */
    public GapPage listGaps(SignedIn who, Map<String, Object> query) {
        return http.ask(Service.DOSSIER, who, URI.create("/care-groups/gaps"), query, GapPage.class);
    }

    private static UriBuilder staff(String id) {
        return UriBuilder.of(DIRECTORY).path(STAFF).path(id);
    }
}
