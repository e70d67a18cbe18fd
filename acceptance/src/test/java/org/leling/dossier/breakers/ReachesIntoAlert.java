package org.leling.dossier.breakers;

/** Breaks the rule that no service knows another; see ArrowsTest. */
public final class ReachesIntoAlert {
    public Object other() {
        return org.leling.alert.Application.class;
    }
}
