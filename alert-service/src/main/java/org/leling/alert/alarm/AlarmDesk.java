package org.leling.alert.alarm;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leling.alert.card.Card;
import org.leling.alert.card.Cards;
import org.leling.alert.history.History;
import org.leling.alert.notice.Notices;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.tracing.Traces;

/**
 * Acts on alarms (警报处置): each act is one transaction that writes the alarm's new state, its notices, the audit entry and
 * the history together. The alarm's row is held meanwhile, so that of two who act at once one comes second and is told.
 */
@Singleton
public class AlarmDesk {

    private static final int MOST_COUNTED = 10_000;

    private final Sql sql;
    private final AlarmStore alarms;
    private final Cards cards;
    private final Notices notices;
    private final History history;
    private final Audit audit;
    private final Policies policies;
    private final Outcomes outcomes;

    public AlarmDesk(
            Sql sql,
            AlarmStore alarms,
            Cards cards,
            Notices notices,
            History history,
            Audit audit,
            Policies policies,
            Outcomes outcomes) {
        this.sql = sql;
        this.alarms = alarms;
        this.cards = cards;
        this.notices = notices;
        this.history = history;
        this.audit = audit;
        this.policies = policies;
        this.outcomes = outcomes;
    }

    /** Raises an alarm in the press's transaction, and makes its first calls. */
    public AlarmRecord raise(String id, String dossier, String device, AlarmKey key, Card card, Instant now) {
        Turn.Taken turn = AlarmMachine.raise(key, policies.inForce(), card.reach(), now);
        var bare = new AlarmRecord(id, dossier, device, now, 1, List.of(), List.of(), turn.alarm());
        AlarmRecord alarm = bare.after(turn, now);
        alarms.insert(alarm, Traces.current());
        write("alarm.raised", alarm, card, turn, now);
        return alarm;
    }

    /** Finds the alarm that a new press of this device and key joins, and holds it. */
    public java.util.Optional<AlarmRecord> findRunning(String device, AlarmKey key) {
        return alarms.findRunningAndLock(device, key);
    }

    /** Joins a press to a running alarm, in the press's transaction. */
    public AlarmRecord pressedAgain(AlarmRecord running, Card card, Instant now) {
        var turn = (Turn.Taken) AlarmMachine.on(running.alarm(), new AlarmEvent.PressedAgain(), card.reach(), now);
        AlarmRecord alarm = running.pressedOnceMore().after(turn, now);
        alarms.update(alarm);
        write("alarm.pressed-again", alarm, card, turn, now);
        return alarm;
    }

    /** A named person takes the alarm. */
    public Answer acknowledge(String id, Person by, boolean coming) {
        return act("alarm.acknowledged", id, new AlarmEvent.Acknowledge(by, coming));
    }

    /** A named person wants the next step at once. */
    public Answer escalate(String id, Person by) {
        return act("alarm.escalated", id, new AlarmEvent.Escalate(by));
    }

    /** A named person ends the alarm. */
    public Answer close(String id, Person by, Outcome outcome, String note) {
        return act("alarm.closed", id, new AlarmEvent.Close(by, outcome, note));
    }

    /** Takes the alarm's next step, now that it is due; in the transaction that settles the due row. */
    public void due(String id) {
        act("alarm.stepped", id, new AlarmEvent.Due());
    }

    /** Gets an alarm that the caller may see. */
    public AlarmRecord get(String id) {
        return alarms.find(id).orElseThrow(() -> ProblemException.notFound("alarm-unknown"));
    }

    public org.leling.alert.paging.Page<AlarmRecord> list(List<AlarmState> states, String after, int limit) {
        return alarms.list(states, after, limit);
    }

    /** Counts as {@link #list} lists, up to 10,000. */
    public int count(List<AlarmState> states) {
        return alarms.count(states, MOST_COUNTED);
    }

    private Answer act(String action, String id, AlarmEvent event) {
        return sql.call(() -> {
            AlarmRecord before = alarms.findAndLock(id).orElseThrow(() -> ProblemException.notFound("alarm-unknown"));
            Instant now = alarms.now();
            Card card = cards.get(before.dossier());
            Turn turn = AlarmMachine.on(before.alarm(), event, card.reach(), now);
            if (turn instanceof Turn.TakenByOther other) {
                return new Answer.TakenByOther(other.by(), other.at());
            }
            if (turn instanceof Turn.AlreadyClosed closed) {
                return new Answer.Closed(closed.by(), closed.outcome(), closed.at());
            }
            var taken = (Turn.Taken) turn;
            if (taken.happenings().isEmpty()) {
                return new Answer.Done(before);
            }
            AlarmRecord after = before.after(taken, now);
            alarms.update(after);
            after.findClosure().ifPresent(closure -> ended(after, card, closure, now));
            write(action, after, card, taken, now);
            return new Answer.Done(after);
        });
    }

    private void ended(AlarmRecord alarm, Card card, AlarmStatus.Closed closure, Instant now) {
        notices.cancelUnsent(alarm.id());
        if (closure.outcome().emergency()) {
            outcomes.emergency(alarm);
        }
        if (closure.outcome() == Outcome.DIED) {
            notices.confirmDeath(alarm, card, now);
        }
    }

    /** Calls, audit, and last of all the history, whose order is the order of commits. */
    private void write(String action, AlarmRecord alarm, Card card, Turn.Taken turn, Instant now) {
        notices.call(alarm, card, turn.calls(), now);
        audit.record(action, alarm.dossier(), detail(alarm, turn));
        history.append(turn.happenings().stream()
                .map(happening -> AlarmHistory.event(alarm, happening, now))
                .toList());
    }

    private static Map<String, Object> detail(AlarmRecord alarm, Turn.Taken turn) {
        Map<String, Object> detail = new java.util.LinkedHashMap<>();
        detail.put("alarm", alarm.id());
        detail.put("key", alarm.alarm().key().name());
        detail.put("state", alarm.alarm().state().name());
        alarm.findClosure()
                .ifPresent(closure -> detail.put("outcome", closure.outcome().name()));
        if (!turn.calls().isEmpty()) {
            var called = new EnumMap<Target, Integer>(Target.class);
            turn.calls().forEach(call -> called.merge(call.contact().target(), 1, Integer::sum));
            called.forEach((target, number) -> detail.put("called." + target.name(), number));
        }
        return detail;
    }
}
