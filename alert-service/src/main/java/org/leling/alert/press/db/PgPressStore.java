package org.leling.alert.press.db;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.AlarmKey;
import org.leling.alert.paging.Cursor;
import org.leling.alert.paging.Page;
import org.leling.alert.person.Seals;
import org.leling.alert.press.Oddity;
import org.leling.alert.press.Press;
import org.leling.alert.press.PressStore;
import org.leling.alert.press.Untreated;
import org.leling.kit.database.Sql;

/** The presses' table. What a person may have said is sealed; of a press that is nobody's, none of it is kept. */
@Singleton
final class PgPressStore implements PressStore {

    private static final String FIELD = "press.content";

    private final Sql sql;
    private final Seals seals;
    private final JsonMapper json;

    PgPressStore(Sql sql, Seals seals, JsonMapper json) {
        this.sql = sql;
        this.seals = seals;
        this.json = json;
    }

    @Override
    public void keep(Kept kept) {
        Press press = kept.press();
        sql.update(
                "insert into press(id, dossier_id, alarm_id, device_id, ref, sent_key, counted, body_hash, size,"
                        + " content_enc, received_at, joined, oddities, treated, reason)"
                        + " values (?, nullif(?, ''), nullif(?, ''), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kept.id(),
                kept.dossier(),
                kept.alarm(),
                press.device(),
                press.ref(),
                press.sentKey(),
                press.key(),
                kept.bodyHash(),
                kept.size(),
                kept.dossier().isEmpty() ? null : seals.seal(kept.dossier(), FIELD, content(press)),
                kept.receivedAt(),
                kept.joined(),
                press.oddities().stream().map(Oddity::name).toList(),
                kept.untreated().isEmpty(),
                kept.untreated().isEmpty() ? null : kept.untreated().get(0));
    }

    @Override
    public Optional<Known> findByRef(String device, String ref, byte[] bodyHash) {
        return sql.find(
                "select alarm_id, body_hash from press where device_id = ? and ref = ? and ref <> '' and treated",
                row -> new Known(row.getString("alarm_id"), Arrays.equals(row.getBytes("body_hash"), bodyHash)),
                device,
                ref);
    }

    @Override
    public Optional<Kept> find(String id) {
        return sql.find("select * from press where id = ?", this::kept, id);
    }

    @Override
    public List<Kept> listOf(String alarm) {
        return sql.list("select * from press where alarm_id = ? order by received_at, id", this::kept, alarm);
    }

    @Override
    public Page<Kept> listUntreated(String after, int limit) {
        Cursor cursor = after.isEmpty() ? Cursor.newest() : Cursor.read(after);
        List<Kept> found = sql.list(
                "select * from press where not treated and (received_at, id) < (?::timestamptz, ?)"
                        + " order by received_at desc, id desc limit ?",
                this::kept,
                cursor.at(),
                cursor.id(),
                limit + 1);
        return Page.of(found, limit, last -> new Cursor(last.receivedAt(), last.id()).write());
    }

    @Override
    public int countUntreated(int most) {
        return sql.get(
                "select count(*) from (select 1 from press where not treated limit ?) few", row -> row.getInt(1), most);
    }

    @Override
    public void seen(String id, String account, Instant now) {
        sql.update("update press set seen_by = ?, seen_at = ? where id = ? and seen_at is null", account, now, id);
    }

    private Kept kept(ResultSet row) throws SQLException {
        String dossier = orEmpty(row.getString("dossier_id"));
        String closedText = row.getString("content_enc");
        JsonNode content = tree(closedText == null ? "" : seals.open(dossier, FIELD, closedText));
        String reason = row.getString("reason");
        Instant seenAt = Sql.instant(row, "seen_at");
        var press = new Press(
                row.getString("device_id"),
                row.getString("ref"),
                row.getString("sent_key"),
                AlarmKey.valueOf(row.getString("counted")),
                text(content, "at"),
                number(content, "battery"),
                text(content, "text"),
                Sql.texts(row, "oddities").stream().map(Oddity::valueOf).toList());
        return new Kept(
                row.getString("id"),
                dossier,
                orEmpty(row.getString("alarm_id")),
                press,
                row.getBytes("body_hash"),
                row.getInt("size"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getBoolean("joined"),
                reason == null ? List.of() : List.of(Untreated.valueOf(reason)),
                orEmpty(row.getString("seen_by")),
                seenAt == null ? List.of() : List.of(seenAt));
    }

    private String content(Press press) {
        try {
            return json.writeValueAsString(Map.of("at", press.at(), "battery", press.battery(), "text", press.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a press", e);
        }
    }

    private JsonNode tree(String content) {
        try {
            return content.isEmpty() ? JsonNode.createObjectNode(Map.of()) : json.readValue(content, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a press", e);
        }
    }

    private static String text(JsonNode content, String name) {
        JsonNode node = content.get(name);
        return node == null ? "" : node.coerceStringValue();
    }

    private static int number(JsonNode content, String name) {
        JsonNode node = content.get(name);
        return node == null ? Press.NO_BATTERY : node.getIntValue();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
