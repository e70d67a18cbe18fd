package org.leling.dossier.assessment;

import java.util.List;
import org.leling.dossier.record.Belief;
import org.leling.dossier.record.Derived;

/** Looks at each dossier on each day, in the daily review's transaction: what is derived of the days that go by. */
public interface DailyListener {

    /** Derives anew what is kept of these dossiers. */
    void renew(List<Reviewed> reviewed);

    /** What is believed of a person, and what it comes to today. */
    record Reviewed(Belief belief, Derived derived) {}
}
