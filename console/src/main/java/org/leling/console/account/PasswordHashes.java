package org.leling.console.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes by Argon2id with a salt each, in the usual text form, so that a stronger setting can follow later and old
 * hashes still verify.
 */
@Singleton
public class PasswordHashes {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MAX_PASSWORD = 200;

    private final SecureRandom random = new SecureRandom();
    private final String nobodys = hash("nobody's");

    /** Hashes a password under a fresh salt. */
    public final String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /** Says whether the password is the one that was hashed. */
    public boolean matches(String password, String stored) {
        String[] parts = stored.split("\\$");
        if (parts.length != 6 || !"argon2id".equals(parts[1])) {
            throw new IllegalArgumentException("not a password hash of this console");
        }
        String[] settings = parts[3].split("[,=]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2(
                password,
                salt,
                Integer.parseInt(settings[1]),
                Integer.parseInt(settings[3]),
                Integer.parseInt(settings[5]),
                expected.length);
        return password.length() <= MAX_PASSWORD && MessageDigest.isEqual(expected, actual);
    }

    /** Spends the time of a check where there is nothing to check, so that an unknown account answers no faster. */
    public void spendTheTimeOf(String password) {
        matches(password, nobodys);
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int bytes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .build());
        byte[] hash = new byte[bytes];
        String bounded = password.length() <= MAX_PASSWORD ? password : password.substring(0, MAX_PASSWORD);
        generator.generateBytes(bounded.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
