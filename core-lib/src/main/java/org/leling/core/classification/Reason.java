package org.leling.core.classification;

import java.util.Objects;

/**
 * One reason of a decision, said in both languages.
 *
 * @param clause the clause or parameter that it rests on, such as {@code 3.3-2}
 * @param chinese the reason in Chinese
 * @param english the reason in English
 */
public record Reason(String clause, String chinese, String english) {
    /** Refuses nulls. */
    public Reason {
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(chinese, "chinese");
        Objects.requireNonNull(english, "english");
    }
}
