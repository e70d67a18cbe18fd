package org.leling.kit.feed;

import java.net.URI;
import java.util.List;

/**
 * Applies another service's changes; every bean of this type gets a loop of its own ({@link FeedConsumers}).
 *
 * <pre>{@code
 * @Singleton
 * class DossierFeed implements FeedHandler {
 *     DossierFeed(@Value("${leling.dossier.url}") URI dossiers) …
 *     public String feed() { return "dossier"; }
 *     public URI source() { return dossiers.resolve("/changes"); }
 *     public void apply(FeedEvent event) { … upsert by event.dossierId() and event.version() … }
 * }
 * }</pre>
 */
public interface FeedHandler {

    /** The feed's name, the cursor's key. */
    String feed();

    /** Where it is read, without the query. */
    URI source();

    /**
     * Applies one item, in system scope, in the transaction that moves the cursor: both are committed or neither. The
     * person's rows of person_scope have been replaced by the item's grants before. The same item may come again, and an
     * older version after a newer one never does.
     *
     * <p>An exception that has nothing to do with the database's health puts the item aside after three tries, and the feed
     * goes on.
     */
    void apply(FeedEvent event);

    /**
     * Applies several items in one transaction, with what {@link #apply} promises for each; the rows of person_scope are
     * those of each person's last item. Unless a handler knows better, one after the other.
     *
     * <p>An exception undoes all of them. If it has nothing to do with the database's health, each is then applied by
     * itself, so that only the item at fault is put aside.
     */
    default void applyAll(List<FeedEvent> events) {
        events.forEach(this::apply);
    }
}
