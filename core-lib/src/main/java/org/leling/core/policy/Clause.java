package org.leling.core.policy;

import org.leling.core.dossier.Given;

/**
 * A clause of the policy document, and the few words of it that state a duty (依据条款).
 *
 * @param number the clause as it is cited, such as {@code 3.3-2}; several are parted by a comma
 * @param words the document's own words, at most a few
 */
public record Clause(String number, String words) {
    /** Refuses a blank number, and what is not of one line. */
    public Clause {
        Given.line("clause", number);
        Given.line("words", words);
        if (number.isBlank()) {
            throw new IllegalArgumentException("clause: a rule must cite the clause that it rests on");
        }
    }
}
