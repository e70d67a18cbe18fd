package org.leling.kit.token;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder of keys, {@code $LELING_HOME/keys}: a missing key is created, except in the environment {@code production},
 * where the start fails and names it. Losing {@code master.key} loses every person's encrypted fields, so it must never
 * come to be by accident there.
 */
@Singleton
public class KeyFiles {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final boolean production;

    public KeyFiles(@Value("${leling.home:.leling}") String home, Environment environment) {
        this.folder = Path.of(home).resolve("keys");
        this.production = environment.getActiveNames().contains("production");
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** The token keys, created when missing and allowed. */
    public TokenKeys tokenKeys() {
        TokenKeys keys = new TokenKeys(folder);
        if (!production) {
            keys.create();
        } else if (!Files.isReadable(folder.resolve("token-public.pem"))) {
            throw missing("token-public.pem");
        }
        return keys;
    }

    /** 32 secret bytes from a file of base64, created when missing and allowed. */
    public byte[] getSecret(String fileName) {
        Path file = folder.resolve(fileName);
        if (!Files.exists(file)) {
            if (production) {
                throw missing(fileName);
            }
            createSecret(file);
        }
        try {
            byte[] secret = Base64.getDecoder().decode(Files.readString(file).strip());
            if (secret.length != SECRET_BYTES) {
                throw new KeyException(file + " does not hold 32 bytes in base64");
            }
            return secret;
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyException(file + " does not hold 32 bytes in base64", e);
        }
    }

    /** Writes 32 random bytes as base64 unless the file exists. */
    public static void createSecret(Path file) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        try {
            createOnce(file, Base64.getEncoder().encodeToString(secret) + "\n");
        } catch (IOException e) {
            throw new KeyException("cannot create " + file, e);
        }
    }

    /** Writes a file readable by its owner alone, whole or not at all, and leaves one that is there already. */
    static void createOnce(Path file, String text) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path aside = Files.createTempFile(parent, file.getFileName().toString(), ".new");
        try {
            if (aside.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(aside, text);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            return;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private KeyException missing(String name) {
        return new KeyException("in production the key file " + folder.resolve(name) + " must be there; none is made");
    }
}
