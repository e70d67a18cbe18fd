package org.leling.kit.feed;

/**
 * How a consumer stands.
 *
 * @param feed its name
 * @param cursor the last sequence number applied or put aside
 * @param head the producer's highest number when it last answered; 0 before
 * @param poisoned how many items are put aside
 * @param failure what stopped the last round, or empty
 */
public record FeedStatus(String feed, long cursor, long head, long poisoned, String failure) {

    /** How many sequence numbers behind, by what the producer last answered. */
    public long lag() {
        return Math.max(0, head - cursor);
    }
}
