package org.leling.kit.scope;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One borrowed connection that knows which scope it stated last in the current transaction.
 *
 * <p>The scope is local to the transaction, so the pool's next borrower cannot inherit it. It is stated late, with the
 * first statement, so that read-only and isolation can still be set after the transaction was begun.
 */
final class ScopedConnection implements InvocationHandler {

    private static final String STATE = "select set_config('app.scope', ?, true)";
    private static final Set<String> MAKES_STATEMENT =
            Set.of("createStatement", "prepareStatement", "prepareCall", "unwrap");
    private static final Set<String> ENDS_TRANSACTION = Set.of("commit", "rollback", "setAutoCommit");

    private final Connection target;
    private @Nullable String stated;

    private ScopedConnection(Connection target) {
        this.target = target;
    }

    static Connection around(Connection target) {
        return (Connection) Proxy.newProxyInstance(
                ScopedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
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
        if (MAKES_STATEMENT.contains(name)) {
            stateScope();
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        } finally {
            if (ENDS_TRANSACTION.contains(name)) {
                stated = null;
            }
        }
    }

    private void stateScope() throws SQLException {
        if (target.getAutoCommit()) {
            return;
        }
        String scope = Scope.current();
        if (scope.equals(stated)) {
            return;
        }
        try (PreparedStatement statement = target.prepareStatement(STATE)) {
            statement.setString(1, scope);
            statement.execute();
        }
        stated = scope;
    }
}
