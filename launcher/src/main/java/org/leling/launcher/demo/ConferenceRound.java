package org.leling.launcher.demo;

import static org.leling.launcher.demo.Course.on;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leling.launcher.client.Api;
import org.leling.launcher.client.Json;

/** Brings needs before the joint conference: one meeting was held and has answered, the next one is called. */
final class ConferenceRound {

    private static final int REFERRED_DAYS_AGO = 8;
    private static final int HELD_DAYS_AGO = 2;
    private static final int NEXT_IN_DAYS = 12;

    private final CityServices services;
    private final LocalDate today;

    ConferenceRound(CityServices services, LocalDate today) {
        this.services = services;
        this.today = today;
    }

    /**
     * Refers the needs, calls the meetings and takes down the answers, unless there is a meeting already.
     *
     * @return whether there are meetings now: one that is called too many days late is refused, as where an interrupted load goes
     *     on weeks later
     */
    boolean run(List<DoorRound.Visit> visits) {
        if (!Json.objects(services.good(services.dossiers().get("/meetings")), "items")
                .isEmpty()) {
            return true;
        }
        Api.Answer held = call(today.minusDays(HELD_DAYS_AGO));
        if (!held.isGood()) {
            return false;
        }
        String before = Json.text(held.json(), "id");
        String next = Json.text(services.good(call(today.plusDays(NEXT_IN_DAYS))), "id");
        Set<String> referred = refer(visits);
        Map<String, Map<String, Object>> items = new HashMap<>();
        Json.objects(services.good(services.dossiers().get("/agenda")), "items")
                .forEach(item -> items.put(Json.text(item, "dossier"), item));
        for (DoorRound.Visit visit : visits) {
            Map<String, Object> item = items.get(visit.whose().id());
            if (item != null && visit.topic().isPresent() && Course.isUntouched(item)) {
                treat(item, visit.topic().get(), before, next);
            }
        }
        services.good(services.dossiers()
                .post("/meetings/" + before + "/closing", Map.of(), "Idempotency-Key", "demo-" + before));
        visits.forEach(visit -> visit.topic()
                .flatMap(Topic::told)
                .filter(told -> referred.contains(visit.whose().id()))
                .ifPresent(told -> end(visit.whose(), told)));
        return true;
    }

    private Api.Answer call(LocalDate day) {
        return services.dossiers()
                .post(
                        "/meetings",
                        Map.of("on", day.toString(), "place", "市老干部局三楼会议室"),
                        "Idempotency-Key",
                        "demo-meeting-" + day);
    }

    /** Refers each topic's need; gives the dossiers of those that were. */
    private Set<String> refer(List<DoorRound.Visit> visits) {
        Set<String> referred = new HashSet<>();
        Map<String, Map<String, Object>> needs = newest();
        for (DoorRound.Visit visit : visits) {
            Map<String, Object> need = needs.get(visit.whose().id());
            if (need != null && visit.topic().isPresent() && Course.isUntouched(need)) {
                Topic topic = visit.topic().get();
                LocalDate day = today.minusDays(REFERRED_DAYS_AGO);
                new Course(services, "/needs", Json.text(need, "id"), 1)
                        .step(
                                services.clerkOf(visit.whose()),
                                "REFER",
                                on(day, "note", topic.question(), "departments", topic.departments()));
                referred.add(visit.whose().id());
            }
        }
        return referred;
    }

    /** The need that the round of visits brought, by dossier. */
    private Map<String, Map<String, Object>> newest() {
        Map<String, Map<String, Object>> needs = new HashMap<>();
        Course.search(services, "/needs").stream()
                .filter(need -> !Json.text(need, "campaign").isEmpty())
                .forEach(need -> needs.put(Json.text(need, "dossier"), need));
        return needs;
    }

    private void treat(Map<String, Object> item, Topic topic, String held, String next) {
        if (topic.meeting() == Topic.At.WAITING) {
            return;
        }
        Api bureau = services.dossiers();
        Course course = new Course(services, "/agenda", Json.text(item, "id"), 1)
                .step(bureau, "PUT", Map.of("meeting", topic.meeting() == Topic.At.HELD ? held : next));
        LocalDate day = today.minusDays(HELD_DAYS_AGO);
        for (Topic.Said said : topic.answers()) {
            course.step(
                    bureau,
                    "ANSWER",
                    on(
                            day,
                            "department",
                            said.department(),
                            "decision",
                            said.decision(),
                            "answer",
                            said.answer(),
                            "deadline",
                            today.plusDays(said.deadlineInDays()).toString()));
        }
    }

    /** The unit tells the person what was decided, and that ends it. */
    private void end(Known whose, String told) {
        Map<String, Object> need = newest().getOrDefault(whose.id(), Map.of());
        if (need.get("version") instanceof Number version) {
            new Course(services, "/needs", Json.text(need, "id"), version.intValue())
                    .step(services.clerkOf(whose), "RESPOND", on(today, "note", told))
                    .step(services.clerkOf(whose), "CLOSE", on(today, "outcome", "NOT_POSSIBLE", "note", told));
        }
    }
}
