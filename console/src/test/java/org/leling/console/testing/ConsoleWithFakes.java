package org.leling.console.testing;

import java.time.LocalDate;
import org.leling.console.Application;
import org.leling.kit.start.ServiceStarter;
import org.leling.kit.time.DayClock;

/** Starts the console in front of a {@link FakeCity}, to look at its pages: {@code http://127.0.0.1:8080}. */
public final class ConsoleWithFakes {

    private ConsoleWithFakes() {}

    public static void main(String[] args) {
        @SuppressWarnings("resource")
        FakeCity city = new FakeCity(LocalDate.now(DayClock.ZONE));
        System.setProperty("leling.demo", "true");
        System.setProperty("leling.home", "target/fakes-home");
        System.setProperty("micronaut.http.services.dossier.url", city.dossier().url());
        System.setProperty(
                "micronaut.http.services.schedule.url", city.schedule().url());
        System.setProperty("micronaut.http.services.alert.url", city.alert().url());
        System.setProperty(
                "micronaut.http.services.alert-stream.url", city.alert().url());
        ServiceStarter.run(Application.class, "console", args);
    }
}
