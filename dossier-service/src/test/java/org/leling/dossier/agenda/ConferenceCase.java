package org.leling.dossier.agenda;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.leling.dossier.Api;
import org.leling.dossier.DossierTest;

/** What tests of the joint conference share: a need is referred, put on a meeting's agenda, and taken on step by step. */
abstract class ConferenceCase extends DossierTest {

    Api.Answer post(String path, Map<String, Object> body) {
        return bureau.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    Api.Answer step(Api api, String path, int version, Map<String, Object> body) {
        return api.post(
                path + "/steps",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                "\"" + version + "\"");
    }

    /** Plans a meeting and gives its id. */
    String meeting(String on) {
        return (String) post("/meetings", map("on", on)).at("id");
    }

    /** Raises a need of a new person and refers it to the department of health; gives the need's id. */
    String referred(String name) {
        String dossier = create(person(name, "市会议局"));
        String need = (String) post("/dossiers/" + dossier + "/needs", map("kind", "ENTITLEMENT", "text", "护理费标准"))
                .at("id");
        step(bureau, "/needs/" + need, 1, map("step", "REFER", "note", "标准", "departments", List.of("HEALTH")));
        return need;
    }

    /** Puts what a need asked on a meeting's agenda; gives the item's id. */
    String put(String need, String meeting) {
        String item = (String) bureau.get("/needs/" + need).at("agenda.0.id");
        step(bureau, "/agenda/" + item, 1, map("step", "PUT", "meeting", meeting));
        return item;
    }
}
