package org.leling.dossier.flow;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leling.core.duty.Action;
import org.leling.core.duty.Party;
import org.leling.kit.outbox.Outbox;

/**
 * Hands on to the schedule what was done here, as a delivery (办理记录): through the outbox, so that it goes out if and only
 * if what it tells of is committed, and once however often it is sent. What was done here goes
 * without its words.
 */
@Singleton
public class Follows {

    private static final String SCHEDULE = "schedule";
    private static final String DELIVERIES = "/deliveries";

    private final Outbox outbox;
    private final JsonMapper json;

    Follows(Outbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /**
     * Tells of a delivery.
     *
     * @param obligation the rule and period that it is for, such as {@code need.response/event-n-1}
     * @param satisfaction 1 to 5, or 0 where nobody was asked
     * @param key what it is known by, the same each time it is told
     */
    public void delivered(
            String dossier, Party party, Action action, LocalDate on, String obligation, int satisfaction, String key) {
        Map<String, Object> delivery = delivery(dossier, party, action, on);
        if (!obligation.isEmpty()) {
            delivery.put("obligation", dossier + "/" + obligation);
        }
        if (satisfaction > 0) {
            delivery.put("satisfaction", satisfaction);
        }
        delivery.put("id", key);
        post(dossier, delivery, key);
    }

    /** Takes back what was told under a key. */
    public void takenBack(String dossier, String key) {
        outbox.post(SCHEDULE, DELIVERIES + "/" + key + "/taken-back", dossier, "{}", key + "-taken-back");
    }

    /**
     * Tells of a delivery of the past, for whatever it may count, in the words that were kept of it.
     *
     * @param note in free words, or an empty text
     * @param key what it is known by, the same each time it is told
     */
    public void deliveredInThePast(String dossier, Party party, Action action, LocalDate on, String note, String key) {
        Map<String, Object> delivery = delivery(dossier, party, action, on);
        if (!note.isEmpty()) {
            delivery.put("note", note);
        }
        post(dossier, delivery, key);
    }

    private static Map<String, Object> delivery(String dossier, Party party, Action action, LocalDate on) {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("dossier", dossier);
        delivery.put("party", party.name());
        delivery.put("action", action.name());
        delivery.put("on", on.toString());
        return delivery;
    }

    private void post(String dossier, Map<String, Object> delivery, String key) {
        try {
            outbox.post(SCHEDULE, DELIVERIES, dossier, json.writeValueAsString(delivery), key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a delivery", e);
        }
    }
}
