package org.leling.kit.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Plain SQL in the caller's transaction, or in one of its own.
 *
 * <p>Every statement runs under the current scope (see {@code kit.scope}). Arguments may be null, strings, numbers,
 * booleans, {@code byte[]}, enums (their name), {@link LocalDate}, {@link Instant}, {@link java.util.UUID}, collections
 * of strings ({@code text[]}), {@link #json} and {@link #text}.
 */
@Singleton
public class Sql {

    /** Makes one value of one row. */
    @FunctionalInterface
    public interface Row<R> {
        R map(ResultSet row) throws SQLException;
    }

    private record Json(String text) {}

    private record Text(@Nullable String text) {}

    private final TransactionOperations<Connection> transactions;

    public Sql(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** Runs the work in the current transaction or a new one; an exception rolls back. */
    public <R> R call(Supplier<R> work) {
        return transactions.execute(TransactionDefinition.DEFAULT, status -> {
            R result = work.get();
            if (status.isNewTransaction()) {
                send();
            }
            return result;
        });
    }

    /** As {@link #call} for work without a result. */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Sends what waits ({@link #later}): for whoever wants to know now whether it fails. Each {@link #call} ends with it. */
    public void send() {
        try {
            gathering(connection()).send();
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /** Whether a transaction is open here. */
    public boolean inTransaction() {
        return transactions.findTransactionStatus().isPresent();
    }

    /** Runs the action once the current transaction has committed; never when it rolls back. */
    public void afterCommit(Runnable action) {
        onCompletion(action, () -> {});
    }

    /** Runs one of two actions once the current transaction has ended. */
    public void onCompletion(Runnable committed, Runnable rolledBack) {
        TransactionStatus<?> status = transactions
                .findTransactionStatus()
                .orElseThrow(() -> new IllegalStateException("no transaction is open"));
        status.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status outcome) {
                (outcome == Status.COMMITTED ? committed : rolledBack).run();
            }
        });
    }

    /** The current transaction's connection, for what this class does not offer (COPY, notifications). */
    public Connection connection() {
        return transactions.getConnection();
    }

    /** Runs one statement and returns how many rows it touched. */
    public int update(String sql, @Nullable Object... arguments) {
        return with(sql, arguments, PreparedStatement::getUpdateCount);
    }

    /** Runs one statement for each row of arguments, in one round trip. */
    public int[] updateEach(String sql, Collection<@Nullable Object[]> rows) {
        if (rows.size() == 1) {
            return new int[] {update(sql, rows.iterator().next())};
        }
        return rows.isEmpty() ? new int[0] : batch(sql, rows);
    }

    private int[] batch(String sql, Collection<@Nullable Object[]> rows) {
        return transactions.execute(TransactionDefinition.DEFAULT, status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                for (@Nullable Object[] row : rows) {
                    bind(statement, 1, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            } catch (SQLException e) {
                throw SqlFailure.of(e);
            }
        });
    }

    /**
     * Runs one statement of which nothing is asked back, together with the transaction's next one or its commit. What it
     * does is seen by every later statement; if it fails, what fails is that later one, or {@link #call}. The arguments
     * must not be changed meanwhile.
     */
    public void later(String sql, @Nullable Object... arguments) {
        if (!inTransaction()) {
            update(sql, arguments);
            return;
        }
        try {
            gathering(connection()).later(gathered(sql, arguments));
        } catch (SQLException e) {
            throw SqlFailure.of(e);
        }
    }

    /** As {@link #later} for each row of arguments. */
    public void eachLater(String sql, Collection<@Nullable Object[]> rows) {
        rows.forEach(row -> later(sql, row));
    }

    private static Gathered gathered(String sql, @Nullable Object[] arguments) {
        return new Gathered(sql, arguments.length, (statement, first) -> bind(statement, first, arguments));
    }

    private static Gathering gathering(Connection connection) {
        return (Gathering) connection;
    }

    /** All rows of a query, or of a statement with {@code RETURNING}. */
    public <R> List<R> list(String sql, Row<R> mapper, @Nullable Object... arguments) {
        return with(sql, arguments, statement -> {
            List<R> result = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
            }
            return result;
        });
    }

    /** The first row, if there is one. */
    public <R> Optional<R> find(String sql, Row<R> mapper, @Nullable Object... arguments) {
        return list(sql, mapper, arguments).stream().findFirst();
    }

    /** The only row; none is an error. */
    public <R> R get(String sql, Row<R> mapper, @Nullable Object... arguments) {
        return find(sql, mapper, arguments).orElseThrow(() -> new NoSuchElementException("no row"));
    }

    /** An argument that is bound as jsonb. */
    public static Object json(String text) {
        return new Json(text);
    }

    /**
     * A text that may be null, bound as text either way. A null that tells nothing of its type makes the statement be
     * prepared anew, and planned, whenever one with a text comes after one without.
     */
    public static Object text(@Nullable String text) {
        return new Text(text);
    }

    /** A timestamptz column as an instant; null where the column is null. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** A date column as a day; null where the column is null. */
    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A text[] column as a list; null counts as empty. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    @FunctionalInterface
    private interface Use<R> {
        R apply(PreparedStatement statement) throws SQLException;
    }

    /** Runs a statement, with what waits and what tells the server the scope ahead of it in the same round trip. */
    private <R> R with(String sql, @Nullable Object[] arguments, Use<R> use) {
        return transactions.execute(TransactionDefinition.DEFAULT, status -> {
            Connection connection = status.getConnection();
            try {
                List<Gathered> all = new ArrayList<>(gathering(connection).take());
                all.add(gathered(sql, arguments));
                try (PreparedStatement statement = connection.prepareStatement(Gathered.text(all))) {
                    Gathered.execute(statement, all);
                    for (int i = 1; i < all.size(); i++) {
                        statement.getMoreResults();
                    }
                    return use.apply(statement);
                }
            } catch (SQLException e) {
                throw SqlFailure.of(e);
            }
        });
    }

    private static void bind(PreparedStatement statement, int first, @Nullable Object[] arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            bindOne(statement, first + i, arguments[i]);
        }
    }

    private static void bindOne(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Text text) {
            statement.setString(index, text.text());
        } else if (value instanceof Json json) {
            PGobject object = new PGobject();
            object.setType("jsonb");
            object.setValue(json.text());
            statement.setObject(index, object);
        } else if (value instanceof Collection<?> texts) {
            @Nullable
            Object[] array = texts.stream()
                    .map(text -> text == null ? null : String.valueOf(text))
                    .toArray();
            statement.setArray(index, statement.getConnection().createArrayOf("text", array));
        } else {
            statement.setObject(index, value);
        }
    }
}
