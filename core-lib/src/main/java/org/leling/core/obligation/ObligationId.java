package org.leling.core.obligation;

import java.util.Objects;

/**
 * What names an obligation for good: {@code <dossier id>/<rule id>/<period key>}.
 *
 * @param dossier the dossier's id
 * @param rule the rule's id
 * @param period the period's key
 */
public record ObligationId(String dossier, String rule, String period) {
    /** Refuses nulls. */
    public ObligationId {
        Objects.requireNonNull(dossier, "dossier");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(period, "period");
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it has not three parts
     */
    public static ObligationId parse(String text) {
        String[] parts = Objects.requireNonNull(text, "obligation").split("/", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException(
                    "obligation: «" + text + "» is no obligation's id, which reads dossier/rule/period");
        }
        return new ObligationId(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return dossier + "/" + rule + "/" + period;
    }
}
