package org.leling.console.account;

import java.util.List;
import java.util.Optional;

/** The accounts the console keeps. */
public interface Accounts {

    /**
     * An account with what a sign-in needs to know of it.
     *
     * @param passwordHash as {@link PasswordHashes} wrote it
     * @param locked failed too often a moment ago
     */
    record Credentials(Account account, String passwordHash, boolean locked) {}

    /** Finds an account by what was typed. */
    Optional<Credentials> findCredentials(String id);

    /** Records a wrong password; from the {@code limit}-th in a row on the account is locked for {@code lockSeconds}. */
    void recordFailure(String id, int limit, int lockSeconds);

    /** Records a right password: failures before it no longer count. */
    void recordSuccess(String id);

    /** Makes an account or changes the one of that id; sessions of a changed one end, so that its new rights count at once. */
    void save(Account account, String passwordHash);

    /** Gives every account, by id. */
    List<Account> listAll();
}
