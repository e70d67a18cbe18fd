package org.leling.console.session.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.leling.console.account.Account;
import org.leling.console.account.db.SqlAccounts;
import org.leling.console.session.Session;
import org.leling.console.session.Sessions;
import org.leling.kit.database.Sql;

/** Sessions in the table {@code session}, which knows each id by its hash only. */
@Singleton
public class SqlSessions implements Sessions {

    private static final int SECRET_BYTES = 32;
    /** A sign of life is written at most this often. */
    private static final int SEEN_EACH_SECONDS = 30;

    private final Sql sql;
    private final SecureRandom random = new SecureRandom();
    private final int idleSeconds;
    private final int lifeSeconds;

    SqlSessions(
            Sql sql,
            @Value("${leling.console.session.idle-seconds:1800}") int idleSeconds,
            @Value("${leling.console.session.life-seconds:43200}") int lifeSeconds) {
        this.sql = sql;
        this.idleSeconds = idleSeconds;
        this.lifeSeconds = lifeSeconds;
    }

    @Override
    public Session begin(Account account) {
        Session session = new Session(secret(), secret(), account);
        sql.run(() -> {
            sql.update(
                    "delete from session where seen_at < leling_now() - make_interval(secs => ?)"
                            + " or begun_at < leling_now() - make_interval(secs => ?)",
                    idleSeconds,
                    lifeSeconds);
            sql.update(
                    "insert into session (id_hash, account, csrf) values (?, ?, ?)",
                    hash(session.id()),
                    account.id(),
                    session.csrf());
        });
        return session;
    }

    @Override
    public Optional<Session> find(String id) {
        byte[] hash = hash(id);
        return sql.call(() -> {
            Optional<Session> found = sql.find(
                    "select a.*, s.csrf from session s join account a on a.id = s.account where s.id_hash = ?"
                            + " and s.seen_at >= leling_now() - make_interval(secs => ?)"
                            + " and s.begun_at >= leling_now() - make_interval(secs => ?)",
                    row -> new Session(id, row.getString("csrf"), SqlAccounts.account(row)),
                    hash,
                    idleSeconds,
                    lifeSeconds);
            found.ifPresent(session -> sql.update(
                    "update session set seen_at = leling_now() where id_hash = ?"
                            + " and seen_at < leling_now() - make_interval(secs => ?)",
                    hash,
                    Math.min(SEEN_EACH_SECONDS, idleSeconds / 4)));
            return found;
        });
    }

    @Override
    public void end(String id) {
        sql.update("delete from session where id_hash = ?", (Object) hash(id));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
