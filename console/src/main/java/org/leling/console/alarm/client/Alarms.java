package org.leling.console.alarm.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.console.alarm.AlarmDetail;
import org.leling.console.alarm.AlarmItem;
import org.leling.console.alarm.AlarmPage;
import org.leling.console.alarm.Handsets;
import org.leling.console.alarm.Inbox;
import org.leling.console.alarm.UntreatedPresses;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.session.SignedIn;

/** alert-service over HTTP. */
@Singleton
public class Alarms {

    private final ServiceHttp http;

    Alarms(ServiceHttp http) {
        this.http = http;
    }

    /** Lists alarms of a state, as alert-service orders them: what is open longest comes first. */
    public AlarmPage list(SignedIn who, String state, int limit) {
        URI uri = UriBuilder.of("/alarms")
                .queryParam("state", state)
                .queryParam("limit", limit)
                .queryParam("count", true)
                .build();
        return http.get(Service.ALERT, who, uri, AlarmPage.class);
    }

    /** Gives an alarm with all that is known of it. */
    public AlarmDetail get(SignedIn who, String id) {
        return http.get(Service.ALERT, who, UriBuilder.of("/alarms").path(id).build(), AlarmDetail.class);
    }

    /** Takes an alarm on in the name of who is signed in. */
    public AlarmItem acknowledge(SignedIn who, String id, boolean coming) {
        return act(who, id, "acknowledgements", Map.of("coming", coming));
    }

    /** Goes on to the next step of the escalation at once. */
    public AlarmItem escalate(SignedIn who, String id) {
        return act(who, id, "escalations", Map.of());
    }

    /** Closes an alarm. */
    public AlarmItem close(SignedIn who, String id, String outcome, @Nullable String note) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", outcome);
        body.put("note", note == null ? "" : note);
        return act(who, id, "closures", body);
    }

    private AlarmItem act(SignedIn who, String id, String what, Map<String, Object> body) {
        URI uri = UriBuilder.of("/alarms").path(id).path(what).build();
        return http.post(Service.ALERT, who, uri, body, Map.of(), AlarmItem.class);
    }

    /** Gives the numbers to call, unmasked; the reason is kept in the audit. */
    public AlarmDetail.Numbers reveal(SignedIn who, String id, String reason) {
        URI uri = UriBuilder.of("/alarms").path(id).path("reveal").build();
        return http.post(Service.ALERT, who, uri, Map.of("reason", reason), Map.of(), AlarmDetail.Numbers.class);
    }

    /** Lists calls that were not treated and that nobody has looked at. */
    public UntreatedPresses listUntreated(SignedIn who) {
        URI uri = UriBuilder.of("/presses")
                .queryParam("treated", false)
                .queryParam("limit", 20)
                .build();
        return http.get(Service.ALERT, who, uri, UntreatedPresses.class);
    }

    /** Says that a dispatcher has looked at such a call. */
    public void markSeen(SignedIn who, String press) {
        URI uri = UriBuilder.of("/presses").path(press).path("seen").build();
        http.post(Service.ALERT, who, uri, Map.of(), Map.of(), UntreatedPresses.Press.class);
    }

    /** Gives the local inbox's messages, of one alarm or of all. */
    public Inbox getInbox(SignedIn who, @Nullable String alarm, @Nullable String after) {
        UriBuilder uri = UriBuilder.of("/inbox").queryParam("limit", 50).queryParam("count", true);
        if (alarm != null) {
            uri.queryParam("alarm", alarm);
        }
        if (after != null) {
            uri.queryParam("after", after);
        }
        return http.get(Service.ALERT, who, uri.build(), Inbox.class);
    }

    /** Lists the handsets. */
    public Handsets listHandsets(SignedIn who) {
        URI uri = UriBuilder.of("/devices").queryParam("limit", 60).build();
        return http.get(Service.ALERT, who, uri, Handsets.class);
    }

    /** Presses a key of a demo's handset; alert-service signs it with the handset's own secret. */
    public Handsets.Pressed press(SignedIn who, String device, String key) {
        URI uri = UriBuilder.of("/devices").path(device).path("presses").build();
        return http.post(Service.ALERT, who, uri, Map.of("key", key), Map.of(), Handsets.Pressed.class);
    }
}
