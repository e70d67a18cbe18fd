package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What a person's life was like since their dossier began: how they live, what changed, what happened. */
final class Story {

    /** How somebody lives; as many of each as the shares of the synthetic population say. */
    enum Living {
        CHILDREN,
        YOUNG_SPOUSE,
        SPOUSE,
        HELPER,
        ALONE,
        INSTITUTION,
        LONG_HOSPITAL,
        ELSEWHERE,
        NOT_SAID
    }

    private static final Living[] TWENTY = {
        Living.CHILDREN, Living.SPOUSE, Living.INSTITUTION, Living.HELPER, Living.CHILDREN,
        Living.SPOUSE, Living.ELSEWHERE, Living.CHILDREN, Living.ALONE, Living.LONG_HOSPITAL,
        Living.CHILDREN, Living.SPOUSE, Living.HELPER, Living.CHILDREN, Living.INSTITUTION,
        Living.YOUNG_SPOUSE, Living.CHILDREN, Living.SPOUSE, Living.CHILDREN, Living.HELPER
    };
    /** Two people of the unit whose account the demo has, whom it has named no contact for. */
    private static final Set<Integer> WITHOUT_CONTACT = Set.of(27, 54);

    private final int number;
    private final LocalDate first;
    private final LocalDate today;
    private final Place place;
    private final Random random;
    private final Living living;

    Story(int number, LocalDate first, LocalDate today, Place place, Random random) {
        this.number = number;
        this.first = first;
        this.today = today;
        this.place = place;
        this.random = random;
        this.living = number % 29 == 28 ? Living.NOT_SAID : TWENTY[number % TWENTY.length];
    }

    boolean isInInstitution() {
        return living == Living.INSTITUTION || movesToInstitution();
    }

    /** Where they are for long, an empty text for everybody else. */
    String longHospital() {
        return living == Living.LONG_HOSPITAL ? CityOffices.hospital(number) : "";
    }

    boolean livesElsewhere() {
        return living == Living.ELSEWHERE;
    }

    boolean hasHandset() {
        return living != Living.ELSEWHERE
                && living != Living.NOT_SAID
                && number % 5 != 3
                && findDied().isEmpty();
    }

    /** Two of them died, weeks ago. */
    Optional<LocalDate> findDied() {
        return number == 37 || number == 88 ? Optional.of(today.minusDays(20 + number % 7)) : Optional.empty();
    }

    /** The filled roles of the care group; here and there one is still missing. */
    List<String> roles() {
        List<String> roles = new ArrayList<>();
        if (!WITHOUT_CONTACT.contains(number)) {
            roles.add("UNIT");
        }
        if (living == Living.INSTITUTION || living == Living.LONG_HOSPITAL) {
            roles.add("INSTITUTION");
        } else {
            roles.add("COMMUNITY");
        }
        if (!isDoctorDeclined() && number % 9 != 4) {
            roles.add("DOCTOR");
        }
        if (living != Living.ELSEWHERE && number % 10 != 6) {
            roles.add("ADVISER");
        }
        if (!hasNoRelatives()) {
            roles.add("RELATIVE");
        }
        if (isEmptyNest() && number % 11 != 8) {
            roles.add("VOLUNTEER");
        }
        return roles;
    }

    /** Facts since the first day, as a list of changes. */
    List<Map<String, Object>> facts(String ability) {
        List<Map<String, Object>> facts = new ArrayList<>();
        Map<String, Object> start = change(first);
        if (living != Living.NOT_SAID) {
            start.put("residence", residence(startsAs()));
        }
        if (number % 17 != 9) {
            start.put("ability", ability);
        }
        if (isDoctorDeclined()) {
            start.put("familyDoctor", Map.of("declined", true));
        } else if (number % 9 != 4) {
            start.put(
                    "familyDoctor",
                    Map.of(
                            "until",
                            today.plusDays(number % 8 == 1 ? 18 : 60 + number).toString()));
        }
        start.put("careGroup", roles());
        start.put("homeCareNeeded", isHome() && number % 6 == 1);
        start.put("willing", number % 3 == 0);
        if (hasNoRelatives()) {
            start.put("noRelatives", true);
        }
        facts.add(start);
        Map<String, Object> fitted = change(first.plusDays(6 + random.nextInt(30)));
        fitted.put("handset", hasHandset());
        if (isEmptyNest()) {
            fitted.put("grid", number % 10 != 3);
            fitted.put("homeAdaptation", number % 4 != 1);
            fitted.put("sensors", number % 4 == 0);
        } else if (isHome()) {
            fitted.put("homeAdaptation", number % 5 != 2);
        }
        if (living == Living.INSTITUTION || living == Living.LONG_HOSPITAL) {
            fitted.put("threeParty", number % 6 != 2);
        }
        if (living == Living.ELSEWHERE) {
            fitted.put("localMedicalCare", number % 3 != 0);
        }
        add(facts, fitted);
        if (startsAs() != living) {
            Map<String, Object> move = change(today.minusDays(12 + number % 40));
            move.put("residence", residence(living));
            add(facts, move);
        }
        if (number % 15 == 4) {
            Map<String, Object> agreed = change(first.plusDays(40));
            agreed.put("measures", List.of(measure()));
            add(facts, agreed);
        }
        return facts;
    }

