package org.leling.alert.alarm;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.alert.history.EventKind;
import org.leling.alert.history.HistoryEvent;

/** Makes what the machine says has happened into lines of the history. */
final class AlarmHistory {

    private AlarmHistory() {}

    static HistoryEvent event(AlarmRecord alarm, Happening happening, Instant now) {
        if (happening instanceof Happening.Raised) {
            return line(alarm, EventKind.RAISED, now, "", Map.of());
        }
        if (happening instanceof Happening.StepTaken step) {
            return line(alarm, EventKind.STEP_TAKEN, now, "", step(step.step(), step.called(), step.missing()));
        }
        if (happening instanceof Happening.StepSkipped step) {
            return line(alarm, EventKind.STEP_SKIPPED, now, "", step(step.step(), 0, step.missing()));
        }
        if (happening instanceof Happening.Repeated repeated) {
            Map<String, String> detail =
                    Map.of("repeat", String.valueOf(repeated.repeat()), "called", String.valueOf(repeated.called()));
            return line(alarm, EventKind.REPEATED, now, "", detail);
        }
        if (happening instanceof Happening.PressedAgain) {
            return line(alarm, EventKind.PRESSED_AGAIN, now, "", Map.of());
        }
        if (happening instanceof Happening.Acknowledged acknowledged) {
            Map<String, String> detail = Map.of("coming", String.valueOf(acknowledged.coming()));
            return line(alarm, EventKind.ACKNOWLEDGED, now, acknowledged.by().name(), detail);
        }
        if (happening instanceof Happening.Escalated escalated) {
            return line(alarm, EventKind.ESCALATED, now, escalated.by().name(), Map.of());
        }
        if (happening instanceof Happening.Reopened reopened) {
            return line(alarm, EventKind.REOPENED, now, reopened.before().name(), Map.of());
        }
        var closed = (Happening.Closed) happening;
        Map<String, String> detail = Map.of("outcome", closed.outcome().name());
        return line(alarm, EventKind.CLOSED, now, closed.by().name(), detail);
    }

    private static Map<String, String> step(int step, int called, Set<Target> missing) {
        return Map.of(
                "step", String.valueOf(step),
                "called", String.valueOf(called),
                "missing", missing.stream().map(Target::name).collect(Collectors.joining(",")));
    }

    private static HistoryEvent line(
            AlarmRecord alarm, EventKind kind, Instant now, String by, Map<String, String> detail) {
        return new HistoryEvent(
                0,
                alarm.id(),
                "",
                alarm.dossier(),
                kind,
                now,
                alarm.alarm().state().name(),
                alarm.alarm().key().name(),
                by,
                detail);
    }
}
