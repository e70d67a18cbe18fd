package org.leling.console.directory.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.console.account.AccountRole;
import org.leling.console.client.Answer;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.directory.GapPage;
import org.leling.console.directory.Office;
import org.leling.console.directory.OfficeChoice;
import org.leling.console.directory.Replaced;
import org.leling.console.directory.StaffItem;
import org.leling.console.directory.Unlisted;
import org.leling.console.session.SignedIn;

/** dossier-service's directory and care groups over HTTP. */
@Singleton
public class Offices {

    private static final String DIRECTORY = "/directory";
    private static final String STAFF = "staff";
    private static final int SUGGESTED = 200;
    private static final int LISTED = 50;

    private final ServiceHttp http;

    Offices(ServiceHttp http) {
        this.http = http;
    }

    /** Finds the offices of a kind with these characters in their names: open ones, or closed ones too. */
    public Office.Page find(SignedIn who, String kind, String name, boolean closed, String after, int limit) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("kind", kind, "limit", limit));
        if (!name.isEmpty()) {
            body.put("name", name);
        }
        if (closed) {
            body.put("closed", true);
        }
        if (!after.isEmpty()) {
            body.put("after", after);
        }
        URI uri = UriBuilder.of(DIRECTORY).path("search").build();
        return http.ask(Service.DOSSIER, who, uri, body, Office.Page.class);
    }

    /**
     * Finds out by which office of a kind a list of people is narrowed; nothing is offered to those who see one office's
     * people only. What was typed counts by its very name, or where it fits one office alone.
     */
    public OfficeChoice choose(SignedIn who, String kind, OfficeChoice.Asked asked) {
        if (!who.is(AccountRole.BUREAU, AccountRole.AUDITOR)) {
            return OfficeChoice.notOffered(asked.id());
        }
        return Answer.of(() -> chosen(who, kind, asked)).orElse(OfficeChoice.notOffered(asked.id()));
    }

    private OfficeChoice chosen(SignedIn who, String kind, OfficeChoice.Asked asked) {
        List<Office> first = find(who, kind, "", false, "", SUGGESTED).items();
        String id = asked.picked().isEmpty() ? asked.id() : asked.picked();
        if (!id.isEmpty()) {
            Office office = get(who, id);
            if (!asked.picked().isEmpty() || !asked.named() || asked.name().equals(office.name())) {
                return new OfficeChoice(true, id, office.name(), List.of(), false, first);
            }
        }
        if (asked.name().isEmpty()) {
            return new OfficeChoice(true, "", "", List.of(), false, first);
        }
        Office.Page found = find(who, kind, asked.name(), true, "", LISTED);
        List<Office> fit = found.items().stream()
                .filter(each -> each.name().equals(asked.name()))
                .toList();
        List<Office> among = fit.size() == 1 ? fit : found.items();
        if (among.size() == 1) {
            return new OfficeChoice(true, among.get(0).id(), among.get(0).name(), List.of(), false, first);
        }
        return new OfficeChoice(true, "", asked.name(), among, found.next() != null, first);
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

    /** Gives who serves for an office in care groups and is not in the directory. */
    public Unlisted listUnlisted(SignedIn who, String office) {
        return http.get(Service.DOSSIER, who, unlisted(office), Unlisted.class);
    }

    /** Takes all of them into the directory. */
    public void takeInUnlisted(SignedIn who, String office, String key) {
        http.post(Service.DOSSIER, who, unlisted(office), Map.of(), ChangeHeaders.once(key), Unlisted.class);
    }

    private static URI unlisted(String office) {
        return UriBuilder.of(DIRECTORY).path(office).path("unlisted").build();
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
