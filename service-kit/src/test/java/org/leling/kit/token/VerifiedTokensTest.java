package org.leling.kit.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifiedTokensTest {

    private static String token(TokenKeys keys, String unit) {
        return new TokenIssuer(keys.findPrivate().orElseThrow(), Clock.systemUTC())
                .issue(new Caller("a-1", "王", Set.of(Roles.UNIT), Set.of("unit:" + unit)), Duration.ofMinutes(1));
    }

    private static TokenKeys keys(Path folder) {
        TokenKeys keys = new TokenKeys(folder);
        keys.create();
        return keys;
    }

    @Test
    void a_good_token_opens_no_door_for_another_claim_or_another_signature(@TempDir Path home)
            throws JOSEException, ParseException {
        TokenKeys keys = keys(home.resolve("ours"));
        SignatureConfiguration signatures = new TokenBeans().signature(keys);
        String mine = token(keys, "u-1");
        String[] parts = mine.split("\\.");
        String elsewhere = token(keys(home.resolve("theirs")), "u-2");
        for (int i = 0; i < 3; i++) {
            assertThat(signatures.verify(SignedJWT.parse(mine))).isTrue();
            assertThat(signatures.verify(SignedJWT.parse(elsewhere))).isFalse();
            assertThat(signatures.verify(
                            SignedJWT.parse(parts[0] + "." + elsewhere.split("\\.")[1] + "." + parts[2])))
                    .isFalse();
            assertThat(signatures.verify(SignedJWT.parse(
                            parts[0] + "." + parts[1] + "." + elsewhere.split("\\.")[2])))
                    .isFalse();
        }
    }

    @Test
    void the_token_that_was_not_used_for_longest_is_forgotten_first() {
        VerifiedTokens verified = new VerifiedTokens(2);
        verified.add("a");
        verified.add("b");
        assertThat(verified.contains("a")).isTrue();
        verified.add("c");
        assertThat(verified.contains("a")).isTrue();
        assertThat(verified.contains("b")).isFalse();
        assertThat(verified.contains("c")).isTrue();
    }
}
