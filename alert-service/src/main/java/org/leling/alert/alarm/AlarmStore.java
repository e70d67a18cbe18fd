package org.leling.alert.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.leling.alert.paging.Page;

/** Where alarms are kept. All calls take part in the caller's transaction and see what the caller's scope allows. */
public interface AlarmStore {

    /** Gives the database's time, by which all due times are reckoned. */
    Instant now();

    /** Keeps a new alarm, with the trace that its steps continue. */
    void insert(AlarmRecord alarm, String traceparent);

    /** Keeps what an alarm has become. */
    void update(AlarmRecord alarm);

    Optional<AlarmRecord> find(String id);

    /** Finds an alarm and holds it until the transaction ends: two who act at once come one after the other. */
    Optional<AlarmRecord> findAndLock(String id);

    /** Finds the alarm of that device and key that is not closed, and holds it. */
    Optional<AlarmRecord> findRunningAndLock(String device, AlarmKey key);

    /**
     * Lists alarms: those not closed oldest first, closed ones and all of them newest first.
     *
     * @param states which; all of them where it is empty
     * @param after the {@code next} of the page before, or empty
     */
    Page<AlarmRecord> list(List<AlarmState> states, String after, int limit);

    /** Counts as {@link #list} lists, up to a most. */
    int count(List<AlarmState> states, int most);
}
