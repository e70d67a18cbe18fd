package org.leling.kit.database;

import java.sql.SQLException;
import java.util.List;

/**
 * A connection that sends statements together. A change of a person writes a dozen rows of which nothing is asked back;
 * to wait for the answer to each takes longer, on both sides, than the writing does.
 */
public interface Gathering {

    /**
     * Keeps a statement until the next one that is asked for an answer, or until the commit; the order stays. Outside a
     * transaction nothing waits.
     *
     * @throws SQLException if this statement, or one before it, had to be sent and failed
     */
    void later(Gathered statement) throws SQLException;

    /** Sends what waits. */
    void send() throws SQLException;

    /**
     * Gives what waits, and last what tells the server the scope if it is another one by now, for the caller to send ahead
     * of the next statement. If a lot waits it is sent first: one long text of statements for each of many lengths would be
     * planned anew each time.
     */
    List<Gathered> take() throws SQLException;
}
