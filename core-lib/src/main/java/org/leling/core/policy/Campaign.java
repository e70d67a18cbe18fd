package org.leling.core.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.leling.core.dossier.Division;
import org.leling.core.dossier.Given;

/**
 * A campaign that the bureau declares (专项活动), or a warning that it passes on (预警).
 *
 * @param id unique among campaigns; part of each duty's identity
 * @param kind what it is for
 * @param from its first day
 * @param to its last day
 * @param divisions where; everywhere if none is named
 */
public record Campaign(String id, CampaignKind kind, LocalDate from, LocalDate to, List<Division> divisions) {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if it ends before it begins, or the id has not the form of a dossier's
     */
    public Campaign {
        Given.id("campaigns.id", id);
        Objects.requireNonNull(kind, "campaigns.kind");
        Given.day("campaigns.from", from);
        Given.day("campaigns.to", to);
        divisions = List.copyOf(Objects.requireNonNull(divisions, "campaigns.divisions"));
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "campaigns.to: campaign «" + id + "» ends on " + to + ", before it begins on " + from);
        }
    }

    /** Makes one that is everywhere. */
    public Campaign(String id, CampaignKind kind, LocalDate from, LocalDate to) {
        this(id, kind, from, to, List.of());
    }

    /** Says whether a place lies where it is. */
    public boolean covers(Division place) {
        return divisions.isEmpty() || divisions.stream().anyMatch(division -> division.contains(place));
    }
}
