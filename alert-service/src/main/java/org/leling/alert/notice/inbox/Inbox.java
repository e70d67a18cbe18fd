package org.leling.alert.notice.inbox;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leling.alert.alarm.Target;
import org.leling.alert.notice.Message;
import org.leling.alert.notice.db.Letters;
import org.leling.alert.paging.Page;
import org.leling.kit.database.Sql;

/** The local message inbox, to be looked at. */
@Singleton
public class Inbox {

    private static final int MOST_COUNTED = 10_000;

    private final Sql sql;
    private final Letters letters;

    public Inbox(Sql sql, Letters letters) {
        this.sql = sql;
        this.letters = letters;
    }

    /**
     * Lists messages, newest first.
     *
     * @param alarm of which alarm, or empty for all
     * @param before only those with a lower number
     */
    public Page<InboxMessage> list(String alarm, long before, int limit) {
        List<InboxMessage> found = sql.list(
                "select * from inbox_message where (? = '' or alarm_id = ?) and id < ? order by id desc limit ?",
                this::message,
                alarm,
                alarm,
                before,
                limit + 1);
        return Page.of(found, limit, last -> String.valueOf(last.id()));
    }

    /** Counts as {@link #list} lists, up to 10,000. */
    public int count(String alarm) {
        return sql.get(
                "select count(*) from (select 1 from inbox_message where (? = '' or alarm_id = ?) limit ?) few",
                row -> row.getInt(1),
                alarm,
                alarm,
                MOST_COUNTED);
    }

    private InboxMessage message(ResultSet row) throws SQLException {
        String dossier = orEmpty(row.getString("dossier_id"));
        Letters.Letter letter = letters.read(dossier, row);
        return new InboxMessage(
                row.getLong("id"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                new Message(
                        row.getString("idempotency_key"),
                        row.getString("notice_id"),
                        dossier,
                        orEmpty(row.getString("alarm_id")),
                        Target.valueOf(row.getString("target")),
                        letter.person(),
                        letter.phone(),
                        letter.text()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
