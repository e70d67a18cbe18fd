package org.leling.console.person.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.person.CardForms;
import org.leling.console.person.PersonCard;
import org.leling.console.person.PersonHistory;
import org.leling.console.person.PersonItem;
import org.leling.console.person.PersonPage;
import org.leling.console.person.PersonQuery;
import org.leling.console.person.Reveal;
import org.leling.console.session.SignedIn;

/** dossier-service's people over HTTP. */
@Singleton
public class People {

    private final ServiceHttp http;

    People(ServiceHttp http) {
        this.http = http;
    }

    /** Looks for people; what is looked for travels in the body, never in an address. */
    public PersonPage list(SignedIn who, PersonQuery query) {
        URI uri = UriBuilder.of("/dossiers/search").queryParam("count", true).build();
        return http.ask(Service.DOSSIER, who, uri, query, PersonPage.class);
    }

    /** Gives these people by id, as far as who asks may see them. */
    public Map<String, PersonItem> listByIds(SignedIn who, Collection<String> ids) {
        Map<String, PersonItem> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            list(who, PersonQuery.of(Set.copyOf(ids))).items().forEach(p -> byId.put(p.id(), p));
        }
        return byId;
    }

    /** Gives a person's card. */
    public PersonCard get(SignedIn who, String id) {
        return http.get(
                Service.DOSSIER, who, UriBuilder.of("/dossiers").path(id).build(), PersonCard.class);
    }

    /**
     * Gives a person's card of a day.
     *
     * @param knownAt as it was believed at this instant, or an empty text for what is known now
     */
    public PersonCard get(SignedIn who, String id, LocalDate on, String knownAt) {
        UriBuilder uri = UriBuilder.of("/dossiers").path(id).queryParam("on", on);
        if (!knownAt.isEmpty()) {
            uri.queryParam("knownAt", knownAt);
        }
        return http.get(Service.DOSSIER, who, uri.build(), PersonCard.class);
    }

    /** Gives the forms of all sections and fields. */
    public CardForms getForms(SignedIn who) {
        return http.get(Service.DOSSIER, who, UriBuilder.of("/sections").build(), CardForms.class);
    }

    /** What came of making a card. */
    @Serdeable
    public record Made(String id) {}

    /** Makes a person's card; gives its id. */
    public String create(SignedIn who, Map<String, Object> body) {
        return http.post(Service.DOSSIER, who, URI.create("/dossiers"), body, Map.of(), Made.class)
                .id();
    }

    /**
     * What came of a change.
     *
     * @param endedRoles the roles in the care group in which the former unit's people no longer serve
     * @param handedOver the open needs that went over to the unit that manages the person now
     */
    @Serdeable
    public record Changed(
            @Nullable Integer version,
            @Nullable Boolean changed,
            @Nullable List<String> endedRoles,
            @Nullable List<String> handedOver) {

        /** Copies the lists. */
        public Changed {
            endedRoles = endedRoles == null ? List.of() : List.copyOf(endedRoles);
            handedOver = handedOver == null ? List.of() : List.copyOf(handedOver);
        }

        /** Says whether anything is otherwise now. */
        public boolean isOther() {
            return !Boolean.FALSE.equals(changed);
        }
    }

    /**
     * Changes a card; says whether anything is otherwise now.
     *
     * @param version the version that was looked at
     * @param key the form's own key, so that a form sent twice changes once
     */
    public boolean change(SignedIn who, String id, String version, Map<String, Object> body, String key) {
        return changeAndTell(who, id, version, body, key).isOther();
    }

    /** As {@link #change}; gives what came of it, also beside what was changed. */
    public Changed changeAndTell(SignedIn who, String id, String version, Map<String, Object> body, String key) {
        URI uri = UriBuilder.of("/dossiers").path(id).path("changes").build();
        return http.post(Service.DOSSIER, who, uri, body, ChangeHeaders.onceFrom(version, key), Changed.class);
    }

    /** A division as dossier-service finds it. */
    @Serdeable
    public record Place(String code, @Nullable String name) {}

    /** What was found: one, or none. */
    @Serdeable
    public record Places(@Nullable List<Place> items) {}

    /** Gives the name of a division; its code where none is known. */
    public String nameDivision(SignedIn who, String code) {
        Places found = http.ask(
                Service.DOSSIER, who, UriBuilder.of("/divisions/search").build(), Map.of("text", code), Places.class);
        return found.items() == null
                ? code
                : found.items().stream()
                        .filter(place -> place.code().equals(code))
                        .map(Place::name)
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .orElse(code);
    }

    /** Finds the division of a place or an address as people write it; an address travels in the body alone. */
    public Optional<String> findDivision(SignedIn who, String text) {
        Places found = http.ask(
                Service.DOSSIER, who, UriBuilder.of("/divisions/search").build(), Map.of("text", text), Places.class);
        return found.items() == null
                ? Optional.empty()
                : found.items().stream().findFirst().map(Place::code);
    }

    /** Gives what was recorded of a person. */
    public PersonHistory getHistory(SignedIn who, String id) {
        URI uri = UriBuilder.of("/dossiers").path(id).path("history").build();
        return http.get(Service.DOSSIER, who, uri, PersonHistory.class);
    }

    /** Reveals what is masked; the reason is kept. */
    public Reveal.Revealed reveal(SignedIn who, String id, Reveal reveal) {
        URI uri = UriBuilder.of("/dossiers").path(id).path("reveal").build();
        return http.post(Service.DOSSIER, who, uri, reveal, Map.of(), Reveal.Revealed.class);
    }
}
