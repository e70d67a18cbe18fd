package org.leling.kit.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueWorkers;
import org.leling.kit.scope.SystemScope;
import org.leling.kit.tracing.Traces;

/**
 * Calls another service once the caller's transaction has committed, until it answers 2xx.
 *
 * <p>{@code outbox.post("dossier", "/dossiers/" + id + "/changes", id, json, "alarm-" + alarm)}: the target is looked up
 * under {@code leling.<target>.url}. The idempotency key makes repeating safe, and the same key twice writes one row. A
 * refusal (4xx) is final (a 404 only after half a minute, since the other side may hear of a new person a moment later): kept,
 * shown by {@link #listRefused}, audited. The body is stored under the person's key.
 */
@Singleton
public class Outbox {

    static final String TABLE = "outbox";
    static final String BODY = "outbox.body";

    private final Sql sql;
    private final FieldCodec codec;
    private final jakarta.inject.Provider<DueWorkers> workers;

    public Outbox(Sql sql, FieldCodec codec, jakarta.inject.Provider<DueWorkers> workers) {
        this.sql = sql;
        this.codec = codec;
        this.workers = workers;
    }

    /** Writes the call into the caller's transaction. */
    public void post(String target, String path, String dossierId, String json, String idempotencyKey) {
        String sealed = codec.encrypt(dossierId, BODY, json);
        SystemScope.run(
                "outbox",
                () -> sql.run(() -> {
                    sql.update(
                            "insert into outbox(id, dossier_id, target, path, idempotency_key, body, next_at, traceparent)"
                                    + " values (?, ?, ?, ?, ?, ?, leling_now(), ?) on conflict do nothing",
                            UUID.randomUUID().toString(),
                            dossierId,
                            target,
                            path,
                            idempotencyKey,
                            sealed,
                            Traces.current());
                    sql.afterCommit(() -> workers.get().wake(TABLE));
                }));
    }

    /** What the other side refused, oldest first, as far as the caller's scope sees it. */
    public List<OutboxItem> listRefused() {
        return sql.list(
                "select id, dossier_id, target, path, coalesce(status, 0) as status, made_at from outbox"
                        + " where refused order by made_at limit 1000",
                row -> new OutboxItem(
                        row.getString("id"),
                        row.getString("dossier_id"),
                        row.getString("target"),
                        row.getString("path"),
                        row.getInt("status"),
                        Objects.requireNonNull(Sql.instant(row, "made_at"))));
    }

    /** Tries a refused call once more: after the reason was mended on the other side. */
    public boolean retry(String id) {
        return sql.call(() -> {
            int touched = sql.update(
                    "update outbox set refused = false, closed = false, next_at = leling_now()"
                            + " where id = ? and refused",
                    id);
            sql.afterCommit(() -> workers.get().wake(TABLE));
            return touched == 1;
        });
    }
}
