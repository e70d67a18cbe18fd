package org.leling.alert.device.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leling.alert.device.Device;
import org.leling.alert.device.Devices;
import org.leling.alert.paging.Page;
import org.leling.alert.person.Seals;
import org.leling.alert.press.Press;
import org.leling.kit.database.Sql;

/** The handsets' table; secrets are sealed. */
@Singleton
final class PgDevices implements Devices {

    private static final String SECRET = "device.secret";

    private final Sql sql;
    private final Seals seals;

    PgDevices(Sql sql, Seals seals) {
        this.sql = sql;
        this.seals = seals;
    }

    @Override
    public Optional<Device> find(String id) {
        return sql.find("select * from device where id = ?", this::device, id);
    }

    @Override
    public boolean add(String id, String dossier, String secret, LocalDate fittedOn) {
        return sql.update(
                        "insert into device(id, dossier_id, secret_enc, fitted_on) values (?, ?, ?, ?)"
                                + " on conflict (id) do nothing",
                        id,
                        dossier,
                        seals.seal(dossier, SECRET, secret),
                        fittedOn)
                == 1;
    }

    @Override
    public void changeSecret(String id, String dossier, String secret) {
        sql.update("update device set secret_enc = ? where id = ?", seals.seal(dossier, SECRET, secret), id);
    }

    @Override
    public Instant pressed(String id, int battery) {
        return sql.get(
                "update device set last_press_at = leling_now(), battery = coalesce(nullif(?, " + Press.NO_BATTERY
                        + "), battery) where id = ? returning leling_now() as now",
                row -> Objects.requireNonNull(Sql.instant(row, "now")),
                battery,
                id);
    }

    @Override
    public void heartbeat(String id, int battery) {
        sql.update(
                "update device set last_heartbeat_at = leling_now(), battery = coalesce(nullif(?, " + Press.NO_BATTERY
                        + "), battery) where id = ?",
                battery,
                id);
    }

    @Override
    public Page<Device> list(String after, int limit) {
        List<Device> found =
                sql.list("select * from device where id > ? order by id limit ?", this::device, after, limit + 1);
        return Page.of(found, limit, Device::id);
    }

    @Override
    public int count(int most) {
        return sql.get("select count(*) from (select 1 from device limit ?) few", row -> row.getInt(1), most);
    }

    private Device device(ResultSet row) throws SQLException {
        String dossier = row.getString("dossier_id");
        int battery = row.getInt("battery");
        boolean batteryKnown = !row.wasNull();
        return new Device(
                row.getString("id"),
                dossier,
                seals.open(dossier, SECRET, row.getString("secret_enc")),
                Objects.requireNonNull(Sql.day(row, "fitted_on")),
                batteryKnown ? battery : Press.NO_BATTERY,
                Sql.instant(row, "last_press_at"),
                Sql.instant(row, "last_heartbeat_at"));
    }
}
