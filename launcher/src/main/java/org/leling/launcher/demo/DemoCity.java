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
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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

/**
 * Loads the demo city through the services' published interface, as any other client would.
 *
 * <p>Loaded once: the home remembers it. The day on which loading began is remembered first, so that a load that was interrupted goes on
 * with the same people and the same keys, and nothing is recorded twice.
 */
public final class DemoCity {

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
        CityServices services = new CityServices(accounts, environment, stopping);
        terminal.say("demo.loading", Population.SIZE);
        List<CityOffice> offices = new CityOffices().listAll();
        Map<String, String> staff = new OfficeLoader(services, day).load(offices);
        if (!services.isStopping()) {
            terminal.say("demo.offices", offices.size(), staff.size());
            new Directory(home, environment).settle(chosen());
        }
        Work work = new Work(services, day);
        if (!services.isStopping()) {
            work.make(new Population(day, staff::get).listAll());
        }
        if (!services.isStopping()) {
            work.courses();
        }
        if (!services.isStopping()) {
            work.deliver();
        }
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

        private final CityServices services;
        private final LocalDate today;
        private final Deliveries plan;
        private final Answered answered = new Answered();
        private final Map<String, Known> people = new ConcurrentHashMap<>();
        private final Queue<List<Deliveries.Item>> done = new ConcurrentLinkedQueue<>();
        private final AtomicInteger devices = new AtomicInteger();
        private final AtomicInteger deliveries = new AtomicInteger();

        Work(CityServices services, LocalDate today) {
            this.services = services;
            this.today = today;
            this.plan = new Deliveries(today);
        }

        void make(List<DemoPerson> all) {
            services.doAll(
                    all.stream().map(person -> (Runnable) () -> make(person)).toList());
        }

        /** Tells the schedule what was done; by now the feed has brought it most people. */
        void deliver() {
            services.doAll(done.stream()
                    .map(items -> (Runnable) () -> items.forEach(this::deliver))
                    .toList());
        }

        /** What people asked for and handed in goes its way. */
        void courses() {
            List<DoorRound.Visit> visits = DoorRound.plan(List.copyOf(people.values()));
            int forms = new DoorRound(services, today).run(visits);
            if (!new ConferenceRound(services, today).run(visits)) {
                terminal.say("demo.no-conference", today);
            }
            int needs = new NeedCourses(services, today).run(people, answered);
            int claims = new ClaimCourses(services, today).run(people, answered);
            terminal.say("demo.courses", needs, claims, forms);
        }

        private void make(DemoPerson person) {
            Map<String, Object> card = create(person);
            String id = Json.text(card, "id");
            if (card.get("unit") instanceof Map<?, ?> unit) {
                people.put(id, new Known(person, id, String.valueOf(unit.get("id")), person.unit()));
            }
            person.device().ifPresent(device -> {
                Api.Answer answer = services.alerts().post("/devices", Map.of("device", device, "dossier", id));
                services.require("alert-service", answer);
                devices.incrementAndGet();
            });
            LocalDate born = LocalDate.parse(Json.text(card, "born"));
            Map<String, Object> form = person.dossier(id, born, Json.text(card, "division"));
            List<Deliveries.Item> items = new ArrayList<>();
            for (Deliveries.Item item : plan.listOf(person, form)) {
                if (item.event().isEmpty()) {
                    items.add(item);
                } else {
                    answered.put(id, item.event(), item.on());
                }
            }
            done.add(items);
        }

        /** Creates the person, or finds the one that an interrupted load created. */
        private Map<String, Object> create(DemoPerson person) {
            Api.Answer answer = services.dossiers().post("/dossiers", person.body());
            if (answer.status() == 409) {
                Api.Answer found = services.dossiers().post("/dossiers/search", Map.of("idNumber", person.idNumber()));
                return Json.objects(services.good(found), "items").stream()
                        .findFirst()
                        .orElseThrow(() -> services.refused("dossier-service", answer));
            }
            return services.good(answer);
        }

        /** The schedule knows a person once the feed has brought them. */
        private void deliver(Deliveries.Item item) {
            if (services.isStopping()) {
                return;
            }
            Api.Answer answer = services.schedule().post("/deliveries", item.body(), "Idempotency-Key", item.key());
            for (int tries = 0; answer.status() == 404 && tries < TRIES && !services.isStopping(); tries++) {
                pause();
                answer = services.schedule().post("/deliveries", item.body(), "Idempotency-Key", item.key());
            }
            services.require("schedule-service", answer);
            deliveries.incrementAndGet();
        }

        private void pause() {
            try {
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw LauncherException.of("interrupted");
            }
        }
    }
}
