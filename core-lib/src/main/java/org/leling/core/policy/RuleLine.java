package org.leling.core.policy;

import java.util.List;
import java.util.Optional;

/**
 * One rule id through time, for the people of one division: which module's version of it is in force on which days.
 *
 * @param id the rule's id
 * @param versions in order and apart from each other; between them the rule does not apply
 */
public record RuleLine(String id, List<Version> versions) {

    /** Copies the list. */
    public RuleLine {
        versions = List.copyOf(versions);
    }

    /**
     * A rule, and the days on which it is the one in force, as epoch days.
     *
     * @param from the first day
     * @param until the last day
     * @param rule the rule
     */
    public record Version(int from, int until, Rule rule) {
        /** Says whether it is in force on a day. */
        public boolean isInForceOn(int day) {
            return day >= from && day <= until;
        }
    }

    /** Says whether some version of it can apply to somebody of one of these classes. */
    boolean canApplyTo(int classBits) {
        return versions.stream().anyMatch(version -> version.rule().canApplyTo(classBits));
    }

    /** Finds the version in force on a day. */
    public Optional<Version> findOn(int day) {
        for (Version version : versions) {
            if (version.isInForceOn(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
