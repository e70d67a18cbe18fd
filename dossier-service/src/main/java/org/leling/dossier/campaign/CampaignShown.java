package org.leling.dossier.campaign;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as it is declared. */
@Serdeable
public record CampaignShown(
        String id,
        String kind,
        LocalDate from,
        LocalDate to,
        @Nullable String name) {
    /** All campaigns. */
    @Serdeable
    public record Page(List<CampaignShown> items) {}
}
