package it.refettorio.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Callers with real tokens for tests that speak HTTP to a service. One key pair per JVM stands in
 * for the gateway's; a service that names its {@code refettorio.caller.audience} gets the public
 * half in a file, as in production, without any annotation.
 *
 * <pre>{@code
 * var livia = TestCallers.citizen(person, somebodyElse);
 * client.post().uri("/somewhere").headers(livia::signIn)
 *     .contentType(APPLICATION_FORM_URLENCODED).body("_csrf=" + livia.csrf() + "&field=value")
 * }</pre>
 *
 * <p>The tokens never expire, because a test may set its clock to any day.
 */
public final class TestCallers
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String AUDIENCE = "refettorio.caller.audience";
  private static final Date NEVER = Date.from(Instant.parse("2999-12-31T00:00:00Z"));
  private static final ECKey KEY = generate();

  private static volatile String audience;

  /** A citizen who may act for the given ids; the person's own id is always among them. */
  public static TestCaller citizen(UUID id, UUID... actsFor) {
    var all = Stream.concat(Stream.of(id), Arrays.stream(actsFor)).distinct().toList();
    return caller(id, "Livia Verdebosco", all, List.of());
  }

  /** Someone of the office with the given roles, who acts for nobody. */
  public static TestCaller operator(String... roles) {
    return caller(UUID.randomUUID(), "Ugo Sportelli", List.of(), List.of(roles));
  }

  private static TestCaller caller(UUID id, String name, List<UUID> actsFor, List<String> roles) {
    String formToken = UUID.randomUUID().toString();
    var claims = new JWTClaimsSet.Builder()
        .issuer("refettorio-gateway")
        .audience(audience)
        .subject(id.toString())
        .claim("name", name)
        .claim("acts_for", actsFor.stream().map(UUID::toString).toList())
        .claim("roles", roles)
        .claim("csrf", formToken)
        .claim("acr", "https://www.spid.gov.it/SpidL2")
        .claim("sid", UUID.randomUUID().toString())
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(NEVER)
        .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType("at+jwt")).keyID(KEY.getKeyID()).build();
    try {
      var token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(KEY));
      return new TestCaller(token.serialize(), formToken);
    } catch (JOSEException cause) {
      throw new IllegalStateException(cause);
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.containsProperty(AUDIENCE)) {
      audience = environment.getProperty(AUDIENCE);
      environment.getPropertySources().addFirst(new MapPropertySource(
          "test callers", Map.of("refettorio.caller.jwks", keyFile().toString())));
    }
  }

  private static Path keyFile() {
    try {
      Path file = Files.createTempFile("callers", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, new JWKSet(KEY).toString());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
