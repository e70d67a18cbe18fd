package org.leling.core.testkit;

import java.util.Objects;
import org.leling.core.policy.check.Finding;
import org.leling.core.policy.check.FindingKind;

/**
 * A finding of the policy check that stays, and why (已说明的检查结果).
 *
 * @param kind what is found
 * @param subject the rule, rules or class that it is about, as the finding says it
 * @param reason why it stays; for whoever reads the module next
 */
public record Explained(FindingKind kind, String subject, String reason) {
    /**
     * Refuses an explanation that explains nothing.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Explained {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason: why " + kind + " of " + subject + " stays is not said");
        }
    }

    boolean explains(Finding finding) {
        return finding.kind() == kind && finding.subject().equals(subject);
    }
}
