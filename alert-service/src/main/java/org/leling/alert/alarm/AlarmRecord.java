package org.leling.alert.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alarm as it is kept: what the machine knows, and whose it is.
 *
 * @param presses how often the key was pressed for it
 * @param flags what somebody should look at, such as {@code STEP_1_NOBODY}
 * @param acknowledgements the latest, if any; kept after a reopening and after the closure
 */
public record AlarmRecord(
        String id,
        String dossier,
        String device,
        Instant raisedAt,
        int presses,
        List<String> flags,
        List<Acknowledgement> acknowledgements,
        Alarm alarm) {

    public AlarmRecord {
        flags = List.copyOf(flags);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** Finds who took it last. */
    public Optional<Acknowledgement> findAcknowledgement() {
        return acknowledgements.stream().findFirst();
    }

    /** Finds how it ended. */
    public Optional<AlarmStatus.Closed> findClosure() {
        return alarm.status() instanceof AlarmStatus.Closed closed ? Optional.of(closed) : Optional.empty();
    }

    AlarmRecord pressedOnceMore() {
        return new AlarmRecord(id, dossier, device, raisedAt, presses + 1, flags, acknowledgements, alarm);
    }

    /** What it is after the machine has taken a turn. */
    AlarmRecord after(Turn.Taken turn, Instant now) {
        var newFlags = new ArrayList<>(flags);
        List<Acknowledgement> newest = acknowledgements;
        for (Happening happening : turn.happenings()) {
            if (happening instanceof Happening.StepSkipped skipped) {
                addOnce(newFlags, "STEP_" + skipped.step() + "_NOBODY");
            } else if (happening instanceof Happening.Reopened) {
                addOnce(newFlags, "REOPENED");
            } else if (happening instanceof Happening.Acknowledged acknowledged) {
                newest = List.of(new Acknowledgement(acknowledged.by(), acknowledged.coming(), now));
            }
        }
        if (turn.alarm().status() instanceof AlarmStatus.Acknowledged status) {
            newest = List.of(new Acknowledgement(status.by(), status.coming(), status.at()));
        }
        return new AlarmRecord(id, dossier, device, raisedAt, presses, newFlags, newest, turn.alarm());
    }

    private static void addOnce(List<String> flags, String flag) {
        if (!flags.contains(flag)) {
            flags.add(flag);
        }
    }
}
