package org.leling.alert.press;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leling.alert.paging.Page;

/** Where presses are kept, each as it came. All calls take part in the caller's transaction and see what its scope allows. */
public interface PressStore {

    /**
     * A press that was treated.
     *
     * @param sameBody whether the body is the one that was asked about
     */
    record Known(String alarm, boolean sameBody) {}

    /** Keeps a press, treated or not. */
    void keep(Kept press);

    /** Finds the treated press of this reference. */
    Optional<Known> findByRef(String device, String ref, byte[] bodyHash);

    Optional<Kept> find(String id);

    /** Lists the presses of an alarm, in the order in which they came. */
    List<Kept> listOf(String alarm);

    /** Lists presses that were not treated, newest first; {@code after} is the {@code next} of the page before, or empty. */
    Page<Kept> listUntreated(String after, int limit);

    int countUntreated(int most);

    /** Notes who has looked at it; the first one stays. */
    void seen(String id, String account, Instant now);

    /**
     * A press as it is kept. Texts that do not apply are empty.
     *
     * @param dossier whose it is; empty as long as that is not proven
     * @param bodyHash SHA-256 of the body
     * @param untreated why it raised no alarm; empty where it did
     * @param seenBy the account that has looked at it
     */
    record Kept(
            String id,
            String dossier,
            String alarm,
            Press press,
            byte[] bodyHash,
            int size,
            Instant receivedAt,
            boolean joined,
            List<Untreated> untreated,
            String seenBy,
            List<Instant> seenAt) {}
}
