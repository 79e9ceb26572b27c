package it.refettorio.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import it.refettorio.gateway.login.Level;
import it.refettorio.gateway.login.PortalUser;
import it.refettorio.gateway.login.SignedIn;
import it.refettorio.gateway.login.SignedIn.Citizen;
import it.refettorio.gateway.login.SignedIn.Operator;
import it.refettorio.gateway.rights.TaxCode;
import it.refettorio.testkit.WithInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A whole gateway with one back-end that plays every service but the wallet, which is down. Logins
 * are made by writing the session that a login would leave; the login itself has its journeys.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@WithInfrastructure
public abstract class Portal {

  static final Backend BACKEND = Backend.start();
  private static final ECKey KEY = key();

  @LocalServerPort int port;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired Clock clock;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    for (String service : List.of("enrolment", "attendance", "payment", "notification")) {
      settings.add("refettorio.routes." + service, BACKEND::url);
    }
    settings.add("refettorio.routes.wallet", () -> "http://localhost:1");
    settings.add("refettorio.edge.node-from", () -> "127.0.0.1/32");
    settings.add("refettorio.caller.signing-key", Portal::keyFile);
    settings.add("refettorio.identity.issuer", () -> "http://localhost:1");
    settings.add("refettorio.login.citizens.client.secret", () -> "secret");
    settings.add("refettorio.login.operators.client.secret", () -> "secret");
  }

  Browser stranger() {
    return new Browser(port, null);
  }

  Browser citizen(String taxCode) {
    return signedIn(new Citizen(new TaxCode(taxCode), "Livia Verdebosco", Level.TWO));
  }

  Browser operator(String... roles) {
    return signedIn(new Operator(UUID.randomUUID(), "Ada Registrini", Set.of(roles)));
  }

  Browser signedIn(SignedIn who) {
    return signedIn(who, clock.instant());
  }

  Browser signedIn(SignedIn who, Instant since) {
    return new Browser(port, "REFETTORIO=" + cookieValue(session(sessions, who, since)));
  }

  private static <S extends Session> String session(
      SessionRepository<S> sessions, SignedIn who, Instant since) {
    var idToken = new OidcIdToken("x.y.z", since, since.plusSeconds(300),
        Map.of("sub", UUID.randomUUID().toString(), "iss", "http://localhost:1"));
    String registration = who instanceof Citizen ? "cittadini" : "operatori";
    S session = sessions.createSession();
    session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(
        new OAuth2AuthenticationToken(
            new PortalUser(who, since, idToken), List.of(), registration)));
    sessions.save(session);
    return session.getId();
  }

  private static String cookieValue(String sessionId) {
    return Base64.getEncoder().encodeToString(sessionId.getBytes(StandardCharsets.UTF_8));
  }

  /** The token that came with a request, after its signature was checked. */
  static SignedJWT token(Backend.Seen request) throws ParseException, JOSEException {
    var token = SignedJWT.parse(request.header("Authorization").substring("Bearer ".length()));
    if (!token.verify(new ECDSAVerifier(KEY))) {
      throw new AssertionError("not signed by the gateway");
    }
    return token;
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException cause) {
      throw new AssertionError(cause);
    }
  }

  private static String keyFile() {
    try {
      Path file = Files.createTempFile("signing", ".json");
      file.toFile().deleteOnExit();
      return Files.writeString(file, KEY.toJSONString()).toString();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
