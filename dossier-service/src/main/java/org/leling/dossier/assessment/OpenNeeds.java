package org.leling.dossier.assessment;

import java.time.LocalDate;
import java.util.Map;

/** Tells which needs are over; a need that nobody tells of is open. */
public interface OpenNeeds {

    /** Gives, by the id of its event, the day on which each need of a person that is over came to its end. */
    Map<String, LocalDate> closedOn(String dossier);
}
