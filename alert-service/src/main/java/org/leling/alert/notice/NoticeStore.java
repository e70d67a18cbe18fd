package org.leling.alert.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.leling.alert.paging.Page;

/** Where notices are kept. All calls take part in the caller's transaction and see what its scope allows. */
public interface NoticeStore {

    /** A notice to be queued. */
    record Draft(Message message, NoticeKind kind, int step) {}

    /** Queues notices, due at once. One whose key is known already is left as it is. */
    void queue(Collection<Draft> drafts, String channel, Instant now, String traceparent);

    Optional<Notice> find(String id);

    /** Writes that it went out. */
    void sent(String id, Instant now);

    /** Writes that an attempt failed, and by which channel the next is made. */
    void failed(String id, String nextChannel);

    /** Gives it up. */
    void exhausted(String id);

    /** Cancels what has not gone out for an alarm. */
    void cancel(String alarm);

    /**
     * Lists newest first.
     *
     * @param alarm whose, or empty for all
     * @param after the {@code next} of the page before, or empty
     */
    Page<Notice> list(String alarm, String after, int limit);

    /** Lists all of an alarm, in the order in which they were queued. */
    List<Notice> listOf(String alarm);

    /** Counts as {@link #list} lists, up to a most. */
    int count(String alarm, int most);
}
