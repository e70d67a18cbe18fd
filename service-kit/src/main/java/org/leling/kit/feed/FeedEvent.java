package org.leling.kit.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One item of a feed as its consumer gets it.
 *
 * @param seq its place
 * @param dossierId whose, or empty
 * @param version of the dossier
 * @param kind what sort
 * @param at when
 * @param grants which grants see this person from now on
 * @param item the item whole, as a tree of maps, lists, strings, numbers and booleans
 */
public record FeedEvent(
        long seq,
        String dossierId,
        long version,
        String kind,
        Instant at,
        List<String> grants,
        Map<String, Object> item) {

    public FeedEvent {
        grants = List.copyOf(grants);
    }

    @Override
    public String toString() {
        return "FeedEvent[seq=" + seq + ", dossier=" + dossierId + ", version=" + version + ", kind=" + kind + "]";
    }
}
