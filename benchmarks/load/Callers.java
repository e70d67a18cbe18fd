import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs tokens with the key of a home's folder. */
final class Callers {

    private final PrivateKey key;

    /** Reads the key from the folder of keys. */
    Callers(Path keys) throws IOException, GeneralSecurityException {
        String text = Files.readString(keys.resolve("token-private.pem"))
                .replaceAll("(?s).*BEGIN PRIVATE KEY-----|-----END PRIVATE KEY.*|\\s", "");
        key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    /** A token of two hours. */
    String token(String subject, String role, String grant) throws GeneralSecurityException {
        long now = System.currentTimeMillis() / 1000;
        String head = encode("{\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));
        String body = encode(("{\"sub\":\"" + subject + "\",\"name\":\"load\",\"iss\":\"leling\",\"roles\":[\"" + role
                        + "\"],\"grants\":[\"" + grant + "\"],\"iat\":" + now + ",\"exp\":" + (now + 7200) + "}")
                .getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
        return head + "." + body + "." + encode(signature.sign());
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
