package org.leling.core.policy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A campaign that the bureau declares (专项活动).
 *
 * @param id unique among campaigns; part of each duty's identity
 * @param kind what it is for
 * @param from its first day
 * @param to its last day
 */
public record Campaign(String id, CampaignKind kind, LocalDate from, LocalDate to) {
    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if it ends before it begins, or the id is blank or holds a slash
     */
    public Campaign {
        Objects.requireNonNull(kind, "campaigns.kind");
        if (id.isBlank() || id.indexOf('/') >= 0) {
            throw new IllegalArgumentException("campaigns.id: «" + id + "» is blank or holds a slash");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "campaigns.to: campaign «" + id + "» ends on " + to + ", before it begins on " + from);
        }
    }
}
