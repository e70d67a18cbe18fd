package org.leling.alert.press;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.leling.alert.alarm.AlarmDesk;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.AlarmStore;
import org.leling.alert.card.Card;
import org.leling.alert.card.Cards;
import org.leling.alert.device.Device;
import org.leling.alert.device.Devices;
import org.leling.alert.history.EventKind;
import org.leling.alert.history.History;
import org.leling.alert.history.HistoryEvent;
import org.leling.alert.notice.Notices;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.time.DayClock;

/**
 * Takes presses (接收按键). A press, its alarm, the first notices, the audit entry and the history are one transaction; the
 * device is answered after it has committed. Presses of one device come one after the other, held by its row.
 */
@Singleton
public class PressDesk {

    /** A body longer than this is no press, but it is kept that one came. */
    public static final int LARGEST_BODY = 64 * 1024;

    private final Sql sql;
    private final PressReader reader;
    private final PressStore presses;
    private final Devices devices;
    private final Cards cards;
    private final AlarmDesk desk;
    private final AlarmStore alarms;
    private final Notices notices;
    private final History history;
    private final Audit audit;
    private final DayClock clock;

    public PressDesk(
            Sql sql,
            PressReader reader,
            PressStore presses,
            Devices devices,
            Cards cards,
            AlarmDesk desk,
            AlarmStore alarms,
            Notices notices,
            History history,
            Audit audit,
            DayClock clock) {
        this.sql = sql;
        this.reader = reader;
        this.presses = presses;
        this.devices = devices;
        this.cards = cards;
        this.desk = desk;
        this.alarms = alarms;
        this.notices = notices;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a press.
     *
     * @param body the bytes as they came
     * @param signature the signature as it came, or empty
     * @param deviceHeader the device as a header names it, or empty
     */
    public Receipt take(byte[] body, String signature, String deviceHeader) {
        return SystemScope.call("press", () -> sql.call(() -> receive(body, signature, deviceHeader)));
    }

    /**
     * Writes down that a body came which was not read to its end.
     *
     * @param size as the caller stated it
     */
    public Receipt tooLarge(long size, String deviceHeader) {
        return SystemScope.call(
                "press",
                () -> sql.call(() -> {
                    Instant now = alarms.now();
                    Press unread = reader.read(new byte[0], deviceHeader, now);
                    int stated = (int) Math.max(0, Math.min(size, Integer.MAX_VALUE));
                    return keep(unread, new byte[0], stated, Untreated.TOO_LARGE, "", "", now);
                }));
    }

    private Receipt receive(byte[] body, String signature, String deviceHeader) {
        Instant arrival = clock.now();
        if (body.length > LARGEST_BODY) {
            Press unread = reader.read(new byte[0], deviceHeader, arrival);
            return keep(unread, body, body.length, Untreated.TOO_LARGE, "", "", alarms.now());
        }
        Press press = reader.read(body, deviceHeader, arrival);
        if (press.device().isEmpty()) {
            return keep(press, body, body.length, Untreated.UNREADABLE, "", "", alarms.now());
        }
        Optional<Device> found = devices.find(press.device());
        if (found.isEmpty() || found.get().secret().isEmpty()) {
            return keep(press, body, body.length, Untreated.UNKNOWN_DEVICE, "", "", alarms.now());
        }
        if (signature.isBlank()) {
            return keep(press, body, body.length, Untreated.UNSIGNED, "", "", alarms.now());
        }
        if (!Signatures.matches(body, found.get().secret(), signature)) {
            return keep(press, body, body.length, Untreated.BAD_SIGNATURE, "", "", alarms.now());
        }
        return signed(press, body, found.get());
    }

    private Receipt signed(Press press, byte[] body, Device device) {
        Instant now = devices.pressed(device.id(), press.battery());
        if (!press.ref().isEmpty()) {
            Optional<PressStore.Known> known = presses.findByRef(device.id(), press.ref(), Signatures.sha256(body));
            if (known.isPresent()) {
                return known.get().sameBody()
                        ? repeated(known.get().alarm())
                        : keep(
                                press,
                                body,
                                body.length,
                                Untreated.REF_REUSED,
                                device.dossier(),
                                known.get().alarm(),
                                now);
            }
        }
        Card card = cards.get(device.dossier());
        Optional<AlarmRecord> running = desk.findRunning(device.id(), press.key());
        if (running.isPresent()) {
            presses.keep(kept(
                    press, body, body.length, device.dossier(), running.get().id(), true, List.of(), now));
            AlarmRecord joined = desk.pressedAgain(running.get(), card, now);
            return new Receipt.Joined(joined.id(), joined.alarm().state());
        }
        String id = UUID.randomUUID().toString();
        presses.keep(kept(press, body, body.length, device.dossier(), id, false, List.of(), now));
        AlarmRecord raised = desk.raise(id, device.dossier(), device.id(), press.key(), card, now);
        return new Receipt.Raised(raised.id(), raised.alarm().state());
    }

    private Receipt repeated(String alarm) {
        return new Receipt.Repeated(alarm, desk.get(alarm).alarm().state());
    }

    private Receipt keep(
            Press press, byte[] body, int size, Untreated reason, String dossier, String alarm, Instant now) {
        PressStore.Kept kept = kept(press, body, size, dossier, alarm, false, List.of(reason), now);
        presses.keep(kept);
        notices.untreated(reason, dossier, alarm, press.device(), now);
        Map<String, Object> detail = Map.of("press", kept.id(), "reason", reason.name(), "size", size);
        if (dossier.isEmpty()) {
            audit.record("press.untreated", detail);
        } else {
            audit.record("press.untreated", dossier, detail);
        }
        history.append(List.of(new HistoryEvent(
                0,
                alarm,
                kept.id(),
                dossier,
                EventKind.PRESS_UNTREATED,
                now,
                "",
                "",
                "",
                Map.of("reason", reason.name()))));
        return new Receipt.Kept(kept.id(), reason);
    }

    private static PressStore.Kept kept(
            Press press,
            byte[] body,
            int size,
            String dossier,
            String alarm,
            boolean joined,
            List<Untreated> untreated,
            Instant now) {
        return new PressStore.Kept(
                UUID.randomUUID().toString(),
                dossier,
                alarm,
                press,
                Signatures.sha256(body),
                size,
                now,
                joined,
                untreated,
                "",
                List.of());
    }
}
