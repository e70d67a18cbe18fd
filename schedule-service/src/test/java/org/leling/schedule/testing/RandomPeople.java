package org.leling.schedule.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Dossiers drawn at random, in the case form: every sort of fact, in any order of days. */
public final class RandomPeople {

    private final Random random;
    private final LocalDate from;
    private final int days;

    /** Draws facts between two days. */
    public RandomPeople(Random random, LocalDate from, LocalDate to) {
        this.random = random;
        this.from = from;
        this.days = (int) (to.toEpochDay() - from.toEpochDay());
    }

    /** One of these. */
    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A day between the two. */
    public LocalDate day() {
        return from.plusDays(random.nextInt(days));
    }

    /** A dossier. */
    public Map<String, Object> next(String id) {
        Map<String, Object> planning = new LinkedHashMap<>();
        planning.put("id", id);
        planning.put(
                "born",
                LocalDate.of(1922 + random.nextInt(14), 1 + random.nextInt(12), 1)
                        .toString());
        planning.put("managingUnitDivision", "320581");
        planning.put("rank", oneOf("COUNTY_OR_BELOW", "DEPUTY_PREFECTURE", "PREFECTURE"));
        planning.put("formerLeader", random.nextInt(6) == 0);
        if (random.nextInt(8) == 0) {
            planning.put("died", day().toString());
        }
        planning.put("facts", facts());
        planning.put("hospital", stays());
        planning.put("events", events());
        return planning;
    }

    private List<Object> facts() {
        Map<LocalDate, Map<String, Object>> changes = new LinkedHashMap<>();
        Map<String, Object> first = changes.computeIfAbsent(from.plusDays(random.nextInt(60)), day -> change(day));
        first.put("residence", residence());
        for (int i = random.nextInt(6); i > 0; i--) {
            Map<String, Object> change = changes.computeIfAbsent(day(), day -> change(day));
            switch (random.nextInt(8)) {
                case 0, 1 -> change.put("residence", residence());
                case 2 -> change.put("ability", oneOf("INTACT", "MODERATE", "SEVERE"));
                case 3 -> change.put("careGroup", oneOf(List.of("UNIT"), List.of("UNIT", "VOLUNTEER", "COMMUNITY")));
                case 4 -> change.put("familyDoctor", Map.of("until", day().toString()));
                case 5 -> change.put("handset", random.nextBoolean());
                case 6 -> change.put("measures", List.of(measure()));
                default -> change.put(oneOf("homeCareNeeded", "willing", "grid", "noRelatives"), true);
            }
        }
        return new ArrayList<>(changes.values());
    }

    private static Map<String, Object> change(LocalDate day) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", day.toString());
        return change;
    }

    private Map<String, Object> residence() {
        Map<String, Object> residence = new LinkedHashMap<>();
        residence.put("division", oneOf("320581", "320581", "320581", "330106"));
        residence.put("setting", oneOf("HOME", "HOME", "HOME", "INSTITUTION"));
        if (random.nextInt(6) > 0) {
            residence.put("livesWith", oneOf(List.of(), List.of("CHILD"), List.of("PAID_CARER")));
        }
        return residence;
    }

    private Map<String, Object> measure() {
        return Map.of(
                "id", "m" + random.nextInt(100),
                "party", oneOf("COMMUNITY", "VOLUNTEER"),
                "action", oneOf("MEAL", "ERRAND", "VISIT"),
                "every", oneOf("WEEK", "MONTH", "QUARTER"),
                "from", day().toString(),
                "why", "agreed");
    }

    private List<Object> stays() {
        List<Object> stays = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate admitted = day();
            stays.add(Map.of(
                    "id", "h" + i,
                    "admitted", admitted.toString(),
                    "discharged", admitted.plusDays(random.nextInt(120)).toString()));
        }
        return stays;
    }

    private List<Object> events() {
        List<Object> events = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String kind = oneOf("NEED", "CLAIM", "LEGAL_AID_REQUEST", "SERVICE_REQUEST", "EMERGENCY");
            events.add(Map.of("id", "e" + i, "on", day().toString(), "kind", kind));
        }
        return events;
    }
}
