package org.leling.dossier.campaign;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as it is declared.
 *
 * @param divisions where; everywhere if none is named
 */
@Serdeable
public record CampaignShown(
        String id,
        String kind,
        LocalDate from,
        LocalDate to,
        List<String> divisions,
        @Nullable String name) {

    /** Copies the list. */
    public CampaignShown {
        divisions = List.copyOf(divisions);
    }

    /** All campaigns. */
    @Serdeable
    public record Page(List<CampaignShown> items) {}
}
