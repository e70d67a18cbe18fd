package org.leling.alert.alarm.client;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.Outcomes;
import org.leling.core.dossier.EventKind;
import org.leling.kit.outbox.Outbox;
import org.leling.kit.time.DayClock;

/** Posts an alarm's outcome to the dossier as its event EMERGENCY, on the day of the alarm. */
@Singleton
final class DossierOutcomes implements Outcomes {

    private final Outbox outbox;
    private final JsonMapper json;

    DossierOutcomes(Outbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void emergency(AlarmRecord alarm) {
        String key = "alarm-" + alarm.id();
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("source", "ALARM");
        alarm.findClosure()
                .ifPresent(closure -> change.put("reason", closure.outcome().chinese()));
        change.put(
                "events",
                List.of(Map.of(
                        "id", key,
                        "on", DayClock.dayOf(alarm.raisedAt()).toString(),
                        "kind", EventKind.EMERGENCY.name())));
        try {
            String path = "/dossiers/" + alarm.dossier() + "/changes";
            outbox.post("dossier", path, alarm.dossier(), json.writeValueAsString(change), key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a change", e);
        }
    }
}