    /** Stays in hospital: for the long ones since more than three months ago, here and there a short one. */
    List<Map<String, Object>> hospital() {
        if (living == Living.LONG_HOSPITAL) {
            return List.of(stay(today.minusDays(130 + number)));
        }
        if (number % 9 == 2 && findDied().isEmpty()) {
            LocalDate admitted = today.minusDays(8 + number % 25);
            Map<String, Object> stay = stay(admitted);
            stay.put("discharged", admitted.plusDays(6).toString());
            return List.of(stay);
        }
        return List.of();
    }

    private Map<String, Object> stay(LocalDate admitted) {
        String hospital = CityOffices.hospital(number);
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("id", "s-1");
        stay.put("admitted", admitted.toString());
        stay.put("hospital", hospital);
        stay.put("ward", CityOffices.ward(hospital));
        stay.put("bed", (1 + number % 18) + "床");
        return stay;
    }

    /** What happened: wishes, claims handed in, requests. */
    List<Map<String, Object>> events() {
        List<Map<String, Object>> events = new ArrayList<>();
        if (number % 6 == 0) {
            event(events, 6 + number % 40, "NEED", Wish.of(number).text());
        }
        if (number % 4 == 1 || number % 27 == 0) {
            event(events, 10 + number % 60, "CLAIM", "");
        }
        if (number % 10 == 7) {
            event(events, 3 + number % 20, "SERVICE_REQUEST", "");
        }
        if (number % 40 == 12) {
            event(events, 9, "LEGAL_AID_REQUEST", "");
        }
        if (number % 30 == 3) {
            event(events, 14 + number % 11, "EMERGENCY", "");
        }
        return events;
    }

    private void event(List<Map<String, Object>> events, int daysAgo, String kind, String text) {
        LocalDate day = today.minusDays(daysAgo);
        if (day.isBefore(first) || findDied().filter(day::isAfter).isPresent()) {
            return;
        }
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", "e-" + (events.size() + 1));
        event.put("on", day.toString());
        event.put("kind", kind);
        if (!text.isEmpty()) {
            event.put("text", text);
        }
        events.add(event);
    }

    /** Some lived otherwise when their dossier began: with children who moved out, or at home before the care home. */
    private Living startsAs() {
        if (movesToInstitution()) {
            return Living.CHILDREN;
        }
        return number % 20 == 8 || number % 40 == 11 ? Living.CHILDREN : living;
    }

    private boolean movesToInstitution() {
        return living == Living.INSTITUTION && number % 3 == 2;
    }

    private boolean isDoctorDeclined() {
        return number % 14 == 10;
    }

    private boolean hasNoRelatives() {
        return living == Living.ALONE && number % 3 == 2;
    }

    private boolean isHome() {
        return isEmptyNest() || living == Living.CHILDREN || living == Living.YOUNG_SPOUSE;
    }

    private boolean isEmptyNest() {
        return living == Living.SPOUSE || living == Living.HELPER || living == Living.ALONE;
    }

    private Map<String, Object> residence(Living how) {
        Map<String, Object> residence = new LinkedHashMap<>();
        residence.put("division", place.division());
        residence.put("setting", how == Living.INSTITUTION ? "INSTITUTION" : "HOME");
        switch (how) {
            case CHILDREN -> residence.put("livesWith", List.of("CHILD"));
            case YOUNG_SPOUSE -> {
                residence.put("livesWith", List.of("SPOUSE"));
                residence.put(
                        "spouseBorn", today.minusYears(70).minusDays(number).toString());
                residence.put("spouseCanCare", true);
            }
            case SPOUSE -> {
                residence.put("livesWith", List.of("SPOUSE"));
                residence.put(
                        "spouseBorn",
                        LocalDate.of(1932 + number % 6, 3, 1 + number % 28).toString());
                residence.put("spouseCanCare", number % 2 == 0);
            }
            case HELPER, LONG_HOSPITAL -> residence.put("livesWith", List.of("PAID_CARER"));
            case ALONE -> residence.put("livesWith", List.of());
            case ELSEWHERE -> {
                residence.put("division", Place.ELSEWHERE.get(number % Place.ELSEWHERE.size()));
                residence.put("settledElsewhere", true);
                residence.put("livesWith", List.of("CHILD"));
            }
            case INSTITUTION, NOT_SAID -> residence.put("livesWith", List.of());
        }
        return residence;
    }

    private Map<String, Object> measure() {
        boolean meals = number % 2 == 0;
        return Map.of(
                "id",
                "m-1",
                "party",
                meals ? "COMMUNITY" : "UNIT",
                "action",
                meals ? "MEAL" : "CALL",
                "every",
                "WEEK",
                "from",
                first.plusDays(40).toString(),
                "why",
                meals ? "行动不便，社区每周送餐" : "睡眠不好、常挂念老同事，单位每周打一次电话");
    }

    private static Map<String, Object> change(LocalDate from) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("from", from.toString());
        return change;
    }

    /** Changes of one day go together; none lies in the future or after death. */
    private void add(List<Map<String, Object>> facts, Map<String, Object> change) {
        LocalDate from = LocalDate.parse(change.get("from").toString());
        LocalDate last = findDied().orElse(today);
        if (from.isAfter(last)) {
            change.put("from", last.toString());
        }
        for (Map<String, Object> earlier : facts) {
            if (earlier.get("from").equals(change.get("from"))) {
                earlier.putAll(change);
                return;
            }
        }
        facts.add(change);
    }
}
