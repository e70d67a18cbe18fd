package org.leling.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.leling.kit.time.DayClock;
import org.leling.kit.time.LelingClock;
import org.leling.launcher.LauncherException;
import org.leling.launcher.Terminal;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;
import org.leling.launcher.command.DemoRole;
import org.leling.launcher.home.Home;
import org.leling.launcher.home.PrivateFiles;
import org.leling.launcher.home.ServiceKind;

/**
 * Loads the demo city through the services' published interface, as any other client would.
 *
 * <p>Loaded once: the home remembers it. The day on which loading began is remembered first, so that a load that was interrupted goes on
 * with the same people and the same keys, and nothing is recorded twice.
 */
public final class DemoCity {

    private static final int AT_ONCE = 4;
    private static final int TRIES = 600;
    private static final long BETWEEN_TRIES_MILLIS = 250;

    private final Home home;
    private final Terminal terminal;
    private final DemoAccounts accounts;
    private final Map<String, String> environment;

    public DemoCity(Home home, Map<String, String> environment, Terminal terminal) {
        this.home = home;
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
        this.accounts = new DemoAccounts(home);
    }

    /** Who the demo's accounts stand for: names in the directory, by role. */
    public Map<DemoRole, String> chosen() {
        Place first = Place.CITY.get(0);
        return Map.of(
                DemoRole.UNIT, first.units().get(0),
                DemoRole.COMMUNITY, first.communities().get(0),
                DemoRole.INSTITUTION, first.institutions().get(0));
    }

    /** Loads it, unless it is loaded already; gives up early when the process is asked to stop. */
    public void load(BooleanSupplier stopping) {
        if (Files.exists(done())) {
            return;
        }
        long began = System.nanoTime();
        LocalDate day = firstDay();
        List<DemoPerson> people = new Population(day).listAll();
        terminal.say("demo.loading", people.size());
        Work work = new Work(day, stopping);
        work.eachPerson(people);
        if (stopping.getAsBoolean()) {
            return;
        }
        terminal.say("demo.devices", work.devices.get());
        terminal.say("demo.deliveries", work.deliveries.get());
        PrivateFiles.write(done(), day + "\n");
        terminal.say("demo.loaded", Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private LocalDate firstDay() {
        Path file = home.demo().resolve("city-begun.properties");
        try {
            if (Files.exists(file)) {
                return LocalDate.parse(Files.readString(file).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Duration ahead = Duration.parse(environment.getOrDefault("LELING_CLOCK_OFFSET", "PT0S"));
        LocalDate today = new DayClock(new LelingClock(ahead)).today();
        PrivateFiles.write(file, today + "\n");
        return today;
    }

    private Path done() {
        return home.demo().resolve("city-loaded.properties");
    }

    /** One load. */
    private final class Work {

        private final BooleanSupplier stopping;
        private final Deliveries plan;
        private final AtomicInteger devices = new AtomicInteger();
        private final AtomicInteger deliveries = new AtomicInteger();
        private final Api dossiers;
        private final Api schedule;
        private final Api alerts;

        Work(LocalDate today, BooleanSupplier stopping) {
            String token = accounts.token(DemoRole.BUREAU);
            this.stopping = stopping;
            this.plan = new Deliveries(today);
            this.dossiers = new Api(ServiceKind.DOSSIER.url(environment), token);
            this.schedule = new Api(ServiceKind.SCHEDULE.url(environment), token);
            this.alerts = new Api(ServiceKind.ALERT.url(environment), token);
        }

        void eachPerson(List<DemoPerson> people) {
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            try {
                List<Future<?>> running = new ArrayList<>();
                people.forEach(person -> running.add(threads.submit(() -> load(person))));
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof LauncherException known
                        ? known
                        : new LauncherException(String.valueOf(e.getCause()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LauncherException.of("interrupted");
            } finally {
                threads.shutdownNow();
            }
        }

        private void load(DemoPerson person) {
            if (stopping.getAsBoolean()) {
                return;
            }
            Map<String, Object> card = create(person);
            String id = Json.text(card, "id");
            person.device().ifPresent(device -> {
                Api.Answer answer = alerts.post("/devices", Map.of("device", device, "dossier", id));
                require("alert-service", answer);
                devices.incrementAndGet();
            });
            LocalDate born = LocalDate.parse(Json.text(card, "born"));
            Map<String, Object> form = person.dossier(id, born, Json.text(card, "division"));
            for (Deliveries.Item item : plan.listOf(person, form)) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                deliver(item);
                deliveries.incrementAndGet();
            }
        }

        /** Creates the person, or finds the one that an interrupted load created. */
        private Map<String, Object> create(DemoPerson person) {
            Api.Answer answer = dossiers.post("/dossiers", person.body());
            if (answer.status() == 409) {
                Api.Answer found = dossiers.post("/dossiers/search", Map.of("idNumber", person.idNumber()));
                require("dossier-service", found);
                return Json.objects(found.json(), "items").stream()
                        .findFirst()
                        .orElseThrow(() -> refused("dossier-service", answer));
            }
            require("dossier-service", answer);
            return answer.json();
        }

        /** The schedule knows a person once the feed has brought them. */
        private void deliver(Deliveries.Item item) {
            Api.Answer answer = schedule.post("/deliveries", item.body(), "Idempotency-Key", item.key());
            for (int tries = 0; answer.status() == 404 && tries < TRIES && !stopping.getAsBoolean(); tries++) {
                pause();
                answer = schedule.post("/deliveries", item.body(), "Idempotency-Key", item.key());
            }
            require("schedule-service", answer);
        }

        private void pause() {
            try {
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LauncherException.of("interrupted");
            }
        }

        private void require(String service, Api.Answer answer) {
            if (!answer.isGood() && !stopping.getAsBoolean()) {
                throw refused(service, answer);
            }
        }

        /** A problem's type and faults name fields, never values of ours beyond the synthetic ones. */
        private LauncherException refused(String service, Api.Answer answer) {
            return LauncherException.of("demo.refused", service, answer.status(), answer.body());
        }
    }
}
