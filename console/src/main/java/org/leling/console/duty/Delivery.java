package org.leling.console.duty;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** What a party did for a person on a day (服务记录). */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Delivery(
        String dossier,
        String party,
        String action,
        LocalDate on,
        @Nullable String obligation,
        @Nullable String note) {

    /** What became of it: the record's id and the duties it fulfilled. */
    @Serdeable
    public record Receipt(
            @Nullable String delivery, @Nullable List<String> fulfilled) {

        public Receipt {
            fulfilled = fulfilled == null ? List.of() : List.copyOf(fulfilled);
        }
    }
}
