package org.leling.kit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;

/**
 * Signs tokens (ES256). Needs no framework; in a service it is a bean where the private key is readable.
 */
public final class TokenIssuer {

    private final ECPrivateKey key;
    private final Clock clock;

    /**
     * @param key signs
     * @param clock the real clock: a token's life does not follow the demo's offset
     */
    public TokenIssuer(ECPrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** A token that names this caller for this long. */
    public String issue(Caller caller, Duration life) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(caller.subject())
                .claim("name", caller.name())
                .claim("roles", new ArrayList<>(caller.roles()))
                .claim(Caller.GRANTS, new ArrayList<>(caller.grants()))
                .issuer("leling")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new KeyException("cannot sign a token", e);
        }
        return token.serialize();
    }
}
