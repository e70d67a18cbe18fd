package org.leling.schedule.delivery.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.schedule.delivery.DeliveryOrder;
import org.leling.schedule.delivery.DeliveryRecord;
import org.leling.schedule.delivery.DeliveryStore;

/** Deliveries and waivers in PostgreSQL; what people wrote is encrypted. */
@Singleton
final class SqlDeliveryStore implements DeliveryStore {

    private static final String SELECT = "select d.*, array(select o.dossier_id || '/' || o.rule || '/' || o.period"
            + " from obligation o where o.fulfilled_by = d.id order by o.due, o.rule, o.period) as fulfilled"
            + " from delivery d ";

    private final Sql sql;
    private final FieldCodec codec;

    SqlDeliveryStore(Sql sql, FieldCodec codec) {
        this.sql = sql;
        this.codec = codec;
    }

    @Override
    public void insert(String id, DeliveryOrder order, String by, String byName) {
        String note = order.note();
        sql.update(
                "insert into delivery(id, dossier_id, party, action, on_day, obligation, note, satisfaction,"
                        + " recorded_by, recorded_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                order.dossier(),
                order.party(),
                order.action(),
                order.on(),
                order.obligation(),
                note == null ? null : codec.encrypt(order.dossier(), "note", note),
                order.satisfaction(),
                by,
                byName);
    }

    @Override
    public Optional<DeliveryRecord> find(String id) {
        return sql.find(SELECT + "where d.id = ?", SqlDeliveryStore::sealed, id).map(this::opened);
    }

    @Override
    public List<DeliveryRecord> list(String dossier, @Nullable String after, int limit) {
        List<DeliveryRecord> sealed = after == null
                ? sql.list(
                        SELECT + "where d.dossier_id = ? order by d.seq desc limit ?",
                        SqlDeliveryStore::sealed,
                        dossier,
                        limit)
                : sql.list(
                        SELECT + "where d.dossier_id = ? and d.seq < (select seq from delivery where id = ?)"
                                + " order by d.seq desc limit ?",
                        SqlDeliveryStore::sealed,
                        dossier,
                        after,
                        limit);
        return sealed.stream().map(this::opened).toList();
    }

    private static DeliveryRecord sealed(ResultSet row) throws SQLException {
        int satisfaction = row.getInt("satisfaction");
        return new DeliveryRecord(
                row.getString("id"),
                row.getString("dossier_id"),
                row.getString("party"),
                row.getString("action"),
                Objects.requireNonNull(Sql.day(row, "on_day")),
                row.getString("obligation"),
                row.getString("note"),
                satisfaction == 0 ? null : satisfaction,
                row.getString("recorded_by"),
                row.getString("recorded_name"),
                Objects.requireNonNull(Sql.instant(row, "recorded_at")),
                Sql.instant(row, "taken_back_at"),
                row.getString("taken_back_by"),
                Sql.texts(row, "fulfilled"));
    }

    private DeliveryRecord opened(DeliveryRecord sealed) {
        String note = sealed.note();
        if (note == null) {
            return sealed;
        }
        return new DeliveryRecord(
                sealed.delivery(),
                sealed.dossier(),
                sealed.party(),
                sealed.action(),
                sealed.on(),
                sealed.obligation(),
                codec.decrypt(sealed.dossier(), "note", note).orElse(""),
                sealed.satisfaction(),
                sealed.by(),
                sealed.byName(),
                sealed.at(),
                sealed.takenBackAt(),
                sealed.takenBackBy(),
                sealed.fulfilled());
    }

    @Override
    public boolean takeBack(String id, String by) {
        return sql.update(
                        "update delivery set taken_back_at = leling_now(), taken_back_by = ?"
                                + " where id = ? and taken_back_at is null",
                        by,
                        id)
                == 1;
    }

    @Override
    public List<String> listFulfilled(String id) {
        return sql.list(
                "select dossier_id || '/' || rule || '/' || period from obligation where fulfilled_by = ?"
                        + " order by due, rule, period",
                row -> row.getString(1),
                id);
    }

    @Override
    public void waive(String dossier, String rule, String period, String reason, String by) {
        sql.update(
                "insert into waiver(dossier_id, rule, period, reason, waived_by) values (?, ?, ?, ?, ?)"
                        + " on conflict (dossier_id, rule, period) do update set reason = excluded.reason,"
                        + " waived_by = excluded.waived_by, waived_at = leling_now()",
                dossier,
                rule,
                period,
                codec.encrypt(dossier, "waiver", reason),
                by);
    }

    @Override
    public boolean takeWaiverBack(String dossier, String rule, String period) {
        return sql.update("delete from waiver where dossier_id = ? and rule = ? and period = ?", dossier, rule, period)
                == 1;
    }
}
