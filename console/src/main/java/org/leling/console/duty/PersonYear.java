package org.leling.console.duty;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Everything owed to one person in one year (一人一年). */
@Serdeable
public record PersonYear(
        @Nullable String calendar, @Nullable List<Duty> obligations) {

    public PersonYear {
        obligations = obligations == null ? List.of() : List.copyOf(obligations);
    }

    /** Says whether days off of this year are not published yet, so that due days may still move. */
    public boolean provisional() {
        return "PROVISIONAL".equals(calendar);
    }
}
