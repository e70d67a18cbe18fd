package org.leling.kit.database;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * A statement failed. The message carries the SQL state and the constraint's name only: the server's own text can quote a
 * row, and a row can hold a person's data.
 */
public final class SqlFailure extends DatabaseException {

    private static final long serialVersionUID = 1L;
    private final String state;
    private final String constraint;

    private SqlFailure(String state, String constraint, String text, Throwable cause) {
        super(text, cause);
        this.state = state;
        this.constraint = constraint;
    }

    static SqlFailure of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        String constraint = "";
        String text = e.getClass().getSimpleName();
        if (e instanceof PSQLException failure && failure.getServerErrorMessage() != null) {
            String named = failure.getServerErrorMessage().getConstraint();
            constraint = named == null ? "" : named;
            text = quotesValues(state) ? "value refused" : String.valueOf(e.getMessage());
        }
        return new SqlFailure(state, constraint, text + " [" + state + " " + constraint + "]", stripped(e, text));
    }

    /** SQLSTATE, such as {@code 23505} for a unique violation, or empty. */
    public String state() {
        return state;
    }

    /** The violated constraint's name, or empty. */
    public String constraint() {
        return constraint;
    }

    public boolean isUniqueViolation() {
        return state.equals("23505");
    }

    /** Whether two transactions waited for each other, and this one gave way. */
    public boolean isDeadlock() {
        return state.equals("40P01");
    }

    /** Of data exceptions (22) and violated constraints (23) the server's text may hold what was to be stored. */
    private static boolean quotesValues(String state) {
        return state.startsWith("22") || state.startsWith("23");
    }

    /** The driver writes a failed batch's statement with its values into the message: only the place is kept. */
    private static SQLException stripped(SQLException e, String text) {
        SQLException bare = new SQLException(text, e.getSQLState());
        bare.setStackTrace(e.getStackTrace());
        return bare;
    }
}
