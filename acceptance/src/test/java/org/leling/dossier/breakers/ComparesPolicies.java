package org.leling.dossier.breakers;

import org.leling.core.impact.Tally;

/** Breaks the rule that no service knows core-review; see ArrowsTest. */
public final class ComparesPolicies {
    public Object other() {
        return Tally.class;
    }
}
