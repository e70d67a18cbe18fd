package org.leling.schedule.delivery;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done, as it is kept; all in the transaction and the scope of the caller. */
public interface DeliveryStore {

    /** Keeps a delivery under a new id. */
    void insert(String id, DeliveryOrder order, String by, String byName);

    /** Finds a delivery that the caller's scope sees. */
    Optional<DeliveryRecord> find(String id);

    /** Lists a dossier's deliveries, newest first, from before a place on. */
    List<DeliveryRecord> list(String dossier, @Nullable String after, int limit);

    /** Marks a delivery as taken back, and says whether it was not before. */
    boolean takeBack(String id, String by);

    /** Lists the obligations that a delivery fulfils. */
    List<String> listFulfilled(String id);

    /** Keeps a waiver, or its new reason. */
    void waive(String dossier, String rule, String period, String reason, String by);

    /** Takes a waiver back, and says whether there was one. */
    boolean takeWaiverBack(String dossier, String rule, String period);
}
