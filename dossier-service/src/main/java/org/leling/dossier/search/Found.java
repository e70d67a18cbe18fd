package org.leling.dossier.search;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leling.dossier.card.Card.Named;

/**
 * A page of people found, masked.
 *
 * @param next what to send as {@code after} for the next page; absent on the last
 * @param total how many there are, counted up to 10,000, if it was asked for
 */
@Serdeable
public record Found(
        List<Item> items, @Nullable String next, @Nullable Integer total) {

    /** One person. */
    @Serdeable
    public record Item(
            String id,
            int version,
            String name,
            @Nullable String idNumber,
            @Nullable String sex,
            @Nullable LocalDate born,
            @Nullable Integer age,
            @Nullable Named unit,
            String division,
            String divisionName,
            @Nullable Named community,
            String livingClass,
            String livingClassName,
            String attention,
            String attentionName,
            @Nullable LocalDate died) {}
}
