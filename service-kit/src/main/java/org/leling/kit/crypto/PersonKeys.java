package org.leling.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.leling.kit.database.OneOf;
import org.leling.kit.database.Sql;
import org.leling.kit.token.KeyException;
import org.leling.kit.token.KeyFiles;

/**
 * The persons' keys in table person_key, and a bounded cache of them.
 *
 * <p>A key made in a transaction is shared with others only once that has committed: used any earlier, a rollback would
 * leave values behind that no key opens.
 */
@Singleton
class PersonKeys {

    /** A person's key; without one the person was erased. */
    record PersonKey(String id, @Nullable SecretKey secret) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CACHED = 20_000;
    private static final long CACHED_NANOS = 300_000_000_000L;

    private record Cached(PersonKey key, long since) {}

    private final Sql sql;
    private final SecretKey master;
    private final String masterId;
    private final Map<Connection, Map<String, PersonKey>> uncommitted = new ConcurrentHashMap<>();
    private final Map<String, Cached> cache = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Cached> eldest) {
            return size() > CACHED;
        }
    };

    PersonKeys(Sql sql, KeyFiles files) {
        this.sql = sql;
        byte[] secret = files.getSecret("master.key");
        this.master = new SecretKeySpec(secret, "AES");
        this.masterId = fingerprint(secret);
    }

    /** The keys of these persons, as far as they exist and the scope sees them. */
    Map<String, PersonKey> load(Collection<String> persons) {
        Map<String, PersonKey> found = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String person : persons) {
            PersonKey key = cached(person);
            if (key == null) {
                unknown.add(person);
            } else {
                found.put(person, key);
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, PersonKey> read = read(unknown);
            found.putAll(read);
            read.forEach((person, key) -> {
                if (key.secret() != null) {
                    remember(person, key);
                }
            });
        }
        return found;
    }

    /** The keys of these persons; missing ones are made. Call it in the transaction that uses them. */
    Map<String, PersonKey> loadOrCreate(Collection<String> persons) {
        Map<String, PersonKey> found = new HashMap<>(load(persons));
        List<@Nullable Object[]> rows = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(persons);
        missing.removeAll(found.keySet());
        for (String person : missing) {
            String id = randomId();
            byte[] secret = new byte[32];
            RANDOM.nextBytes(secret);
            rows.add(new @Nullable Object[] {person, id, masterId, Aead.seal(master, secret, context(person, id))});
        }
        if (!rows.isEmpty()) {
            sql.updateEach(
                    "insert into person_key(person_id, key_id, master_id, wrapped) values (?, ?, ?, ?)"
                            + " on conflict (person_id) do nothing",
                    rows);
            Map<String, PersonKey> made = read(missing);
            keepUntilCommit(made);
            found.putAll(made);
        }
        return found;
    }

    /** Destroys the key; whether there was one to destroy. */
    boolean destroy(String person) {
        boolean destroyed = sql.update(
                        "update person_key set wrapped = null, destroyed_at = leling_now()"
                                + " where person_id = ? and wrapped is not null",
                        person)
                > 0;
        forget(person);
        sql.afterCommit(() -> forget(person));
        return destroyed;
    }

    private Map<String, PersonKey> read(Collection<String> persons) {
        Map<String, PersonKey> keys = new HashMap<>();
        OneOf whose = OneOf.of("person_id", persons);
        sql.list(
                "select person_id, key_id, master_id, wrapped from person_key where " + whose.condition(),
                row -> keys.put(
                        row.getString(1),
                        unwrap(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4))),
                whose.argument());
        return keys;
    }

    private PersonKey unwrap(String person, String id, String wrappedBy, byte @Nullable [] wrapped) {
        if (wrapped == null) {
            return new PersonKey(id, null);
        }
        if (!wrappedBy.equals(masterId)) {
            throw new KeyException("the key of person " + person + " was wrapped by master key " + wrappedBy
                    + ", and master.key is " + masterId);
        }
        try {
            return new PersonKey(id, new SecretKeySpec(Aead.open(master, wrapped, context(person, id)), "AES"));
        } catch (AEADBadTagException e) {
            throw new TamperedException(person, "key", e);
        }
    }

    private void keepUntilCommit(Map<String, PersonKey> made) {
        Connection connection = sql.connection();
        Map<String, PersonKey> mine = uncommitted.get(connection);
        if (mine == null) {
            Map<String, PersonKey> fresh = new HashMap<>();
            uncommitted.put(connection, fresh);
            sql.onCompletion(
                    () -> {
                        uncommitted.remove(connection);
                        fresh.forEach(this::remember);
                    },
                    () -> uncommitted.remove(connection));
            mine = fresh;
        }
        mine.putAll(made);
    }

    /** The key of a person whose fields were worked on lately; null where it has to be read. */
    @Nullable
    PersonKey cached(String person) {
        if (!uncommitted.isEmpty() && sql.inTransaction()) {
            Map<String, PersonKey> mine = uncommitted.get(sql.connection());
            PersonKey key = mine == null ? null : mine.get(person);
            if (key != null) {
                return key;
            }
        }
        synchronized (cache) {
            Cached entry = cache.get(person);
            return entry != null && System.nanoTime() - entry.since() < CACHED_NANOS ? entry.key() : null;
        }
    }

    private void remember(String person, PersonKey key) {
        synchronized (cache) {
            cache.put(person, new Cached(key, System.nanoTime()));
        }
    }

    private void forget(String person) {
        synchronized (cache) {
            cache.remove(person);
        }
        if (sql.inTransaction()) {
            Map<String, PersonKey> mine = uncommitted.get(sql.connection());
            if (mine != null) {
                mine.remove(person);
            }
        }
    }

    private static byte[] context(String person, String id) {
        return ("person-key\0" + person + "\0" + id).getBytes(StandardCharsets.UTF_8);
    }

    private static String randomId() {
        byte[] bytes = new byte[9];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static String fingerprint(byte[] secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret);
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new KeyException("SHA-256 is missing", e);
        }
    }
}
