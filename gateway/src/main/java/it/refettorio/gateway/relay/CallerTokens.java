package it.refettorio.gateway.relay;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import it.refettorio.starter.caller.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Signs, per request, who is asking and for whom. */
@Component
class CallerTokens {

  static final String ISSUER = "refettorio-gateway";
  private static final Duration LIFETIME = Duration.ofSeconds(60);

  private final JWSSigner signer;
  private final JWSHeader header;
  private final Clock clock;

  CallerTokens(RelaySettings.Signing settings, Clock clock) {
    var key = read(settings.signingKey());
    try {
      this.signer = new ECDSASigner(key);
      this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
          .type(new JOSEObjectType("at+jwt"))
          .keyID(key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID())
          .build();
    } catch (JOSEException cause) {
      throw new IllegalStateException("The signing key is not a private P-256 key", cause);
    }
    this.clock = clock;
  }

  /**
   * A token for one service.
   *
   * @param formToken secret of the session, which forms must carry
   * @param acr level of the login; null for operators
   * @param session tells sessions apart without naming them
   */
  String token(
      Area audience, Caller caller, String formToken, @Nullable String acr, String session) {
    var now = clock.instant();
    var claims = new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(audience.key())
        .subject(caller.id().toString())
        .claim("name", caller.name())
        .claim("acts_for", caller.actsFor().stream().map(UUID::toString).toList())
        .claim("roles", caller.roles().stream().sorted().toList())
        .claim("csrf", formToken)
        .claim("acr", acr)
        .claim("sid", session)
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFETIME)))
        .build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static ECKey read(Path file) {
    try {
      return ECKey.parse(Files.readString(file));
    } catch (IOException cause) {
      throw new UncheckedIOException("The signing key cannot be read: " + file, cause);
    } catch (ParseException cause) {
      throw new IllegalStateException("Not a JSON Web Key: " + file, cause);
    }
  }
}
