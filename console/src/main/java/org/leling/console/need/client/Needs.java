package org.leling.console.need.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.need.AgendaLine.Agenda;
import org.leling.console.need.AgendaLine.AgendaPage;
import org.leling.console.need.AgendaLine.Meeting;
import org.leling.console.need.AgendaLine.Meetings;
import org.leling.console.need.NeedItem;
import org.leling.console.need.NeedItem.NeedPage;
import org.leling.console.need.NeedItem.Receipt;
import org.leling.console.session.SignedIn;

/** dossier-service's needs and joint conference over HTTP. */
@Singleton
public class Needs {

    private final ServiceHttp http;

    Needs(ServiceHttp http) {
        this.http = http;
    }

    /** Finds needs. */
    public NeedPage find(SignedIn who, Map<String, Object> query) {
        URI uri = UriBuilder.of("/needs/search").queryParam("count", true).build();
        return http.ask(Service.DOSSIER, who, uri, query, NeedPage.class);
    }

    /** Gives one need. */
    public NeedItem get(SignedIn who, String id) {
        return http.get(Service.DOSSIER, who, UriBuilder.of("/needs").path(id).build(), NeedItem.class);
    }

    /** Gives all needs of a person. */
    public NeedPage listOf(SignedIn who, String person) {
        URI uri = UriBuilder.of("/dossiers").path(person).path("needs").build();
        return http.get(Service.DOSSIER, who, uri, NeedPage.class);
    }

    /** Raises a need. */
    public Receipt raise(SignedIn who, String person, Map<String, Object> body, String key) {
        URI uri = UriBuilder.of("/dossiers").path(person).path("needs").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.once(key), Receipt.class);
    }

    /** Takes a step of a need. */
    public Receipt step(SignedIn who, String id, String version, Map<String, Object> body, String key) {
        URI uri = UriBuilder.of("/needs").path(id).path("steps").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.onceFrom(version, key), Receipt.class);
    }

    /** Lists what is before the joint conference, in a state. */
    public AgendaPage listAgenda(SignedIn who, String state) {
        URI uri = UriBuilder.of("/agenda").queryParam("state", state).build();
        return http.get(Service.DOSSIER, who, uri, AgendaPage.class);
    }

    /** Lists the meetings. */
    public Meetings listMeetings(SignedIn who) {
        return http.get(Service.DOSSIER, who, URI.create("/meetings"), Meetings.class);
    }

    /** Gives a meeting with its agenda. */
    public Agenda getAgenda(SignedIn who, String meeting) {
        return http.get(
                Service.DOSSIER, who, UriBuilder.of("/meetings").path(meeting).build(), Agenda.class);
    }

    /** Calls a meeting. */
    public Meeting callMeeting(SignedIn who, Map<String, Object> body, String key) {
        return http.post(Service.DOSSIER, who, URI.create("/meetings"), body, ChangeHeaders.once(key), Meeting.class);
    }

    /** Ends a meeting. */
    public Meeting closeMeeting(SignedIn who, String meeting, String key) {
        URI uri = UriBuilder.of("/meetings").path(meeting).path("closing").build();
        return http.post(Service.DOSSIER, who, uri, Map.of(), ChangeHeaders.once(key), Meeting.class);
    }

    /** Cancels a meeting. */
    public Meeting cancelMeeting(SignedIn who, String meeting, String key) {
        URI uri = UriBuilder.of("/meetings").path(meeting).path("cancellation").build();
        return http.post(Service.DOSSIER, who, uri, Map.of(), ChangeHeaders.once(key), Meeting.class);
    }

    /** Takes a step with an item of the agenda. */
    public Receipt stepItem(SignedIn who, String item, String version, Map<String, Object> body, String key) {
        URI uri = UriBuilder.of("/agenda").path(item).path("steps").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.onceFrom(version, key), Receipt.class);
    }
}
