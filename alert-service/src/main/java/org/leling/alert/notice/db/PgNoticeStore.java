package org.leling.alert.notice.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.Target;
import org.leling.alert.notice.Message;
import org.leling.alert.notice.Notice;
import org.leling.alert.notice.NoticeKind;
import org.leling.alert.notice.NoticeState;
import org.leling.alert.notice.NoticeStore;
import org.leling.alert.paging.Cursor;
import org.leling.alert.paging.Page;
import org.leling.kit.database.Sql;

/** The notices' table, and its due rows. */
@Singleton
final class PgNoticeStore implements NoticeStore {

    private final Sql sql;
    private final Letters letters;

    PgNoticeStore(Sql sql, Letters letters) {
        this.sql = sql;
        this.letters = letters;
    }

    @Override
    public void queue(Collection<Draft> drafts, String channel, Instant now, String traceparent) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            Message message = draft.message();
            rows.add(new @Nullable Object[] {
                message.notice(),
                orNull(message.dossier()),
                orNull(message.alarm()),
                draft.kind(),
                message.target(),
                draft.step(),
                message.key(),
                letters.sealed(message),
                letters.plain(message),
                channel,
                now,
                now,
                traceparent
            });
        }
        sql.updateEach(
                "insert into notice(id, dossier_id, alarm_id, kind, target, step, idempotency_key,"
                        + " content_enc, plain_text, channel, state, created_at, next_at, traceparent)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)"
                        + " on conflict (idempotency_key) do nothing",
                rows);
    }

    @Override
    public Optional<Notice> find(String id) {
        return sql.find("select * from notice where id = ?", this::notice, id);
    }

    @Override
    public void sent(String id, Instant now) {
        sql.update(
                "update notice set state = 'SENT', closed = true, sent_at = ?, deliveries = deliveries + 1,"
                        + " deliveries_on_channel = deliveries_on_channel + 1 where id = ?",
                now,
                id);
    }

    @Override
    public void failed(String id, String nextChannel) {
        sql.update(
                "update notice set deliveries = deliveries + 1, deliveries_on_channel ="
                        + " case when channel = ? then deliveries_on_channel + 1 else 0 end, channel = ? where id = ?",
                nextChannel,
                nextChannel,
                id);
    }

    @Override
    public void exhausted(String id) {
        sql.update(
                "update notice set state = 'EXHAUSTED', closed = true, deliveries = deliveries + 1,"
                        + " deliveries_on_channel = deliveries_on_channel + 1 where id = ?",
                id);
    }

    @Override
    public void cancel(String alarm) {
        sql.update(
                "update notice set state = 'CANCELLED', closed = true where alarm_id = ? and state = 'QUEUED'", alarm);
    }

    @Override
    public Page<Notice> list(String alarm, String after, int limit) {
        Cursor cursor = after.isEmpty() ? Cursor.newest() : Cursor.read(after);
        List<Notice> found = sql.list(
                "select * from notice where (? = '' or alarm_id = ?) and (created_at, id) < (?::timestamptz, ?)"
                        + " order by created_at desc, id desc limit ?",
                this::notice,
                alarm,
                alarm,
                cursor.at(),
                cursor.id(),
                limit + 1);
        return Page.of(found, limit, last -> new Cursor(last.createdAt(), last.id()).write());
    }

    @Override
    public List<Notice> listOf(String alarm) {
        return sql.list("select * from notice where alarm_id = ? order by created_at, id", this::notice, alarm);
    }

    @Override
    public int count(String alarm, int most) {
        return sql.get(
                "select count(*) from (select 1 from notice where (? = '' or alarm_id = ?) limit ?) few",
                row -> row.getInt(1),
                alarm,
                alarm,
                most);
    }

    private Notice notice(ResultSet row) throws SQLException {
        NoticeState state = NoticeState.valueOf(row.getString("state"));
        String dossier = orEmpty(row.getString("dossier_id"));
        Letters.Letter letter = letters.read(dossier, row);
        return new Notice(
                new Message(
                        row.getString("idempotency_key"),
                        row.getString("id"),
                        dossier,
                        orEmpty(row.getString("alarm_id")),
                        Target.valueOf(row.getString("target")),
                        letter.person(),
                        letter.phone(),
                        letter.text()),
                NoticeKind.valueOf(row.getString("kind")),
                row.getInt("step"),
                row.getString("channel"),
                state,
                row.getInt("deliveries"),
                row.getInt("deliveries_on_channel"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "sent_at"),
                state == NoticeState.QUEUED ? Sql.instant(row, "next_at") : null,
                row.getString("traceparent"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
