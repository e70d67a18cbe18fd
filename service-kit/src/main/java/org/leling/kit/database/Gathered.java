package org.leling.kit.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that can go out in one round trip with others.
 *
 * @param sql one statement
 * @param arguments how many places for arguments it has
 * @param binding binds them
 */
public record Gathered(String sql, int arguments, Binding binding) {

    /** Binds the arguments of one statement among others. */
    @FunctionalInterface
    public interface Binding {
        /** Binds the arguments; the first belongs into this place. */
        void bind(PreparedStatement statement, int first) throws SQLException;
    }

    /** Gives the text in which statements go out together. */
    public static String text(List<Gathered> statements) {
        return statements.stream().map(Gathered::sql).collect(Collectors.joining("; "));
    }

    /** Binds the arguments of statements that were prepared in one {@link #text}, and executes them all. */
    public static void execute(PreparedStatement statement, List<Gathered> statements) throws SQLException {
        int place = 1;
        for (Gathered each : statements) {
            each.binding().bind(statement, place);
            place += each.arguments();
        }
        statement.execute();
    }
}
