package org.leling.alert.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The state machine of an alarm: alarm × event × who can be reached × now → alarm, calls, history.
 *
 * <p>OPEN → ACKNOWLEDGED → CLOSED, and back to OPEN when an acknowledged alarm is not closed in time. An open alarm steps
 * through its policy and then repeats without end; only a named person stops it. A step that can reach nobody is skipped
 * at once. Nothing here asks the time: a clock that jumps makes at most one step late, never one lost.
 */
public final class AlarmMachine {

    /** A stuck key tells the desk so at most once in this time. */
    static final Duration NUDGE_AT_MOST_EVERY = Duration.ofSeconds(60);

    private AlarmMachine() {}

    /** Raises an alarm. A test call reaches nobody and is closed as soon as it is written down. */
    public static Turn.Taken raise(AlarmKey key, EscalationPolicy policy, Reach reach, Instant now) {
        var happenings = new ArrayList<Happening>();
        happenings.add(new Happening.Raised(key));
        var fresh = new Alarm(key, policy, 0, 0, now, new AlarmStatus.Open(now));
        if (key == AlarmKey.TEST) {
            happenings.add(new Happening.Closed(Person.SYSTEM, Outcome.TEST));
            return new Turn.Taken(
                    fresh.with(new AlarmStatus.Closed(Person.SYSTEM, Outcome.TEST, "", now)), List.of(), happenings);
        }
        Duration first = policy.steps().get(0).after();
        if (!first.isZero()) {
            return new Turn.Taken(fresh.with(new AlarmStatus.Open(now.plus(first))), List.of(), happenings);
        }
        var calls = new ArrayList<Call>();
        Alarm alarm = nextStep(fresh, reach, calls, happenings);
        return new Turn.Taken(alarm.with(new AlarmStatus.Open(afterStep(alarm, now))), calls, happenings);
    }

    /** Takes one event. */
    public static Turn on(Alarm alarm, AlarmEvent event, Reach reach, Instant now) {
        return switch (alarm.status().state()) {
            case OPEN -> onOpen(alarm, (AlarmStatus.Open) alarm.status(), event, reach, now);
            case ACKNOWLEDGED -> onAcknowledged(alarm, (AlarmStatus.Acknowledged) alarm.status(), event, reach, now);
            case CLOSED -> onClosed(alarm, (AlarmStatus.Closed) alarm.status(), event);
        };
    }

    private static Turn onOpen(Alarm alarm, AlarmStatus.Open open, AlarmEvent event, Reach reach, Instant now) {
        if (event instanceof AlarmEvent.Due) {
            return now.isBefore(open.nextAt()) ? unchanged(alarm) : step(alarm, reach, now, List.of());
        }
        if (event instanceof AlarmEvent.PressedAgain) {
            return unchanged(alarm, new Happening.PressedAgain());
        }
        if (event instanceof AlarmEvent.Acknowledge acknowledge) {
            return acknowledged(alarm, acknowledge, now);
        }
        if (event instanceof AlarmEvent.Escalate escalate) {
            return step(alarm, reach, now, List.of(new Happening.Escalated(escalate.by())));
        }
        var close = (AlarmEvent.Close) event;
        return closed(alarm, close, now, List.of(new Happening.Acknowledged(close.by(), false)));
    }

    private static Turn onAcknowledged(
            Alarm alarm, AlarmStatus.Acknowledged status, AlarmEvent event, Reach reach, Instant now) {
        if (event instanceof AlarmEvent.Due) {
            return now.isBefore(status.nextAt()) ? unchanged(alarm) : reopened(alarm, status, reach, now);
        }
        if (event instanceof AlarmEvent.PressedAgain) {
            return nudged(alarm, now);
        }
        if (event instanceof AlarmEvent.Acknowledge acknowledge) {
            if (!status.by().equals(acknowledge.by())) {
                return new Turn.TakenByOther(status.by(), status.at());
            }
            if (status.coming() || !acknowledge.coming()) {
                return unchanged(alarm);
            }
            Alarm coming = alarm.with(new AlarmStatus.Acknowledged(status.by(), true, status.at(), status.nextAt()));
            return new Turn.Taken(coming, List.of(), List.of(new Happening.Acknowledged(status.by(), true)));
        }
        if (event instanceof AlarmEvent.Escalate escalate) {
            var calls = new ArrayList<Call>();
            var happenings = new ArrayList<Happening>();
            happenings.add(new Happening.Escalated(escalate.by()));
            return new Turn.Taken(stepOrRepeat(alarm, reach, true, calls, happenings), calls, happenings);
        }
        return closed(alarm, (AlarmEvent.Close) event, now, List.of());
    }

    private static Turn onClosed(Alarm alarm, AlarmStatus.Closed closed, AlarmEvent event) {
        if (event instanceof AlarmEvent.Due) {
            return unchanged(alarm);
        }
        if (event instanceof AlarmEvent.Close close && close.outcome() == closed.outcome()) {
            return unchanged(alarm);
        }
        return new Turn.AlreadyClosed(closed.by(), closed.outcome(), closed.at());
    }

