package org.leling.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.leling.kit.crypto.PersonKeys.PersonKey;
import org.leling.kit.database.Sql;
import org.leling.kit.scope.SystemScope;

/**
 * Encrypts a person's fields, each bound to its person and its name, under a key of that person alone.
 *
 * <p>A stored value reads {@code g1.<key id>.<base64>}; store it in a text column. For lists call {@link #prepare} (before
 * writing) or {@link #load} (before reading) once for all persons: then each value costs microseconds and no query.
 */
@Singleton
public class FieldCodec {

    private static final String FORM = "g1";

    private final Sql sql;
    private final PersonKeys keys;

    FieldCodec(Sql sql, PersonKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** Makes the keys of all these persons in one go, in the transaction that writes their fields. */
    public void prepare(Collection<String> persons) {
        SystemScope.run("keys", () -> sql.run(() -> keys.loadOrCreate(persons)));
    }

    /** Brings the keys of all these persons into the cache in one query. */
    public void load(Collection<String> persons) {
        SystemScope.run("keys", () -> sql.run(() -> keys.load(persons)));
    }

    /**
     * Encrypts one field; the person's key is made when there is none.
     *
     * @throws ErasedException when the person was erased
     */
    public String encrypt(String person, String field, String text) {
        PersonKey key = keys.cached(person);
        if (key == null) {
            key = SystemScope.call("keys", () -> sql.call(() -> keys.loadOrCreate(List.of(person))))
                    .get(person);
        }
        if (key == null || key.secret() == null) {
            throw new ErasedException(person);
        }
        byte[] sealed =
                Aead.seal(key.secret(), text.getBytes(StandardCharsets.UTF_8), context(person, field, key.id()));
        return FORM + "." + key.id() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Opens one field.
     *
     * @throws TamperedException when the value was changed, belongs to another person or field, or is not of our form
     */
    public Opened decrypt(String person, String field, String value) {
        String[] parts = value.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            throw new TamperedException(person, field, new IllegalArgumentException("not of the form g1.key.value"));
        }
        PersonKey key = keys.cached(person);
        if (key == null) {
            key = SystemScope.call("keys", () -> keys.load(List.of(person))).get(person);
        }
        if (key == null || !key.id().equals(parts[1])) {
            throw new TamperedException(person, field, new IllegalArgumentException("no such key"));
        }
        SecretKey secret = key.secret();
        if (secret == null) {
            return new Opened.Erased();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(parts[2]);
            byte[] text = Aead.open(secret, sealed, context(person, field, key.id()));
            return new Opened.Clear(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new TamperedException(person, field, e);
        }
    }

    /** As {@link #decrypt} for those who cannot go on without the text. */
    public String getClear(String person, String field, String value) {
        if (decrypt(person, field, value) instanceof Opened.Clear clear) {
            return clear.text();
        }
        throw new ErasedException(person);
    }

    /**
     * Erases the person: every field ever encrypted, backups too, becomes unreadable.
     *
     * @return whether there was a key to destroy
     */
    public boolean erase(String person) {
        return SystemScope.call("keys", () -> sql.call(() -> keys.destroy(person)));
    }

    private static byte[] context(String person, String field, String keyId) {
        return (person + "\0" + field + "\0" + keyId).getBytes(StandardCharsets.UTF_8);
    }
}
