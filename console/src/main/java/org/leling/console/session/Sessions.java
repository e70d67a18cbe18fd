package org.leling.console.session;

import java.util.Optional;
import org.leling.console.account.Account;

/** The running sessions. */
public interface Sessions {

    /** Begins a session under a new random id. */
    Session begin(Account account);

    /** Finds a session that is neither idle for too long nor too old, and counts this as a sign of life. */
    Optional<Session> find(String id);

    /** Ends a session; one that does not run is no error. */
    void end(String id);
}
