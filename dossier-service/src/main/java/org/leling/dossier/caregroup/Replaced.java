package org.leling.dossier.caregroup;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leling.core.dossier.Role;
import org.leling.dossier.text.WarningShown;

/**
 * What a replacement came to, or would come to. It names dossiers by id only, so that it may be kept.
 *
 * @param dryRun whether nothing was changed
 * @param from the first day of whoever comes
 * @param groups how many groups are concerned
 * @param gaps in how many of them a needed role is left empty
 * @param lastDay the last day of whoever leaves their office; absent where they stay
 * @param items the groups
 * @param warnings that whoever comes has no number, or is on leave
 */
@Serdeable
public record Replaced(
        boolean dryRun,
        LocalDate from,
        int groups,
        int gaps,
        @Nullable LocalDate lastDay,
        List<Group> items,
        List<WarningShown> warnings) {

    /**
     * One group.
     *
     * @param dossier whose
     * @param version the dossier's version with the replacement made
     * @param places the places that were handed over
     */
    @Serdeable
    public record Group(String dossier, int version, List<Place> places) {
        boolean hasGap() {
            return places.stream().anyMatch(Place::empty);
        }

        String gapNames(Function<Role, String> name, String comma) {
            return places.stream()
                    .filter(Place::empty)
                    .map(Place::role)
                    .distinct()
                    .map(role -> name.apply(Role.valueOf(role)))
                    .collect(Collectors.joining(comma));
        }
    }

    /**
     * One place in a group.
     *
     * @param role the role
     * @param member the member's id
     * @param order the order of calling, which stays
     * @param lead whether they led the group; whoever comes leads it then
     * @param empty whether the role is needed and left empty
     */
    @Serdeable
    public record Place(String role, String member, int order, boolean lead, boolean empty) {}
}
