package org.leling.kit.feed;

import java.time.Instant;

/**
 * One row of the producer's change log.
 *
 * @param seq its place; commit order
 * @param dossierId whose change, or empty where it concerns nobody in particular
 * @param version the dossier's version after the change
 * @param kind what sort of row
 * @param at when it was written
 * @param traceparent the trace of the change, or empty
 * @param body JSON, as appended
 */
public record FeedItem(
        long seq, String dossierId, long version, String kind, Instant at, String traceparent, String body) {}
