package org.leling.alert.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.leling.alert.paging.Page;

/** Where the handsets are kept. All calls take part in the caller's transaction and see what its scope allows. */
public interface Devices {

    Optional<Device> find(String id);

    /** Keeps a new handset, unless its id is taken. */
    boolean add(String id, String dossier, String secret, LocalDate fittedOn);

    /** Gives a handset another secret. */
    void changeSecret(String id, String dossier, String secret);

    /** Notes that it pressed, holds it until the transaction ends, and gives the database's time. */
    Instant pressed(String id, int battery);

    /** Notes that it is alive. */
    void heartbeat(String id, int battery);

    /** Lists by id; {@code after} is the last id of the page before, or empty. */
    Page<Device> list(String after, int limit);

    int count(int most);
}
