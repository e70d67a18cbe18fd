package org.leling.kit.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Applies items that follow each other and moves the cursor behind the last, in one transaction. */
    void apply(FeedHandler handler, List<FeedEvent> events) {
        sql.run(() -> {
            grant(events);
            handler.apply(events);
            move(handler.feed(), events.get(events.size() - 1).seq());
        });
    }

    /** Applies one item that had been put aside, and takes it off the list. */
    void applyAgain(FeedHandler handler, FeedEvent event) {
        sql.run(() -> {
            grant(List.of(event));
            handler.apply(List.of(event));
            sql.update("delete from feed_poison where feed = ? and seq = ?", handler.feed(), event.seq());
        });
    }

    private void grant(List<FeedEvent> events) {
        Map<String, List<String>> grants = new LinkedHashMap<>();
        for (FeedEvent event : events) {
            if (!event.dossierId().isEmpty() && event.item().containsKey("grants")) {
                grants.put(event.dossierId(), event.grants());
            }
        }
        scopes.replaceAll(grants);
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
