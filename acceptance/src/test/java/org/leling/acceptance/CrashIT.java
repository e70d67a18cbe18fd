package org.leling.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.leling.acceptance.city.Api;
import org.leling.acceptance.city.City;
import org.leling.acceptance.city.People;
import org.leling.acceptance.city.Service;

/** alert-service killed with SIGKILL in the middle of many presses: what got a 2xx is there, and every alarm goes on. */
class CrashIT {

    private static final int DEVICES = 50;
    private static final int PRESSES = 200;
    private static final int KILLED_AFTER = 90;

    private record Taken(String ref, String alarm) {}

    @Test
    void no_press_that_was_answered_is_lost_and_every_alarm_goes_on() throws InterruptedException {
        City city = City.shared();
        List<Handset> handsets = handsets(city);
        ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
        AtomicInteger unanswered = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        ExecutorService fingers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < PRESSES; i++) {
            Handset handset = handsets.get(i % DEVICES);
            String ref = "crash-" + i;
            fingers.execute(() -> {
                try {
                    Api.Answer answer =
                            city.anonymous(Service.ALERT).press(handset.device(), handset.secret(), ref, "EMERGENCY");
                    if (answer.status() / 100 == 2) {
                        taken.add(new Taken(ref, answer.json().get("alarm").asText()));
                    } else {
                        unanswered.incrementAndGet();
                    }
                } catch (RuntimeException e) {
                    unanswered.incrementAndGet();
                }
                if (answered.incrementAndGet() == KILLED_AFTER) {
                    city.kill(Service.ALERT);
                }
            });
        }
        fingers.shutdown();
        assertThat(fingers.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        assertThat(unanswered.get()).as("some presses met a dead service").isPositive();
        Api desk = city.as("dispatcher", Service.ALERT);
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> desk.get("/alarms?state=OPEN").status() == 200);
        assertEachIsThere(desk, taken);
        assertEachGoesOn(city, desk, taken);
    }

    private static void assertEachIsThere(Api desk, Iterable<Taken> taken) {
        for (Taken press : taken) {
            JsonNode alarm = desk.get("/alarms/" + press.alarm()).expect(200);
            assertThat(alarm.get("presses").toString())
                    .as("press %s", press.ref())
                    .contains("\"" + press.ref() + "\"");
        }
    }

    /** Each open alarm has a next step, and that after a minute is taken though the service died. Then all are closed. */
    private static void assertEachGoesOn(City city, Api desk, Iterable<Taken> taken) {
        TreeSet<String> alarms = new TreeSet<>();
        taken.forEach(press -> alarms.add(press.alarm()));
        for (String alarm : alarms) {
            assertThat(desk.get("/alarms/" + alarm).expect(200).hasNonNull("nextAt"))
                    .as(alarm)
                    .isTrue();
        }
        city.advance(Service.ALERT, Duration.ofSeconds(61));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    for (String alarm : alarms) {
                        JsonNode now = desk.get("/alarms/" + alarm).expect(200);
                        assertThat(now.get("step").asInt()).as(alarm).isGreaterThanOrEqualTo(2);
                        assertThat(now.get("notices").toString()).as(alarm).contains("SENT");
                    }
                });
    }

    private record Handset(String device, String secret) {}

    private static List<Handset> handsets(City city) {
        List<String> people = People.make(city, "crash", DEVICES);
        Api bureau = city.as("bureau", Service.ALERT);
        List<Handset> handsets = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            JsonNode device = bureau.post("/devices", Map.of("device", "crash-" + i, "dossier", people.get(i)))
                    .expect(201);
            handsets.add(new Handset(
                    device.get("device").asText(), device.get("secret").asText()));
        }
        return handsets;
    }
}
