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
        for (String key : List.of("rank", "formerLeader", "died", "facts")) {
            if (body.containsKey(key)) {
                dossier.put(key, body.get(key));
            }
        }
        for (String key : List.of("hospital", "events")) {
            if (body.get(key) instanceof List<?> list) {
                dossier.put(key, list.stream().map(DemoPerson::plain).toList());
            }
        }
        return dossier;
    }

    /** What core-lib knows of an event or a stay: neither its words nor the place. */
    private static Map<String, Object> plain(Object thing) {
        Map<String, Object> plain = new LinkedHashMap<>();
        ((Map<?, ?>) thing).forEach((key, value) -> plain.put(key.toString(), value));
        List.of("text", "hospital", "ward", "bed").forEach(plain::remove);
        return plain;
    }

    /** Never prints who it is. */
    @Override
    public String toString() {
        return "DemoPerson[" + number + "]";
    }
}
