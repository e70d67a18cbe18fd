package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands on the card in sections of its own: care at home, adaptation of the home, measures agreed with this one person. */
final class CardItems {

    /** So many days ago a measure should have been looked at again. */
    private static final int REVIEW_LATE = 3;

    private static final int REVIEW_IN = 25;

    private final int number;
    private final LocalDate today;
    private final List<Map<String, Object>> items = new ArrayList<>();

    private CardItems(int number, LocalDate today) {
        this.number = number;
        this.today = today;
    }

    /** Gives the items that go with a person's facts, and say the same as these. */
    static List<Map<String, Object>> of(int number, LocalDate today, List<Map<String, Object>> facts) {
        CardItems all = new CardItems(number, today);
        for (Map<String, Object> change : facts) {
            LocalDate from = LocalDate.parse(change.get("from").toString());
            if (Boolean.TRUE.equals(change.get("homeCareNeeded"))) {
                all.homeCare(from);
            }
            if (Boolean.TRUE.equals(change.get("homeAdaptation"))) {
                all.adaptation(from);
            }
            if (change.get("measures") instanceof List<?> measures) {
                measures.forEach(measure -> all.agreed(from, (Map<?, ?>) measure));
            }
        }
        all.proposed();
        return all.items;
    }

    private Map<String, Object> item(String section, String id, LocalDate from) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("section", section);
        item.put("id", id);
        item.put("from", from.toString());
        items.add(item);
        return item;
    }

    private void homeCare(LocalDate from) {
        Map<String, Object> item = item("HOME_CARE", "home-care", from);
        item.put("needed", true);
        item.put("provider", CityOffices.HOME_CARE);
        item.put("hoursEachMonth", 16 + number % 4 * 8);
        item.put("services", List.of("CLEANING", number % 2 == 0 ? "BATHING" : "MEALS"));
        item.put("paidBy", "GOVERNMENT");
    }

    private void adaptation(LocalDate from) {
        Map<String, Object> item = item("HOME_ADAPTATION", "home-adaptation", from);
        item.put("what", number % 2 == 0 ? "卫生间扶手、防滑地面" : "床边护栏、起身扶手");
        item.put("contractor", CityOffices.ADAPTATION);
        item.put("assessedOn", from.toString());
        item.put("estimate", "3600.00");
        if (number % 3 == 0) {
            item.put("state", "ASSESSED");
            return;
        }
        item.put("doneOn", from.toString());
        item.put("cost", "3480.00");
        item.put("subsidy", "3000.00");
        item.put("ownShare", "480.00");
        item.put("state", number % 3 == 1 ? "DONE" : "PAID");
        if (number % 3 == 2) {
            item.put("paidOn", from.toString());
        }
    }

    private void agreed(LocalDate from, Map<?, ?> measure) {
        Map<String, Object> item = item("MEASURE", String.valueOf(measure.get("id")), from);
        for (String key : List.of("action", "party", "every", "why")) {
            item.put(key, measure.get(key));
        }
        item.put("state", "AGREED");
        item.put("proposedBy", "社区为老服务专干");
        item.put("agreedBy", "本人、家属和单位联络员");
        item.put("agreedOn", from.toString());
        item.put("starts", measure.get("from"));
        item.put(
                "reviewOn",
                (number % 2 == 0 ? today.minusDays(REVIEW_LATE) : today.plusDays(REVIEW_IN + number)).toString());
    }

    /** Here and there a measure is put forward that nobody has agreed to yet, or that was not taken up. */
    private void proposed() {
        boolean declined = number % 45 == 14;
        if (!declined && number % 15 != 9) {
            return;
        }
        Map<String, Object> item = item("MEASURE", "m-2", today.minusDays(5 + number % 20));
        item.put("action", declined ? "HOME_CARE" : "VISIT");
        item.put("party", declined ? "CIVIL_AFFAIRS" : "UNIT");
        item.put("every", "MONTH");
        item.put("state", declined ? "DECLINED" : "PROPOSED");
        item.put("why", declined ? "家属表示暂不需要上门服务" : "希望老单位的人多来坐坐，拟每月上门一次");
        item.put("proposedBy", "单位联络员");
    }
}
