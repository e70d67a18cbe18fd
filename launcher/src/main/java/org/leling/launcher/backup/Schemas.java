package org.leling.launcher.backup;

import java.util.List;
import org.leling.kit.database.DatabaseAddress;

/** Brings an empty database to the schema that a service has. */
@FunctionalInterface
public interface Schemas {

    /**
     * Applies the service's migrations.
     *
     * @param database which service's: {@code leling_dossier}
     * @param address where to apply them
     * @param versions those that the saved data had; nothing newer is applied than the newest of them
     */
    void apply(String database, DatabaseAddress address, List<String> versions);
}
