package it.refettorio.bench.page;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tokens as the gateway signs them, with its own key. One serves for half of its life, so that
 * signing is a cost of the gateway's way only; the service checks the signature each time.
 */
public final class Tokens implements Supplier<String> {

  private static final Duration LIFETIME = Duration.ofSeconds(60);

  private record Signed(String token, Instant renewal) {}

  private final ECKey key;
  private final Parent parent;
  private final Clock clock;
  private volatile Signed present = new Signed("", Instant.MIN);

  /** @param signingKey the gateway's, a private JWK in a file */
  public Tokens(Path signingKey, Parent parent, Clock clock) throws IOException, ParseException {
    this.key = ECKey.parse(Files.readString(signingKey));
    this.parent = parent;
    this.clock = clock;
  }

  /** The value of the Authorization header. */
  @Override
  public String get() {
    var now = clock.instant();
    if (now.isAfter(present.renewal())) {
      present = new Signed("Bearer " + sign(now), now.plus(LIFETIME.dividedBy(2)));
    }
    return present.token();
  }

  private String sign(Instant now) {
    var claims = new JWTClaimsSet.Builder()
        .issuer("refettorio-gateway")
        .audience("wallet")
        .subject(parent.id().toString())
        .claim("name", Parent.NAME)
        .claim("acts_for", List.copyOf(parent.actsFor()))
        .claim("roles", List.of())
        .claim("csrf", UUID.randomUUID().toString())
        .claim("acr", "https://www.spid.gov.it/SpidL2")
        .claim("sid", "bench")
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFETIME)))
        .build();
    try {
      var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256)
          .type(new JOSEObjectType("at+jwt")).keyID(key.getKeyID()).build(), claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
