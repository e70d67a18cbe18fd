package org.leling.dossier.breakers;

import java.time.Clock;
import java.time.Instant;

/** Breaks the rule that only the kit asks the time; see ArrowsTest. */
public final class AsksTheTime {
    public Instant now() {
        return Instant.now(Clock.systemUTC());
    }
}
