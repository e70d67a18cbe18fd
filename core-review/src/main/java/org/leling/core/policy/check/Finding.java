package org.leling.core.policy.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something wrong with a policy.
 *
 * @param kind what
 * @param subject the rule or rules it is about, or the class where it is about people
 * @param facts the fewest facts that show it; empty where no facts are needed
 * @param chinese what is wrong, in Chinese
 * @param english what is wrong, in English
 */
public record Finding(FindingKind kind, String subject, Map<String, String> facts, String chinese, String english) {
    /** Copies the map. */
    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public String toString() {
        return kind + " " + subject + ": " + english + (facts.isEmpty() ? "" : " " + facts);
    }
}
