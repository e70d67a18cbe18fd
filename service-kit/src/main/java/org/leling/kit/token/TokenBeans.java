package org.leling.kit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import io.micronaut.security.token.jwt.signature.SignatureConfiguration;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires the keys into Micronaut Security. */
@Factory
final class TokenBeans {

    private static final int REMEMBERED = 10_000;

    @Singleton
    TokenKeys tokenKeys(KeyFiles files) {
        return files.tokenKeys();
    }

    @Singleton
    TokenIssuer tokenIssuer(TokenKeys keys) {
        return keys.findPrivate()
                .map(key -> new TokenIssuer(key, Clock.systemUTC()))
                .orElseThrow(() -> new DisabledBeanException("this process has no signing key"));
    }

    /** ES256 under our public key only: no other algorithm, and none at all, is taken. */
    @Singleton
    SignatureConfiguration signature(TokenKeys keys) throws JOSEException {
        ECDSAVerifier verifier = new ECDSAVerifier(keys.getPublic());
        VerifiedTokens verified = new VerifiedTokens(REMEMBERED);
        return new SignatureConfiguration() {
            @Override
            public String supportedAlgorithmsMessage() {
                return "Only ES256 is supported.";
            }

            @Override
            public boolean supports(JWSAlgorithm algorithm) {
                return JWSAlgorithm.ES256.equals(algorithm);
            }

            @Override
            public boolean verify(SignedJWT token) throws JOSEException {
                String sent = token.serialize();
                if (verified.contains(sent)) {
                    return true;
                }
                boolean good = token.verify(verifier);
                if (good) {
                    verified.add(sent);
                }
                return good;
            }
        };
    }
}
