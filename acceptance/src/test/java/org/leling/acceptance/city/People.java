package org.leling.acceptance.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes synthetic people through the published API. */
public final class People {

    /** How the names of the managing units begin that tests make. */
    public static final String UNIT = "试验单位";

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static int made;

    private People() {}

    /** Makes people who live alone, all of one managing unit, and gives their ids. */
    public static synchronized List<String> make(City city, String unit, int count) {
        Api dossiers = city.as("bureau", Service.DOSSIER);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made++;
            JsonNode card = dossiers.postOnce("/dossiers", person(unit, made)).expect(201);
            ids.add(card.get("id").asText());
        }
        return ids;
    }

    private static Map<String, Object> person(String unit, int number) {
        Map<String, Object> residence = new LinkedHashMap<>();
        residence.put("division", "320508");
        residence.put("setting", "HOME");
        residence.put("livesWith", List.of());
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", "试" + (char) ('一' + number) + "员");
        person.put("idNumber", idNumber(number));
        person.put("phone", "1390000" + String.format("%04d", number));
        person.put("address", "试验路" + number + "号");
        person.put("illnesses", "试验病" + number);
        person.put("unit", Map.of("name", UNIT + unit, "division", "320508"));
        person.put("facts", List.of(Map.of("from", "2026-01-01", "residence", residence)));
        person.put(
                "careGroup",
                List.of(
                        Map.of("role", "RELATIVE", "person", "亲属" + number, "phone", "13800000000", "order", 1),
                        Map.of("role", "UNIT", "person", "联系人" + number, "phone", "13700000000", "order", 2)));
        return person;
    }

    /** A number of nobody, with a right check character. */
    static String idNumber(int number) {
        String body =
                "320508193001" + String.format("%02d", 1 + number % 28) + String.format("%03d", 100 + number / 28);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
