package org.leling.console.account;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may sign in (账号).
 *
 * @param id short name typed at sign-in; lower case, no personal data
 * @param name shown on pages and in the audit
 * @param roles what the account may do
 * @param grants whose people it sees: {@code *}, or {@code unit:…}, {@code community:…} and the like
 * @param demo made for the demo; refused outside it
 */
public record Account(String id, String name, Set<AccountRole> roles, List<String> grants, boolean demo) {

    public Account {
        if (!id.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw new IllegalArgumentException("account: " + id);
        }
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("name");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("roles: none");
        }
        roles = Set.copyOf(roles);
        grants = List.copyOf(grants);
    }
}
