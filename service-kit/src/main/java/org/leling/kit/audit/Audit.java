package org.leling.kit.audit;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Sql;
import org.leling.kit.token.Caller;
import org.leling.kit.tracing.Traces;

/**
 * Writes who did what into the caller's transaction: {@code audit.record("delivery.recorded", dossierId, Map.of(…))}.
 *
 * <p>Append-only: the service's role may insert and read. The detail holds ids, codes and counts, never a name, a number
 * or an illness, since a row is kept when its person is erased.
 */
@Singleton
public class Audit {

    private final Sql sql;
    private final JsonMapper json;

    public Audit(Sql sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Records an action that concerns one person. */
    public void record(String action, String dossierId, Map<String, ?> detail) {
        insert(action, dossierId, detail);
    }

    /** Records an action that concerns nobody in particular. */
    public void record(String action, Map<String, ?> detail) {
        insert(action, null, detail);
    }

    private void insert(String action, @Nullable String dossierId, Map<String, ?> detail) {
        Caller caller = Caller.getCurrent();
        sql.later(
                "insert into audit_entry(action, dossier_id, subject, subject_name, roles, trace_id, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                action,
                Sql.text(dossierId),
                caller.subject(),
                caller.name(),
                caller.roles(),
                Traces.currentTraceId(),
                Sql.json(text(detail)));
    }

    private String text(Map<String, ?> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (IOException e) {
            throw new IllegalArgumentException("detail: cannot be written as JSON", e);
        }
    }
}
