package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;
import org.leling.launcher.demo.CityOffice.Worker;

/** Puts the demo city's offices and their staff into the directory, each once, also where an earlier load was interrupted. */
final class OfficeLoader {

    private static final int LEAVE_DAYS = 9;

    private final CityServices services;
    private final LocalDate today;
    private final Map<String, String> staff = new ConcurrentHashMap<>();

    OfficeLoader(CityServices services, LocalDate today) {
        this.services = services;
        this.today = today;
    }

    /** Loads them, the first one first; gives the id of each worker by key. */
    Map<String, String> load(List<CityOffice> offices) {
        // Whoever opens the directory sees first the unit that the demo puts forward.
        load(offices.get(0));
        services.doAll(offices.stream()
                .skip(1)
                .map(office -> (Runnable) () -> load(office))
                .toList());
        return Map.copyOf(staff);
    }

    private void load(CityOffice office) {
        Api.Answer answer = services.dossiers().post("/directory", office.body());
        if (answer.status() == 409) {
            String id = find(office);
            staff(office, id, listStaff(id));
        } else {
            staff(office, Json.text(services.good(answer), "id"), Map.of());
        }
    }

    private Map<String, Map<String, Object>> listStaff(String office) {
        Map<String, Map<String, Object>> there = new HashMap<>();
        Json.objects(services.good(services.dossiers().get("/directory/" + office)), "staff")
                .forEach(person -> there.put(Json.text(person, "name"), person));
        return there;
    }

    private void staff(CityOffice office, String id, Map<String, Map<String, Object>> there) {
        for (Worker worker : office.workers()) {
            if (services.isStopping()) {
                return;
            }
            Map<String, Object> person = there.containsKey(worker.name())
                    ? there.get(worker.name())
                    : services.good(services.dossiers()
                            .post("/directory/" + id + "/staff", worker.body(staff.getOrDefault(worker.deputy(), ""))));
            staff.put(worker.key(), Json.text(person, "id"));
            if (worker.onLeave() && Json.objects(person, "leaves").isEmpty()) {
                goOnLeave(Json.text(person, "id"));
            }
        }
    }

    private void goOnLeave(String person) {
        Map<String, String> leave = Map.of(
                "from", today.minusDays(1).toString(),
                "until", today.plusDays(LEAVE_DAYS).toString());
        services.good(services.dossiers().post("/directory/staff/" + person + "/leaves", leave));
    }

    private String find(CityOffice office) {
        Map<String, Object> found = services.good(
                services.dossiers().post("/directory/search", Map.of("kind", office.kind(), "name", office.name())));
        return Json.objects(found, "items").stream()
                .filter(each -> Json.text(each, "division").equals(office.division()))
                .map(each -> Json.text(each, "id"))
                .findFirst()
                .orElse("");
    }
}
