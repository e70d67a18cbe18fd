package org.leling.kit.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tokens whose signature was found good, the latest ones, by their hash.
 *
 * <p>Whoever signs in sends the same token with each request, and to verify an ES256 signature takes longer than to answer
 * most requests. A signature that was good under one key stays so; whether the token has expired, by whom it was issued
 * and what it grants is looked at anew each time, elsewhere. A bad signature is not remembered, so that nobody pushes
 * good ones out with made-up tokens. The hash covers the signature too: the same claims with another one are another
 * token.
 */
final class VerifiedTokens {

    private final Map<String, Boolean> hashes;

    VerifiedTokens(int most) {
        this.hashes = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        });
    }

    /** Whether this token, as it was sent, was found good before. */
    boolean contains(String token) {
        // get, not containsKey: only get counts as use.
        return hashes.get(hash(token)) != null;
    }

    /** Remembers a token that was found good. */
    void add(String token) {
        hashes.put(hash(token), true);
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new KeyException("SHA-256 is missing", e);
        }
    }
}
