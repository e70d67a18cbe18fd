package org.leling.alert.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handset (电子保姆).
 *
 * @param secret with which it signs; empty once its person is erased
 * @param battery per cent when last heard, or -1
 */
public record Device(
        String id,
        String dossier,
        String secret,
        LocalDate fittedOn,
        int battery,
        @Nullable Instant lastPressAt,
        @Nullable Instant lastHeartbeatAt) {

    public Optional<Instant> findLastPressAt() {
        return Optional.ofNullable(lastPressAt);
    }

    public Optional<Instant> findLastHeartbeatAt() {
        return Optional.ofNullable(lastHeartbeatAt);
    }

    @Override
    public String toString() {
        return "Device[" + id + " of " + dossier + "]";
    }
}
