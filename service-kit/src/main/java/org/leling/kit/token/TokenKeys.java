package org.leling.kit.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The key files in one folder: {@code token-private.pem} signs, {@code token-public.pem} checks (EC P-256).
 *
 * <p>No framework here: the launcher uses it as it is. Files are written aside and then linked into place, so that two
 * processes starting together agree on one key.
 */
public final class TokenKeys {

    private static final String PRIVATE = "token-private.pem";
    private static final String PUBLIC = "token-public.pem";

    private final Path folder;

    public TokenKeys(Path folder) {
        this.folder = folder;
    }

    /** Makes both files where they are missing. The private key is the source; the public one is written from it. */
    public void create() {
        Path privateFile = folder.resolve(PRIVATE);
        Path publicFile = folder.resolve(PUBLIC);
        if (Files.exists(publicFile)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            String both = pem("PRIVATE KEY", pair.getPrivate()) + pem("PUBLIC KEY", pair.getPublic());
            KeyFiles.createOnce(privateFile, both);
            KeyFiles.createOnce(publicFile, section(Files.readString(privateFile), "PUBLIC KEY"));
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyException("cannot create the token keys in " + folder, e);
        }
    }

    /** The signing key, where this process may read it. */
    public Optional<ECPrivateKey> findPrivate() {
        Path file = folder.resolve(PRIVATE);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            byte[] der = der(section(Files.readString(file), "PRIVATE KEY"));
            return Optional.of(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new KeyException(file + " is no EC private key in PEM", e);
        }
    }

    /** The checking key. */
    public ECPublicKey getPublic() {
        Path file = folder.resolve(PUBLIC);
        try {
            byte[] der = der(section(Files.readString(file), "PUBLIC KEY"));
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            throw new KeyException(file + " is missing or no EC public key in PEM", e);
        }
    }

    private static String pem(String title, Key key) {
        return "-----BEGIN " + title + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END " + title + "-----\n";
    }

    private static String section(String text, String title) {
        String begin = "-----BEGIN " + title + "-----";
        String end = "-----END " + title + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no section " + title);
        }
        return text.substring(from, to + end.length()) + "\n";
    }

    private static byte[] der(String section) {
        String body = section.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return Base64.getDecoder().decode(body);
    }
}
