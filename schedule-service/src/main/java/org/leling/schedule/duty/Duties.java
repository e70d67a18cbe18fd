package org.leling.schedule.duty;

import java.time.LocalDate;
import java.util.Optional;

/** Reads the plan, as far as the caller's scope sees it. */
public interface Duties {

    /** How far a total is counted. */
    int COUNTED_TO = 10_000;

    /** Lists one page as of a day. */
    DutyPage list(DutyQuery query, LocalDate today, boolean count);

    /** Finds a planned duty, withdrawn or not, as of a day. */
    Optional<Duty> find(String dossier, String rule, String period, LocalDate today);
}
