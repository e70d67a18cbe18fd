package org.leling.dossier.assessment;

import java.time.LocalDate;
import org.leling.dossier.record.Belief;

/** Looks at each dossier on each day, in the daily review's transaction: what is derived of the days that go by. */
public interface DailyListener {

    /** Derives anew what is kept of a dossier. */
    void renew(Belief belief, LocalDate today);
}
