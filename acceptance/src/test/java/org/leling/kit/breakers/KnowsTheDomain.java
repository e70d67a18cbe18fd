package org.leling.kit.breakers;

/** Breaks the rule that the kit knows no domain; see ArrowsTest. */
public final class KnowsTheDomain {
    public Object domain() {
        return org.leling.dossier.Application.class;
    }
}
