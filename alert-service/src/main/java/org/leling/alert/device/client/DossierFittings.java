package org.leling.alert.device.client;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.leling.alert.device.Fittings;
import org.leling.kit.outbox.Outbox;

/** Posts to the dossier that a handset was fitted. */
@Singleton
final class DossierFittings implements Fittings {

    private final Outbox outbox;
    private final JsonMapper json;

    DossierFittings(Outbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public void fitted(String device, String dossier, LocalDate on) {
        Map<String, Object> change =
                Map.of("source", "HANDSET", "facts", List.of(Map.of("from", on.toString(), "handset", true)));
        try {
            String path = "/dossiers/" + dossier + "/changes";
            outbox.post("dossier", path, dossier, json.writeValueAsString(change), "device-" + device);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a change", e);
        }
    }
}
