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
 *     public void apply(List<FeedEvent> events) { … upsert each by its dossierId() and version() … }
 * }
 * }</pre>
 */
public interface FeedHandler {

    /** The feed's name, the cursor's key. */
    String feed();

    /** Where it is read, without the query. */
    URI source();

    /**
     * Applies items that follow each other, in system scope, in the transaction that moves the cursor behind the last: all
     * are committed or none. The rows of person_scope have been replaced by the grants of each person's last item before.
     * The same item may come again, and an older version after a newer one never does.
     *
     * <p>An exception undoes all of them. If it has nothing to do with the database's health, each item is then applied by
     * itself, and one that fails three times is put aside; the feed goes on.
     *
     * @param events one or more
     */
    void apply(List<FeedEvent> events);
}