    private static Turn.Taken step(Alarm alarm, Reach reach, Instant now, List<Happening> before) {
        var calls = new ArrayList<Call>();
        var happenings = new ArrayList<>(before);
        Alarm stepped = stepOrRepeat(alarm, reach, !before.isEmpty(), calls, happenings);
        return new Turn.Taken(stepped.with(new AlarmStatus.Open(afterStep(stepped, now))), calls, happenings);
    }

    private static Alarm stepOrRepeat(
            Alarm alarm, Reach reach, boolean whole, List<Call> calls, List<Happening> happenings) {
        return alarm.stepsTaken() < alarm.policy().steps().size()
                ? nextStep(alarm, reach, calls, happenings)
                : repeat(alarm, reach, whole, calls, happenings);
    }

    /** Takes the next step that reaches somebody; the last one always does. */
    private static Alarm nextStep(Alarm alarm, Reach reach, List<Call> calls, List<Happening> happenings) {
        List<EscalationPolicy.Step> steps = alarm.policy().steps();
        for (int index = alarm.stepsTaken(); index < steps.size(); index++) {
            Set<Target> targets = steps.get(index).targets();
            List<Contact> reached = reach.of(targets);
            Set<Target> missing = missing(targets, reached);
            if (reached.isEmpty()) {
                happenings.add(new Happening.StepSkipped(index + 1, missing));
                continue;
            }
            for (Contact contact : reached) {
                calls.add(new Call(Call.Kind.CALL, index + 1, 0, contact));
            }
            happenings.add(new Happening.StepTaken(index + 1, reached.size(), missing));
            return alarm.taken(index + 1, 0);
        }
        throw new IllegalStateException("no step after " + alarm.stepsTaken() + " of " + steps.size());
    }

    private static Alarm repeat(Alarm alarm, Reach reach, boolean whole, List<Call> calls, List<Happening> happenings) {
        int last = alarm.policy().steps().size();
        int repeat = alarm.repeats() + 1;
        boolean all = whole || repeat % alarm.policy().wholeEvery() == 0;
        Set<Target> targets = all ? alarm.policy().steps().get(last - 1).targets() : EnumSet.of(Target.DISPATCHER);
        List<Contact> reached = reach.of(targets);
        for (Contact contact : reached) {
            calls.add(new Call(Call.Kind.REPEAT, last, repeat, contact));
        }
        happenings.add(new Happening.Repeated(repeat, reached.size()));
        return alarm.taken(last, repeat);
    }

    /** The helper did not come to an end in time: everyone is called again, those of every step. */
    private static Turn reopened(Alarm alarm, AlarmStatus.Acknowledged status, Reach reach, Instant now) {
        List<EscalationPolicy.Step> steps = alarm.policy().steps();
        var everyone = EnumSet.noneOf(Target.class);
        steps.forEach(step -> everyone.addAll(step.targets()));
        int repeat = alarm.repeats() + 1;
        var calls = new ArrayList<Call>();
        for (Contact contact : reach.of(everyone)) {
            calls.add(new Call(Call.Kind.REOPENED, steps.size(), repeat, contact));
        }
        Alarm open = alarm.taken(steps.size(), repeat)
                .with(new AlarmStatus.Open(now.plus(alarm.policy().repeatEvery())));
        return new Turn.Taken(open, calls, List.of(new Happening.Reopened(status.by())));
    }

    private static Turn nudged(Alarm alarm, Instant now) {
        if (now.isBefore(alarm.nudgedAt().plus(NUDGE_AT_MOST_EVERY))) {
            return unchanged(alarm, new Happening.PressedAgain());
        }
        int repeat = alarm.repeats() + 1;
        var call = new Call(Call.Kind.PRESSED_AGAIN, alarm.stepsTaken(), repeat, Contact.DISPATCHER);
        return new Turn.Taken(
                alarm.taken(alarm.stepsTaken(), repeat).nudged(now),
                List.of(call),
                List.of(new Happening.PressedAgain()));
    }

    private static Turn acknowledged(Alarm alarm, AlarmEvent.Acknowledge event, Instant now) {
        Instant until = now.plus(alarm.policy().closeWithin());
        return new Turn.Taken(
                alarm.with(new AlarmStatus.Acknowledged(event.by(), event.coming(), now, until)),
                List.of(),
                List.of(new Happening.Acknowledged(event.by(), event.coming())));
    }

    private static Turn closed(Alarm alarm, AlarmEvent.Close close, Instant now, List<Happening> before) {
        var happenings = new ArrayList<>(before);
        happenings.add(new Happening.Closed(close.by(), close.outcome()));
        return new Turn.Taken(
                alarm.with(new AlarmStatus.Closed(close.by(), close.outcome(), close.note(), now)),
                List.of(),
                happenings);
    }

    private static Instant afterStep(Alarm alarm, Instant now) {
        List<EscalationPolicy.Step> steps = alarm.policy().steps();
        return now.plus(
                alarm.stepsTaken() < steps.size()
                        ? steps.get(alarm.stepsTaken()).after()
                        : alarm.policy().repeatEvery());
    }

    private static Set<Target> missing(Set<Target> targets, List<Contact> reached) {
        var missing = EnumSet.copyOf(targets);
        reached.forEach(contact -> missing.remove(contact.target()));
        return missing;
    }

    private static Turn.Taken unchanged(Alarm alarm, Happening... happenings) {
        return new Turn.Taken(alarm, List.of(), List.of(happenings));
    }
}
