package org.leling.console.account.db;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leling.console.account.Account;
import org.leling.console.account.AccountRole;
import org.leling.console.account.Accounts;
import org.leling.kit.database.Sql;

/** Accounts in the table {@code account}. */
@Singleton
public class SqlAccounts implements Accounts {

    private final Sql sql;

    SqlAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Credentials> findCredentials(String id) {
        return sql.find(
                "select *, coalesce(locked_until > leling_now(), false) as locked from account where id = ?",
                row -> new Credentials(account(row), row.getString("password_hash"), row.getBoolean("locked")),
                id);
    }

    @Override
    public void recordFailure(String id, int limit, int lockSeconds) {
        sql.update(
                "update account set failures = case when failures + 1 >= ? then 0 else failures + 1 end,"
                        + " locked_until = case when failures + 1 >= ? then leling_now() + make_interval(secs => ?)"
                        + " else locked_until end where id = ?",
                limit,
                limit,
                lockSeconds,
                id);
    }

    @Override
    public void recordSuccess(String id) {
        sql.update("update account set failures = 0, locked_until = null where id = ? and failures > 0", id);
    }

    @Override
    public void save(Account account, String passwordHash) {
        sql.run(() -> {
            sql.update(
                    "insert into account (id, name, roles, grants, demo, password_hash) values (?, ?, ?, ?, ?, ?)"
                            + " on conflict (id) do update set name = excluded.name, roles = excluded.roles,"
                            + " grants = excluded.grants, demo = excluded.demo, password_hash = excluded.password_hash,"
                            + " failures = 0, locked_until = null, changed_at = leling_now()",
                    account.id(),
                    account.name(),
                    account.roles().stream().map(AccountRole::wireName).sorted().toList(),
                    account.grants(),
                    account.demo(),
                    passwordHash);
            sql.update("delete from session where account = ?", account.id());
        });
    }

    @Override
    public List<Account> listAll() {
        return sql.list("select * from account order by id", SqlAccounts::account);
    }

    /** Reads an account's columns of a row. */
    public static Account account(ResultSet row) throws SQLException {
        Set<AccountRole> roles = Sql.texts(row, "roles").stream()
                .map(role -> AccountRole.find(role).orElseThrow(() -> new IllegalStateException("role " + role)))
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                row.getString("id"), row.getString("name"), roles, Sql.texts(row, "grants"), row.getBoolean("demo"));
    }
}
