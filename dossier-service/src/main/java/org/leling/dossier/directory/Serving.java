package org.leling.dossier.directory;

import java.time.LocalDate;

/** Says in how many care groups somebody of the directory serves, so that nobody leaves without being replaced there. */
public interface Serving {

    /** Counts the groups, whoever may see them, in which they serve on a day or later. */
    int count(Staff staff, LocalDate from);
}
