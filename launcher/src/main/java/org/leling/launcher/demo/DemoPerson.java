package org.leling.launcher.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person of the demo city.
 *
 * @param number from 0
 * @param body what dossier-service is asked to record
 * @param device the handset, where one is installed
 */
record DemoPerson(int number, Map<String, Object> body, Optional<String> device) {

    /** The ID number, by which the person is found again. */
    String idNumber() {
        return body.get("idNumber").toString();
    }

    /** The unit's name. */
    String unit() {
        return body.get("unit") instanceof Map<?, ?> unit ? String.valueOf(unit.get("name")) : "";
    }

    /** The same person in the form of a case, from which core-lib derives what was owed. */
    Map<String, Object> dossier(String id, LocalDate born, String division) {
        Map<String, Object> dossier = new LinkedHashMap<>();
        dossier.put("id", id);
        dossier.put("born", born.toString());
        dossier.put("managingUnitDivision", division);
        for (String key : List.of("rank", "formerLeader", "died", "facts", "hospital")) {
            if (body.containsKey(key)) {
                dossier.put(key, body.get(key));
            }
        }
        if (body.get("events") instanceof List<?> events) {
            dossier.put("events", events.stream().map(DemoPerson::withoutText).toList());
        }
        return dossier;
    }

    private static Map<String, Object> withoutText(Object event) {
        Map<String, Object> plain = new LinkedHashMap<>();
        ((Map<?, ?>) event).forEach((key, value) -> plain.put(key.toString(), value));
        plain.remove("text");
        return plain;
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "DemoPerson[" + number + "]";
    }
}
