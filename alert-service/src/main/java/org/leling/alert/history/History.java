package org.leling.alert.history;

import java.util.List;

/** Where what happened is written down. */
public interface History {

    /**
     * Writes events, in this order. Call it last in the transaction: the numbers are given under a lock that is held until
     * the commit, so that their order is the order of commits and a reader who asks for what came after misses nothing.
     */
    void append(List<HistoryEvent> events);

    /** Lists what happened to an alarm, in order. */
    List<HistoryEvent> listOf(String alarm);

    /** Lists what came after this number, in order. */
    List<HistoryEvent> listAfter(long seq, int limit);

    /** Gives the newest number that the caller may see; 0 where there is none. */
    long newest();
}
