package org.leling.kit.token;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The token with which this service calls another: the one that the launcher wrote
 * ({@code keys/service-<name>.jwt}), else one that it mints itself where it holds the signing key.
 *
 * <p>Its subject is the service's full name ({@code alert-service}), by which the feed knows what to show.
 */
@Singleton
public class ServiceToken {

    private static final Duration LIFE = Duration.ofHours(1);
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(30);

    private final Path file;
    private final String subject;
    private final BeanProvider<TokenIssuer> issuer;
    private @Nullable String minted;
    private long mintedAt;

    public ServiceToken(
            KeyFiles files,
            BeanProvider<TokenIssuer> issuer,
            @Value("${leling.service:service}") String name,
            @Value("${micronaut.application.name:service}") String subject) {
        this.file = files.folder().resolve("service-" + name + ".jwt");
        this.subject = subject;
        this.issuer = issuer;
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + token();
    }

    /** The token, read or renewed when it is needed. */
    public synchronized String token() {
        if (Files.isReadable(file)) {
            try {
                return Files.readString(file).strip();
            } catch (IOException e) {
                throw new KeyException("cannot read " + file, e);
            }
        }
        String current = minted;
        if (current == null || System.nanoTime() - mintedAt > RENEWED_AFTER.toNanos()) {
            if (!issuer.isResolvable()) {
                throw new KeyException("no service token: neither " + file + " nor a signing key");
            }
            current = issuer.get().issue(new Caller(subject, subject, Set.of(Roles.SERVICE), Set.of("*")), LIFE);
            minted = current;
            mintedAt = System.nanoTime();
        }
        return current;
    }
}
