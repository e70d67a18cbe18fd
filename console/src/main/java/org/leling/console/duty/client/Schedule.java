package org.leling.console.duty.client;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import org.leling.console.client.ChangeHeaders;
import org.leling.console.client.Service;
import org.leling.console.client.ServiceHttp;
import org.leling.console.duty.Delivery;
import org.leling.console.duty.DutyPage;
import org.leling.console.duty.DutyQuery;
import org.leling.console.duty.PersonYear;
import org.leling.console.duty.Policies;
import org.leling.console.duty.Why;
import org.leling.console.session.SignedIn;

/** schedule-service over HTTP. */
@Singleton
public class Schedule {

    private final ServiceHttp http;

    Schedule(ServiceHttp http) {
        this.http = http;
    }

    /** Lists duties by due day. */
    public DutyPage list(SignedIn who, DutyQuery query) {
        URI uri = UriBuilder.of("/obligations/search").queryParam("count", true).build();
        return http.ask(Service.SCHEDULE, who, uri, query, DutyPage.class);
    }

    /** Gives a person's whole year with the states of today. */
    public PersonYear getYear(SignedIn who, String dossier, int year) {
        URI uri = UriBuilder.of("/dossiers")
                .path(dossier)
                .path("year")
                .queryParam("year", year)
                .build();
        return http.get(Service.SCHEDULE, who, uri, PersonYear.class);
    }

    /** Says why a duty is owed. */
    public Why getWhy(SignedIn who, String dossier, String rule, String period) {
        URI uri = UriBuilder.of("/obligations")
                .path(dossier)
                .path(rule)
                .path(period)
                .path("why")
                .build();
        return http.get(Service.SCHEDULE, who, uri, Why.class);
    }

    /** Gives the policies in force. */
    public Policies getPolicies(SignedIn who) {
        return http.get(Service.SCHEDULE, who, URI.create("/policies"), Policies.class);
    }

    /** Records what was done; the same key twice records it once. */
    public Delivery.Receipt record(SignedIn who, Delivery delivery, String idempotencyKey) {
        return http.post(
                Service.SCHEDULE,
                who,
                URI.create("/deliveries"),
                delivery,
                ChangeHeaders.once(idempotencyKey),
                Delivery.Receipt.class);
    }

    /** Takes back what was recorded by mistake. */
    public void takeBack(SignedIn who, String delivery) {
        http.delete(
                Service.SCHEDULE,
                who,
                UriBuilder.of("/deliveries").path(delivery).build());
    }
}
