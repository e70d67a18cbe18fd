package org.leling.dossier.measure;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card.Named;

/**
 * A measure as a list shows it.
 *
 * @param item its id in the section of the card
 * @param person whose name, masked
 * @param text what, by whom, how often and how it stands, in words
 * @param need the event of the need from which it was proposed
 * @param needRaised when that need was raised
 * @param reviewOn when it is to be looked at again
 * @param due whether that day has come and nobody has
 */
@Serdeable
public record MeasureShown(
        String item,
        String dossier,
        String person,
        Named unit,
        String text,
        String state,
        String stateName,
        LocalDate from,
        @Nullable String need,
        @Nullable LocalDate needRaised,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewedOn,
        boolean due) {

    /** A page of measures. */
    @Serdeable
    public record Page(
            List<MeasureShown> items,
            @Nullable String next,
            @Nullable Integer total) {}
}
