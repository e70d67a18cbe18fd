package org.leling.kit.feed;

import java.util.List;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.PersonScopes;

/** The consumer's side in the database: cursor, items put aside, grants. */
final class FeedStore {

    private static final int ERROR_LENGTH = 300;

    private final Sql sql;
    private final PersonScopes scopes;

    FeedStore(Sql sql, PersonScopes scopes) {
        this.sql = sql;
        this.scopes = scopes;
    }

    long cursor(String feed) {
        return sql.find("select seq from feed_cursor where feed = ?", row -> row.getLong(1), feed)
                .orElse(0L);
    }

    /** Applies one item and moves the cursor in one transaction. */
    void apply(FeedHandler handler, FeedEvent event) {
        sql.run(() -> {
            applyOnly(handler, event);
            move(handler.feed(), event.seq());
        });
    }

    /** Applies one item that had been put aside, and takes it off the list. */
    void applyAgain(FeedHandler handler, FeedEvent event) {
        sql.run(() -> {
            applyOnly(handler, event);
            sql.update("delete from feed_poison where feed = ? and seq = ?", handler.feed(), event.seq());
        });
    }

    private void applyOnly(FeedHandler handler, FeedEvent event) {
        if (!event.dossierId().isEmpty() && event.item().containsKey("grants")) {
            scopes.replace(event.dossierId(), event.grants());
        }
        handler.apply(event);
    }

    void putAside(String feed, FeedEvent event, Throwable error) {
        String text = error.getClass().getSimpleName() + ": " + error.getMessage();
        sql.run(() -> {
            sql.update(
                    "insert into feed_poison(feed, seq, dossier_id, kind, error) values (?, ?, ?, ?, ?)"
                            + " on conflict (feed, seq) do update set error = excluded.error",
                    feed,
                    event.seq(),
                    event.dossierId().isEmpty() ? null : event.dossierId(),
                    event.kind(),
                    text.substring(0, Math.min(ERROR_LENGTH, text.length())));
            move(feed, event.seq());
        });
    }

    private void move(String feed, long seq) {
        sql.update(
                "insert into feed_cursor(feed, seq) values (?, ?) on conflict (feed) do update set seq = excluded.seq",
                feed,
                seq);
    }

    List<Long> poisoned(String feed) {
        return sql.list("select seq from feed_poison where feed = ? order by seq", row -> row.getLong(1), feed);
    }
}
