package org.leling.schedule.delivery;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it was recorded.
 *
 * @param by the account that recorded it
 * @param takenBackAt when it was taken back; a wrong one is kept and marked
 * @param fulfilled the obligations that it fulfils now
 */
@Serdeable
public record DeliveryRecord(
        String delivery,
        String dossier,
        String party,
        String action,
        LocalDate on,
        @Nullable String obligation,
        @Nullable String note,
        @Nullable Integer satisfaction,
        String by,
        String byName,
        Instant at,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy,
        List<String> fulfilled) {

    @Override
    public String toString() {
        return "DeliveryRecord[" + delivery + "]";
    }
}
