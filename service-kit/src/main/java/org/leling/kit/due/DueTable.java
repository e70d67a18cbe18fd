package org.leling.kit.due;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/**
 * The two statements of a due table: claim and settle. Workers use it; a test may step a table by hand with it.
 */
public final class DueTable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Sql sql;
    private final String name;
    private @Nullable String idType;

    public DueTable(Sql sql, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("table: " + name);
        }
        this.sql = sql;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * Claims what is due, earliest first; rows that another worker holds are passed over.
     *
     * <p>The lease runs on the database's real clock, so that moving the demo's clock does not take rows from a worker.
     */
    public List<DueRow> claim(int limit, Duration lease) {
        List<DueRow> rows = SystemScope.call(
                "due",
                () -> sql.list(
                        "update " + name + " set lease_until = clock_timestamp() + make_interval(secs => ?),"
                                + " fence = fence + 1, attempts = attempts + 1"
                                + " where id in (select id from " + name
                                + " where not closed and next_at <= leling_now()"
                                + " and (lease_until is null or lease_until <= clock_timestamp())"
                                + " order by next_at limit ? for update skip locked)"
                                + " returning id::text as id, next_at, fence, attempts, traceparent",
                        row -> new DueRow(
                                row.getString("id"),
                                Objects.requireNonNull(Sql.instant(row, "next_at")),
                                row.getLong("fence"),
                                row.getInt("attempts"),
                                row.getString("traceparent")),
                        lease.toMillis() / 1000.0,
                        limit));
        return rows.stream().sorted(Comparator.comparing(DueRow::dueAt)).toList();
    }

    /**
     * Writes the outcome, if the row is still this claim's.
     *
     * @param backoff the wait where the outcome is a failure
     * @return whether it was; if not, another worker has the row, and the caller must undo what it wrote
     */
    public boolean settle(DueRow row, DueOutcome outcome, Duration backoff) {
        return sql.call(() -> write(row, outcome, backoff));
    }

    private boolean write(DueRow row, DueOutcome outcome, Duration backoff) {
        if (outcome instanceof DueOutcome.With with) {
            boolean held = write(row, with.outcome(), backoff);
            if (held) {
                with.write().run();
            }
            return held;
        }
        if (outcome instanceof DueOutcome.Done) {
            return set(row, "closed = true, attempts = 0, last_error = null");
        }
        if (outcome instanceof DueOutcome.AgainAt again) {
            return set(row, "next_at = ?, attempts = 0, last_error = null", again.at());
        }
        if (outcome instanceof DueOutcome.AgainIn again) {
            return set(
                    row,
                    "next_at = leling_now() + make_interval(secs => ?), attempts = 0, last_error = null",
                    again.after().toMillis() / 1000.0);
        }
        if (outcome instanceof DueOutcome.Failed failed) {
            return set(
                    row,
                    "next_at = leling_now() + make_interval(secs => ?), last_error = ?",
                    backoff.toMillis() / 1000.0,
                    failed.reason());
        }
        return set(row, "attempts = 0, last_error = null");
    }

    private boolean set(DueRow row, String assignments, @Nullable Object... values) {
        @Nullable Object[] arguments = java.util.Arrays.copyOf(values, values.length + 2);
        arguments[values.length] = row.id();
        arguments[values.length + 1] = row.fence();
        return SystemScope.call(
                        "due",
                        () -> sql.update(
                                "update " + name + " set lease_until = null, " + assignments + " where id = ?::"
                                        + idType() + " and fence = ?",
                                arguments))
                == 1;
    }

    /** Comparing as the key's own type keeps its index in use. */
    private synchronized String idType() {
        String known = idType;
        if (known == null) {
            known = sql.get(
                    "select format_type(atttypid, atttypmod) from pg_attribute"
                            + " where attrelid = ?::regclass and attname = 'id'",
                    row -> row.getString(1),
                    name);
            idType = known;
        }
        return known;
    }
}
