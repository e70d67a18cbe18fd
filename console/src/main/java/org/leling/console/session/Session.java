package org.leling.console.session;

import org.leling.console.account.Account;

/**
 * A running session (会话).
 *
 * @param id secret of the cookie; only its hash is stored
 * @param csrf secret that every form of this session carries
 */
public record Session(String id, String csrf, Account account) {

    @Override
    public String toString() {
        return "Session of " + account.id();
    }
}
