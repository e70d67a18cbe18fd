package org.leling.dossier.card;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a dossier: who changed what, when, on what occasion and why, as a sentence and part by part. */
@Serdeable
public record HistoryItem(
        int version,
        Instant at,
        String by,
        String byName,
        String source,
        String sourceName,
        @Nullable String reason,
        String sentence,
        List<Change> changes) {

    /**
     * One part of a change.
     *
     * @param action {@code RECORDED}, {@code CORRECTED} (the same subject said otherwise) or {@code WITHDRAWN}
     * @param before what was believed, in words; personal values masked
     * @param after what is believed instead
     */
    @Serdeable
    public record Change(
            String kind,
            String key,
            String label,
            LocalDate from,
            @Nullable String before,
            @Nullable String after,
            String action) {}
}
