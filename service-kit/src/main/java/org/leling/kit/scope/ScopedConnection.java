package org.leling.kit.scope;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.Gathered;
import org.leling.kit.database.Gathering;

/**
 * One borrowed connection that knows which scope it stated last in the current transaction, and what waits to be sent.
 *
 * <p>The scope is local to the transaction, so the pool's next borrower cannot inherit it. It is stated late, with the
 * first statement, so that read-only and isolation can still be set after the transaction was begun. A statement that
 * waits goes out under the scope in which it was given, whatever the scope is by then.
 */
final class ScopedConnection implements InvocationHandler, Gathering {

    private static final String STATE = "select set_config('app.scope', ?, true)";
    private static final int MOST_WAITING = 200;
    private static final int MOST_AHEAD = 12;
    /** More of one statement than this in a row are a batch: in one text each of many numbers of them would be planned anew. */
    private static final int MOST_ALIKE = 4;

    private static final Set<String> MAKES_STATEMENT =
            Set.of("createStatement", "prepareStatement", "prepareCall", "unwrap");
    private static final Set<String> COMMITS = Set.of("commit", "setAutoCommit");
    private static final Set<String> DROPS = Set.of("rollback", "close", "abort");

    private final Connection target;
    private final List<Gathered> waiting = new ArrayList<>();
    /** The scope that the server knows once it has got what waits. */
    private @Nullable String stated;

    private ScopedConnection(Connection target) {
        this.target = target;
    }

    static Connection around(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                ScopedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class, Gathering.class},
                new ScopedConnection(target));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        String name = method.getName();
        if (method.getDeclaringClass() == Object.class) {
            return switch (name) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "scoped " + target;
            };
        }
        if (method.getDeclaringClass() == Gathering.class) {
            return call(method, this, arguments);
        }
        if (MAKES_STATEMENT.contains(name)) {
            stateScope();
        } else if (COMMITS.contains(name)) {
            send();
            stated = null;
        } else if (DROPS.contains(name)) {
            waiting.clear();
            stated = null;
        }
        return call(method, target, arguments);
    }

    private static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void stateScope() throws SQLException {
        if (!target.getAutoCommit()) {
            newScope().ifPresent(waiting::add);
        }
        send();
    }

    @Override
    public List<Gathered> take() throws SQLException {
        if (waiting.size() > MOST_AHEAD || runs(waiting).stream().anyMatch(run -> run.size() > MOST_ALIKE)) {
            send();
        }
        if (!target.getAutoCommit()) {
            newScope().ifPresent(waiting::add);
        }
        List<Gathered> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    /** What states the current scope, unless it is stated; from here on it counts as stated. */
    private Optional<Gathered> newScope() {
        String scope = Scope.current();
        if (scope.equals(stated)) {
            return Optional.empty();
        }
        stated = scope;
        return Optional.of(new Gathered(STATE, 1, (statement, first) -> statement.setString(first, scope)));
    }

    @Override
    public void later(Gathered statement) throws SQLException {
        newScope().ifPresent(waiting::add);
        waiting.add(statement);
        if (waiting.size() >= MOST_WAITING || target.getAutoCommit()) {
            send();
        }
    }

    @Override
    public void send() throws SQLException {
        List<List<Gathered>> runs = runs(waiting);
        waiting.clear();
        List<Gathered> together = new ArrayList<>();
        for (List<Gathered> run : runs) {
            if (run.size() > MOST_ALIKE) {
                sendTogether(together);
                together.clear();
                sendBatch(run);
            } else {
                together.addAll(run);
            }
        }
        sendTogether(together);
    }

    /** Parts statements into those of one text that follow each other. */
    private static List<List<Gathered>> runs(List<Gathered> statements) {
        List<List<Gathered>> runs = new ArrayList<>();
        for (Gathered each : statements) {
            if (runs.isEmpty() || !runs.get(runs.size() - 1).get(0).sql().equals(each.sql())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(each);
        }
        return runs;
    }

    private void sendTogether(List<Gathered> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = target.prepareStatement(Gathered.text(statements))) {
            Gathered.execute(statement, statements);
        }
    }

    private void sendBatch(List<Gathered> alike) throws SQLException {
        try (PreparedStatement statement = target.prepareStatement(alike.get(0).sql())) {
            for (Gathered each : alike) {
                each.binding().bind(statement, 1);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
