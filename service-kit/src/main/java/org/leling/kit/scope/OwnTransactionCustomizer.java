package org.leling.kit.scope;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.EachBean;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.data.connection.ConnectionStatus;
import io.micronaut.data.connection.support.AbstractConnectionOperations;
import io.micronaut.data.connection.support.ConnectionCustomizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.leling.kit.database.DatabaseException;

/**
 * Turns a repository call outside any transaction into a transaction of its own, so that the scope, which is local to a
 * transaction, holds for it. The pool stays at auto-commit: with it off, bare inserts were never committed.
 */
@Context
@EachBean(DataSource.class)
final class OwnTransactionCustomizer implements ConnectionCustomizer<Connection> {

    OwnTransactionCustomizer(
            @SuppressWarnings("unused") DataSource dataSource,
            @Parameter AbstractConnectionOperations<Connection> operations) {
        operations.addConnectionCustomizer(this);
    }

    @Override
    public <R> Function<ConnectionStatus<Connection>, R> intercept(Function<ConnectionStatus<Connection>, R> work) {
        return status -> {
            try {
                return status.isNew() && status.getConnection().getAutoCommit()
                        ? inTransaction(status, work)
                        : work.apply(status);
            } catch (SQLException e) {
                throw new DatabaseException("cannot begin or end a transaction", e);
            }
        };
    }

    private static <R> R inTransaction(
            ConnectionStatus<Connection> status, Function<ConnectionStatus<Connection>, R> work) throws SQLException {
        Connection connection = status.getConnection();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            R result = work.apply(status);
            connection.commit();
            done = true;
            return result;
        } finally {
            try {
                if (!done) {
                    connection.rollback();
                }
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
