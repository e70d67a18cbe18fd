package org.leling.dossier.card;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** Fields in the clear; what is not recorded is absent. */
@Serdeable
public record Revealed(String id, Map<String, Object> fields) {
    /** Never prints the fields. */
    @Override
    public String toString() {
        return "Revealed[" + id + "]";
    }
}
