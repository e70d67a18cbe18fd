package org.leling.console.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.leling.console.person.Named;

/** A measure as dossier-service lists it: how it stands and when it is looked at again, without its words. */
@Serdeable
public record MeasureItem(
        String item,
        String dossier,
        @Nullable String person,
        @Nullable Named unit,
        @Nullable String text,
        String state,
        @Nullable String stateName,
        @Nullable LocalDate from,
        @Nullable String need,
        @Nullable LocalDate needRaised,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewedOn,
        boolean due) {

    /** A page of measures. */
    @Serdeable
    public record Page(
            @Nullable List<MeasureItem> items,
            @Nullable String next,
            @Nullable Integer total) {
        /** Copies the list. */
        public Page {
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** None. */
        public static Page empty() {
            return new Page(null, null, null);
        }
    }
}
