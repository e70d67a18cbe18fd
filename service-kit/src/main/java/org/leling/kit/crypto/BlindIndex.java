package org.leling.kit.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.leling.kit.token.KeyException;
import org.leling.kit.token.KeyFiles;

/**
 * Finds a value without storing it: a keyed hash (HMAC-SHA-256 under {@code index.key}), so that an ID number can be looked
 * up and compared, but not tried out by whoever reads the table alone.
 */
@Singleton
public class BlindIndex {

    private final SecretKeySpec key;

    public BlindIndex(KeyFiles files) {
        this.key = new SecretKeySpec(files.getSecret("index.key"), "HmacSHA256");
    }

    /**
     * The hash to store and to look up by.
     *
     * @param kind what sort of value, such as {@code id-number}: equal texts of different kinds do not match
     * @param normalised the value in its one written form (an ID number with a capital X)
     */
    public String of(String kind, String normalised) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] hash = mac.doFinal((kind + "\0" + normalised).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new KeyException("cannot hash", e);
        }
    }
}
