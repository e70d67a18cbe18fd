package org.leling.console.person.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leling.console.person.PersonCard;
import org.leling.console.view.web.Typed;

/** Turns what was typed of a move, a stay in hospital or a death into the change that dossier-service takes. */
final class LifeBody {

    private final Typed typed;

    LifeBody(Typed typed) {
        this.typed = typed;
    }

    /** A move: where, in what setting and with whom, replaced whole; the address beside it. */
    Map<String, Object> move(String division) {
        Map<String, Object> residence = new LinkedHashMap<>();
        if (!division.isEmpty()) {
            residence.put("division", division);
        }
        residence.putAll(typed.body("setting"));
        switch (typed.text("company")) {
            case "ALONE" -> residence.put("livesWith", List.of());
            case "WITH" -> residence.put("livesWith", typed.list("livesWith"));
            default -> {
                // Nobody said it: with whom stays unknown.
            }
        }
        if (typed.has("settledElsewhere", "true")) {
            residence.put("settledElsewhere", true);
        }
        residence.putAll(typed.body("spouseBorn"));
        if (!typed.text("spouseCanCare").isEmpty()) {
            residence.put("spouseCanCare", Boolean.valueOf(typed.text("spouseCanCare")));
        }
        Map<String, Object> body = typed.body("source", "reason");
        body.put("facts", List.of(Map.of("from", typed.text("from"), "residence", residence)));
        if (!typed.text("address").isEmpty()) {
            body.put("personal", Map.of("address", typed.text("address"), "from", typed.text("from")));
        }
        return body;
    }

    /** An admission, or the end of the stay that goes on. */
    Map<String, Object> stay(Optional<PersonCard.Stay> ongoing, String newId) {
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("id", ongoing.map(PersonCard.Stay::id).orElse(newId));
        stay.put(
                "admitted",
                ongoing.map(PersonCard.Stay::admitted)
                        .map(LocalDate::toString)
                        .orElseGet(() -> typed.text("admitted")));
        stay.putAll(typed.body("discharged", "hospital", "ward"));
        Map<String, Object> body = typed.body("source", "reason");
        body.put("hospital", List.of(stay));
        return body;
    }

    /** A death. */
    Map<String, Object> death() {
        return typed.body("source", "reason", "died");
    }
}
