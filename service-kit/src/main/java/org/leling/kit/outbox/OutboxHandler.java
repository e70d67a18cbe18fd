package org.leling.kit.outbox;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.leling.kit.audit.Audit;
import org.leling.kit.client.ServiceClient;
import org.leling.kit.client.ServiceClient.Reply;
import org.leling.kit.crypto.FieldCodec;
import org.leling.kit.crypto.Opened;
import org.leling.kit.database.Sql;
import org.leling.kit.due.DueHandler;
import org.leling.kit.due.DueOutcome;
import org.leling.kit.due.DueRow;
import org.leling.kit.guard.Guard;
import org.leling.kit.guard.GuardSettings;
import org.leling.kit.guard.Guards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts the rows of the outbox. */
@Singleton
final class OutboxHandler implements DueHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxHandler.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int UNAUTHENTICATED = 401;
    private static final int CLIENT_FAULT = 400;
    private static final int NOT_FOUND = 404;
    private static final int PATIENT = 6;
    private static final int KEPT = 2_000;

    private record Call(String dossierId, String target, String path, String key, String body) {}

    private final Sql sql;
    private final FieldCodec codec;
    private final ServiceClient client;
    private final Guards guards;
    private final Audit audit;
    private final Environment environment;

    OutboxHandler(
            Sql sql, FieldCodec codec, ServiceClient client, Guards guards, Audit audit, Environment environment) {
        this.sql = sql;
        this.codec = codec;
        this.client = client;
        this.guards = guards;
        this.audit = audit;
        this.environment = environment;
    }

    @Override
    public String table() {
        return Outbox.TABLE;
    }

    /** A call outside must not hold a connection. */
    @Override
    public boolean inTransaction() {
        return false;
    }

    /** Each row may take as long as the guard lets it. */
    @Override
    public int batch() {
        return 4;
    }

    @Override
    public DueOutcome handle(DueRow row) {
        Call call = sql.get(
                "select dossier_id, target, path, idempotency_key, body from outbox where id = ?",
                found -> new Call(
                        found.getString(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5)),
                row.id());
        if (!(codec.decrypt(call.dossierId(), Outbox.BODY, call.body()) instanceof Opened.Clear body)) {
            return DueOutcome.done().with(() -> erased(row, call));
        }
        String base = environment.getRequiredProperty("leling." + call.target() + ".url", String.class);
        Guard guard = guards.get("outbox-" + call.target(), GuardSettings.background(TIMEOUT));
        Reply reply = client.post(guard, URI.create(base + call.path()), body.text(), headers(call));
        if (reply.isSuccess()) {
            return DueOutcome.done().with(() -> answered(row, call, reply, false));
        }
        if (reply.status() == NOT_FOUND && row.attempts() < PATIENT) {
            return DueOutcome.failed("answered 404: may not have heard of it yet");
        }
        if (reply.status() >= CLIENT_FAULT && reply.status() != UNAUTHENTICATED) {
            LOG.error("Outbox {}: {} refused it with {}; kept", row.id(), call.target(), reply.status());
            return DueOutcome.done().with(() -> {
                answered(row, call, reply, true);
                audit.record(
                        "outbox.refused",
                        call.dossierId(),
                        Map.of("outbox", row.id(), "target", call.target(), "status", reply.status()));
            });
        }
        return DueOutcome.failed("answered " + reply.status());
    }

    /** The person was erased before the call was made: there is nothing left to tell, and that is on record. */
    private void erased(DueRow row, Call call) {
        sql.update("update outbox set refused = true where id = ?", row.id());
        audit.record("outbox.erased", call.dossierId(), Map.of("outbox", row.id(), "target", call.target()));
    }

    /** A service reports what happened and has looked at no version: any will do. */
    private static Map<String, String> headers(Call call) {
        return Map.of(ServiceClient.IDEMPOTENCY_KEY, call.key(), "If-Match", "*");
    }

    private void answered(DueRow row, Call call, Reply reply, boolean refused) {
        String kept = reply.body().substring(0, Math.min(KEPT, reply.body().length()));
        sql.update(
                "update outbox set status = ?, answer = ?, refused = ? where id = ?",
                reply.status(),
                codec.encrypt(call.dossierId(), "outbox.answer", kept),
                refused,
                row.id());
    }
}
