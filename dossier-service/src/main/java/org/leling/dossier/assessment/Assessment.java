package org.leling.dossier.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.leling.core.classification.Attention;
import org.leling.core.classification.Classification;
import org.leling.core.dossier.Role;

/**
 * What a person's facts come to on a day.
 *
 * @param classification the class and its reasons
 * @param since the first day of the class that they have, or {@link LocalDate#MIN} where they have none
 * @param attention the attention level and its reasons
 * @param neededRoles the roles that the care group needs
 * @param filledRoles the roles that are filled
 */
public record Assessment(
        Classification classification,
        LocalDate since,
        Attention attention,
        Set<Role> neededRoles,
        Set<Role> filledRoles) {

    /** What stands for a person without a class. */
    public static final String UNCLASSIFIED = "UNCLASSIFIED";

    /** Gives the class's name, or {@link #UNCLASSIFIED}. */
    public String livingClass() {
        return classification.livingClass().map(Enum::name).orElse(UNCLASSIFIED);
    }

    /** Gives the needed roles that nobody fills. */
    public Set<Role> missingRoles() {
        Set<Role> missing = EnumSet.noneOf(Role.class);
        missing.addAll(neededRoles);
        missing.removeAll(filledRoles);
        return missing;
    }

    /** Gives the first day of the class, if there is one. */
    public Optional<LocalDate> findSince() {
        return since.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(since);
    }
}
