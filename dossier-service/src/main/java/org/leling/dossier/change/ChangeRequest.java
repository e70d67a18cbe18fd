package org.leling.dossier.change;

import java.util.List;
import java.util.Objects;

/**
 * A change that a person or a service asks for, well formed in itself.
 *
 * @param source the occasion
 * @param reason in words, or an empty text
 * @param statements what is said
 * @param withdrawals what is taken back, before anything is said
 */
public record ChangeRequest(String source, String reason, List<Statement> statements, List<Withdrawal> withdrawals) {
    /** Refuses nulls and copies the lists. */
    public ChangeRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        statements = List.copyOf(statements);
        withdrawals = List.copyOf(withdrawals);
    }
}
