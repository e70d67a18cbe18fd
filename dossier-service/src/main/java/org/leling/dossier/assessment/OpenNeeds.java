package org.leling.dossier.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells which needs are over; a need that nobody tells of is open. */
public interface OpenNeeds {

    /** Gives, by the id of its event, the day on which each need of a person that is over came to its end. */
    default Map<String, LocalDate> closedOn(String dossier) {
        return closedOn(List.of(dossier)).getOrDefault(dossier, Map.of());
    }

    /** Gives the same of several people, by person; who has none is absent. */
    Map<String, Map<String, LocalDate>> closedOn(Collection<String> dossiers);
}
