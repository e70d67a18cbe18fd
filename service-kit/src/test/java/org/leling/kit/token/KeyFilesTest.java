package org.leling.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static KeyFiles files(Path home, String... environments) {
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .environments(environments)
                .build()) {
            return new KeyFiles(home.toString(), context.getEnvironment());
        }
    }

    @Test
    void many_that_start_together_agree_on_one_key(@TempDir Path home) {
        List<CompletableFuture<String>> starters = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    new TokenKeys(home.resolve("keys")).create();
                    return java.util.Arrays.toString(new TokenKeys(home.resolve("keys"))
                                    .getPublic()
                                    .getEncoded())
                            + java.util.Arrays.toString(files(home).getSecret("master.key"));
                }))
                .toList();
        assertThat(starters.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void a_token_signed_by_one_key_checks_under_its_public_half_alone(@TempDir Path home)
            throws JOSEException, ParseException {
        TokenKeys ours = files(home).tokenKeys();
        TokenKeys others = files(home.resolve("other")).tokenKeys();
        TokenIssuer issuer = new TokenIssuer(ours.findPrivate().orElseThrow(), Clock.systemUTC());
        SignedJWT token = SignedJWT.parse(
                issuer.issue(new Caller("a-1", "王", Set.of(Roles.UNIT), Set.of("unit:u-1")), Duration.ofMinutes(1)));
        assertThat(token.verify(new ECDSAVerifier(ours.getPublic()))).isTrue();
        assertThat(token.verify(new ECDSAVerifier(others.getPublic()))).isFalse();
        assertThat(token.getJWTClaimsSet().getStringListClaim("grants")).containsExactly("unit:u-1");
    }

    @Test
    void files_are_readable_by_their_owner_alone(@TempDir Path home) throws IOException {
        files(home).tokenKeys();
        files(home).getSecret("master.key");
        for (String name : List.of("token-private.pem", "token-public.pem", "master.key")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("keys").resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void in_production_a_missing_key_is_named_and_none_is_made(@TempDir Path home) {
        KeyFiles files = files(home, "production");
        assertThatThrownBy(() -> files.getSecret("master.key"))
                .isInstanceOf(KeyException.class)
                .hasMessageContaining("master.key");
        assertThatThrownBy(files::tokenKeys).hasMessageContaining("token-public.pem");
        assertThat(home.resolve("keys")).doesNotExist();
    }

    @Test
    void a_file_that_holds_no_key_is_named(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve("keys"));
        Files.writeString(home.resolve("keys").resolve("master.key"), "short");
        assertThatThrownBy(() -> files(home).getSecret("master.key")).hasMessageContaining("master.key");
    }
}
