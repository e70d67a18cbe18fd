package org.leling.alert.alarm.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.Acknowledgement;
import org.leling.alert.alarm.Alarm;
import org.leling.alert.alarm.AlarmKey;
import org.leling.alert.alarm.AlarmRecord;
import org.leling.alert.alarm.AlarmState;
import org.leling.alert.alarm.AlarmStatus;
import org.leling.alert.alarm.AlarmStore;
import org.leling.alert.alarm.Outcome;
import org.leling.alert.alarm.Person;
import org.leling.alert.paging.Cursor;
import org.leling.alert.paging.Page;
import org.leling.alert.person.Seals;
import org.leling.kit.database.Sql;

/** The alarms' table. Names and notes are sealed under the key of the person whose alarm it is. */
@Singleton
final class PgAlarmStore implements AlarmStore {

    private static final String SEPARATOR = "\n";

    private final Sql sql;
    private final Seals seals;
    private final PolicyJson policies;

    PgAlarmStore(Sql sql, Seals seals, PolicyJson policies) {
        this.sql = sql;
        this.seals = seals;
        this.policies = policies;
    }

    @Override
    public Instant now() {
        return sql.get("select leling_now() as now", row -> instant(row, "now"));
    }

    @Override
    public void insert(AlarmRecord alarm, String traceparent) {
        List<@Nullable Object> values = new ArrayList<>(List.of(
                alarm.id(),
                alarm.dossier(),
                alarm.device(),
                alarm.alarm().key(),
                alarm.raisedAt(),
                Sql.json(policies.write(alarm.alarm().policy())),
                traceparent));
        values.addAll(changing(alarm));
        sql.update(
                "insert into alarm(id, dossier_id, device_id, key, raised_at, policy, traceparent, state, steps_taken,"
                        + " repeats, nudged_at, flags, presses, acknowledged_at, acknowledged_by_enc, coming, outcome,"
                        + " note_enc, closed_at, closed_by_enc, closed, next_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                values.toArray());
    }

    @Override
    public void update(AlarmRecord alarm) {
        List<@Nullable Object> values = changing(alarm);
        values.add(alarm.id());
        sql.update(
                "update alarm set state = ?, steps_taken = ?, repeats = ?, nudged_at = ?, flags = ?, presses = ?,"
                        + " acknowledged_at = ?, acknowledged_by_enc = ?, coming = ?, outcome = ?, note_enc = ?,"
                        + " closed_at = ?, closed_by_enc = ?, closed = ?, next_at = ? where id = ?",
                values.toArray());
    }

    @Override
    public Optional<AlarmRecord> find(String id) {
        return sql.find("select * from alarm where id = ?", this::record, id);
    }

    @Override
    public Optional<AlarmRecord> findAndLock(String id) {
        return sql.find("select * from alarm where id = ? for update", this::record, id);
    }

    @Override
    public Optional<AlarmRecord> findRunningAndLock(String device, AlarmKey key) {
        return sql.find(
                "select * from alarm where device_id = ? and key = ? and not closed for update",
                this::record,
                device,
                key);
    }

    @Override
    public Page<AlarmRecord> list(List<AlarmState> states, String after, int limit) {
        boolean oldestFirst = !states.isEmpty() && !states.contains(AlarmState.CLOSED);
        Cursor cursor = after.isEmpty() ? (oldestFirst ? Cursor.oldest() : Cursor.newest()) : Cursor.read(after);
        String order = oldestFirst ? "asc" : "desc";
        List<AlarmRecord> found = sql.list(
                "select * from alarm where " + condition(states) + " and (raised_at, id) "
                        + (oldestFirst ? ">" : "<") + " (?::timestamptz, ?) order by raised_at " + order + ", id "
                        + order + " limit ?",
                this::record,
                cursor.at(),
                cursor.id(),
                limit + 1);
        return Page.of(found, limit, last -> new Cursor(last.raisedAt(), last.id()).write());
    }

    @Override
    public int count(List<AlarmState> states, int most) {
        return sql.get(
                "select count(*) from (select 1 from alarm where " + condition(states) + " limit ?) few",
                row -> row.getInt(1),
                most);
    }

    /** Spelt out, and not as parameters, so that the partial index on what runs is used. */
    private static String condition(List<AlarmState> states) {
        if (states.isEmpty()) {
            return "true";
        }
        String names = String.join("', '", states.stream().map(AlarmState::name).toList());
        return (states.contains(AlarmState.CLOSED) ? "" : "not closed and ") + "state in ('" + names + "')";
    }

    private List<@Nullable Object> changing(AlarmRecord alarm) {
        Optional<Acknowledgement> taken = alarm.findAcknowledgement();
        Optional<AlarmStatus.Closed> closure = alarm.findClosure();
        String dossier = alarm.dossier();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(alarm.alarm().state());
        values.add(alarm.alarm().stepsTaken());
        values.add(alarm.alarm().repeats());
        values.add(alarm.alarm().nudgedAt());
        values.add(alarm.flags());
        values.add(alarm.presses());
        values.add(taken.map(Acknowledgement::at).orElse(null));
        values.add(taken.map(one -> seal(dossier, one.by())).orElse(null));
        values.add(taken.map(Acknowledgement::coming).orElse(false));
        values.add(closure.map(AlarmStatus.Closed::outcome).orElse(null));
        values.add(closure.map(one -> seals.seal(dossier, "alarm.note", one.note()))
                .orElse(null));
        values.add(closure.map(AlarmStatus.Closed::at).orElse(null));
        values.add(closure.map(one -> seal(dossier, one.by())).orElse(null));
        values.add(closure.isPresent());
        values.add(alarm.alarm().findNextAt().orElse(null));
        return values;
    }

    private AlarmRecord record(ResultSet row) throws SQLException {
        String dossier = row.getString("dossier_id");
        AlarmState state = AlarmState.valueOf(row.getString("state"));
        Instant acknowledgedAt = Sql.instant(row, "acknowledged_at");
        List<Acknowledgement> taken = acknowledgedAt == null
                ? List.of()
                : List.of(new Acknowledgement(
                        person(dossier, row.getString("acknowledged_by_enc")),
                        row.getBoolean("coming"),
                        acknowledgedAt));
        AlarmStatus status = switch (state) {
            case OPEN -> new AlarmStatus.Open(instant(row, "next_at"));
            case ACKNOWLEDGED ->
                new AlarmStatus.Acknowledged(
                        taken.get(0).by(), taken.get(0).coming(), taken.get(0).at(), instant(row, "next_at"));
            case CLOSED ->
                new AlarmStatus.Closed(
                        person(dossier, row.getString("closed_by_enc")),
                        Outcome.valueOf(row.getString("outcome")),
                        seals.open(dossier, "alarm.note", row.getString("note_enc")),
                        instant(row, "closed_at"));
        };
        return new AlarmRecord(
                row.getString("id"),
                dossier,
                row.getString("device_id"),
                instant(row, "raised_at"),
                row.getInt("presses"),
                Sql.texts(row, "flags"),
                taken,
                new Alarm(
                        AlarmKey.valueOf(row.getString("key")),
                        policies.read(row.getString("policy")),
                        row.getInt("steps_taken"),
                        row.getInt("repeats"),
                        instant(row, "nudged_at"),
                        status));
    }

    private String seal(String dossier, Person person) {
        return seals.seal(dossier, "alarm.by", person.account() + SEPARATOR + person.name());
    }

    private Person person(String dossier, String sealed) {
        String opened = seals.open(dossier, "alarm.by", sealed);
        int end = opened.indexOf(SEPARATOR);
        return end < 0 ? Person.ERASED : new Person(opened.substring(end + 1), opened.substring(0, end));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column), column);
    }
}
