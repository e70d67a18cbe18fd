package org.leling.alert.press;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.leling.alert.alarm.AlarmStore;
import org.leling.alert.device.Device;
import org.leling.alert.device.Devices;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/** Takes heartbeats (心跳): a device says that it is alive, and how its battery is. */
@Singleton
public class Heartbeats {

    private final Sql sql;
    private final PressReader reader;
    private final Devices devices;
    private final AlarmStore clock;

    public Heartbeats(Sql sql, PressReader reader, Devices devices, AlarmStore clock) {
        this.sql = sql;
        this.reader = reader;
        this.devices = devices;
        this.clock = clock;
    }

    /** Notes the heartbeat, if it is signed by a device we know, and says whether it was. */
    public boolean take(byte[] body, String signature, String deviceHeader) {
        if (body.length > PressDesk.LARGEST_BODY || signature.isBlank()) {
            return false;
        }
        return SystemScope.call(
                "heartbeat",
                () -> sql.call(() -> {
                    Press beat = reader.read(body, deviceHeader, clock.now());
                    Optional<Device> device = devices.find(beat.device());
                    if (device.isEmpty()
                            || device.get().secret().isEmpty()
                            || !Signatures.matches(body, device.get().secret(), signature)) {
                        return false;
                    }
                    devices.heartbeat(device.get().id(), beat.battery());
                    return true;
                }));
    }
}
