package org.leling.alert.history.db;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.alert.history.EventKind;
import org.leling.alert.history.History;
import org.leling.alert.history.HistoryEvent;
import org.leling.alert.person.Seals;
import org.leling.kit.database.Sql;

/** The history's table. */
@Singleton
final class PgHistory implements History {

    /** Any number of our own: who holds it writes alone until the commit. */
    private static final long ORDER_OF_COMMITS = 0x616c6572L;

    private final Sql sql;
    private final Seals seals;
    private final JsonMapper json;

    PgHistory(Sql sql, Seals seals, JsonMapper json) {
        this.sql = sql;
        this.seals = seals;
        this.json = json;
    }

    @Override
    public void append(List<HistoryEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (HistoryEvent event : events) {
            rows.add(new @Nullable Object[] {
                orNull(event.alarm()),
                orNull(event.press()),
                orNull(event.dossier()),
                event.kind(),
                event.at(),
                orNull(event.state()),
                orNull(event.key()),
                event.by().isEmpty() ? null : seals.seal(event.dossier(), "event.by", event.by()),
                Sql.json(write(event.detail()))
            });
        }
        sql.list("select pg_advisory_xact_lock(?)", row -> true, ORDER_OF_COMMITS);
        sql.updateEach(
                "insert into alarm_event(seq, alarm_id, press_id, dossier_id, kind, at, state, key, by_enc, detail)"
                        + " values (nextval('alarm_event_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    @Override
    public List<HistoryEvent> listOf(String alarm) {
        return sql.list("select * from alarm_event where alarm_id = ? order by seq", this::event, alarm);
    }

    @Override
    public List<HistoryEvent> listAfter(long seq, int limit) {
        return sql.list("select * from alarm_event where seq > ? order by seq limit ?", this::event, seq, limit);
    }

    @Override
    public long newest() {
        return sql.find("select seq from alarm_event order by seq desc limit 1", row -> row.getLong(1))
                .orElse(0L);
    }

    private HistoryEvent event(ResultSet row) throws SQLException {
        String dossier = orEmpty(row.getString("dossier_id"));
        String by = row.getString("by_enc");
        return new HistoryEvent(
                row.getLong("seq"),
                orEmpty(row.getString("alarm_id")),
                orEmpty(row.getString("press_id")),
                dossier,
                EventKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(Sql.instant(row, "at")),
                orEmpty(row.getString("state")),
                orEmpty(row.getString("key")),
                by == null ? "" : seals.open(dossier, "event.by", by),
                read(row.getString("detail")));
    }

    private String write(Map<String, String> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write an event's detail", e);
        }
    }

    private Map<String, String> read(String detail) {
        try {
            return json.readValue(detail, Argument.mapOf(String.class, String.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read an event's detail", e);
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
