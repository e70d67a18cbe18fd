package org.leling.core.obligation;

import java.time.LocalDate;

/**
 * A rule's condition threw: the derivation fails loudly, with the rule and the dossier named, rather than taking the
 * rule as one that does not apply.
 */
public final class DerivationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The rule that failed. */
    private final String rule;
    /** The dossier that it failed for. */
    private final String dossier;

    DerivationException(String rule, String dossier, LocalDate day, RuntimeException cause) {
        super("rule " + rule + " failed for dossier " + dossier + " on " + day + ": " + cause, cause);
        this.rule = rule;
        this.dossier = dossier;
    }

    /** Gives the id of the rule that failed. */
    public String rule() {
        return rule;
    }

    /** Gives the id of the dossier that it failed for. */
    public String dossier() {
        return dossier;
    }
}
