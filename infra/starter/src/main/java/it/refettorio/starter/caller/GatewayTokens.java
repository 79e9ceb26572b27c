package it.refettorio.starter.caller;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The one recipe for a token that a service believes. */
final class GatewayTokens {

  static final String ISSUER = "refettorio-gateway";

  private static final Duration SKEW = Duration.ofSeconds(5);

  private GatewayTokens() {}

  /**
   * Time is judged by the given clock, so that a shifted demonstration day holds for tokens too.
   *
   * @throws RuntimeException when the key file cannot be used: the service must not start
   */
  static JwtDecoder decoder(Path keyFile, String audience, Clock clock) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            JWSAlgorithm.ES256, new ImmutableJWKSet<>(publicKeys(keyFile))));
    // Claims are judged below, by our clock and not by the library's.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtIssuerValidator(ISSUER), new JwtAudienceValidator(audience), notExpired(clock)));
    return decoder;
  }

  private static JwtTimestampValidator notExpired(Clock clock) {
    var validator = new JwtTimestampValidator(SKEW);
    validator.setClock(clock);
    validator.setAllowEmptyExpiryClaim(false);
    return validator;
  }

  private static JWKSet publicKeys(Path file) {
    try {
      return JWKSet.load(file.toFile()).toPublicJWKSet();
    } catch (IOException cause) {
      throw new UncheckedIOException("The gateway's key set cannot be read: " + file, cause);
    } catch (ParseException cause) {
      throw new IllegalStateException("Not a JSON Web Key set: " + file, cause);
    }
  }
}
