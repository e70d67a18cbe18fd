package org.leling.dossier.directory;

import java.time.LocalDate;
import java.util.Collection;

/** Says in how many care groups somebody of the directory serves, so that nobody leaves without being replaced there. */
public interface Serving {

    /** Counts the groups, whoever may see them, in which one of these serves on a day or later. */
    int count(Collection<Staff> staff, LocalDate from);
}
