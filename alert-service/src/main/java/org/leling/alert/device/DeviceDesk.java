package org.leling.alert.device;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.leling.alert.paging.Page;
import org.leling.kit.audit.Audit;
import org.leling.kit.database.Sql;
import org.leling.kit.problem.ProblemException;
import org.leling.kit.time.DayClock;

/** Fits handsets (安装电子保姆). */
@Singleton
public class DeviceDesk {

    private static final int SECRET_BYTES = 24;
    private static final int MOST_COUNTED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * What fitting a handset came to.
     *
     * @param created whether it is new
     * @param secret to be shown this once; empty where it was not given and is known already
     */
    public record Fitted(String device, String dossier, boolean created, String secret) {}

    private final Sql sql;
    private final Devices devices;
    private final Fittings fittings;
    private final Audit audit;
    private final DayClock days;

    public DeviceDesk(Sql sql, Devices devices, Fittings fittings, Audit audit, DayClock days) {
        this.sql = sql;
        this.devices = devices;
        this.fittings = fittings;
        this.audit = audit;
        this.days = days;
    }

    /**
     * Fits a handset at a person's. The same again changes nothing, but that a secret which is given takes the place of the
     * old one.
     *
     * @param secret what the maker has put into the device, or empty for one to be made here
     * @throws ProblemException when the handset is another person's
     */
    public Fitted fit(String device, String dossier, String secret) {
        return sql.call(() -> {
            String effective = secret.isEmpty() ? newSecret() : secret;
            LocalDate today = days.today();
            if (devices.add(device, dossier, effective, today)) {
                fittings.fitted(device, dossier, today);
                audit.record("device.fitted", dossier, Map.of("device", device));
                return new Fitted(device, dossier, true, effective);
            }
            Device known = devices.find(device).orElseThrow(() -> ProblemException.conflict("device-taken"));
            if (!known.dossier().equals(dossier)) {
                throw ProblemException.conflict("device-taken");
            }
            if (secret.isEmpty() || secret.equals(known.secret())) {
                return new Fitted(device, dossier, false, secret);
            }
            devices.changeSecret(device, dossier, secret);
            audit.record("device.secret-changed", dossier, Map.of("device", device));
            return new Fitted(device, dossier, false, secret);
        });
    }

    public Page<Device> list(String after, int limit) {
        return devices.list(after, limit);
    }

    /** Counts as {@link #list} lists, up to 10,000. */
    public int count() {
        return devices.count(MOST_COUNTED);
    }

    private static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
