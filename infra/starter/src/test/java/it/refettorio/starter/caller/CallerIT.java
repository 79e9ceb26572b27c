package it.refettorio.starter.caller;

import static org.assertj.core.api.Assertions.assertThat;

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
import it.refettorio.starter.problem.ProblemConfiguration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class CallerIT {

  private static final Instant NOW = Instant.parse("2026-11-24T07:30:00Z");
  private static final UUID PERSON = UUID.randomUUID();
  private static final UUID PUPIL = UUID.randomUUID();

  private static ECKey key;
  private static ConfigurableApplicationContext service;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    Path jwks = Files.writeString(folder.resolve("jwks.json"), new JWKSet(key).toString());
    service = new SpringApplication(Service.class).run(
        "--server.port=0",
        "--refettorio.caller.jwks=" + jwks,
        "--refettorio.caller.audience=alpha",
        "--refettorio.caller.open-paths=/callback/**");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void givesTheControllerTheCallerOfTheToken() throws Exception {
    var answer = get("/who", token(c -> c));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(PERSON + " Livia true false");
  }

  @Test
  void refusesARequestWithoutTokenAndDoesNotRedirect() throws Exception {
    var answer = get("/who", null);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void tellsAProgramWhatWentWrongAsAProblem() throws Exception {
    var answer = get("/nowhere", token(c -> c));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404").contains("/nowhere");
  }

  @Test
  void saysThatItCanBeTriedAgainWhenTheDatabaseIsAway() throws Exception {
    var answer = get("/without-database", token(c -> c));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void refusesTheTokenOfAnotherAudienceIssuerTypeOrTime() throws Exception {
    assertThat(get("/who", token(c -> c.audience("beta"))).statusCode()).isEqualTo(401);
    assertThat(get("/who", token(c -> c.issuer("someone"))).statusCode()).isEqualTo(401);
    assertThat(get("/who", token(c -> c, "JWT", key)).statusCode()).isEqualTo(401);
    assertThat(get("/who", token(c -> c.expirationTime(null))).statusCode()).isEqualTo(401);
    assertThat(get("/who", token(c -> c.subject("not an id"))).statusCode()).isEqualTo(401);
    assertThat(get("/who", token(c -> c.expirationTime(Date.from(NOW.minusSeconds(6)))))
        .statusCode()).isEqualTo(401);
  }

  @Test
  void allowsFiveSecondsBetweenTheClocks() throws Exception {
    var justExpired = token(c -> c.expirationTime(Date.from(NOW.minusSeconds(4))));

    assertThat(get("/who", justExpired).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAKeyThatIsNotTheGateways() throws Exception {
    var stranger = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();

    assertThat(get("/who", token(c -> c, "at+jwt", stranger)).statusCode()).isEqualTo(401);
  }

  @Test
  void keepsOfficePathsForOfficeRoles() throws Exception {
    var clerk = token(c -> c.claim("roles", List.of("CLERK")));

    assertThat(get("/ufficio/tutto", token(c -> c)).statusCode()).isEqualTo(403);
    assertThat(get("/ufficio/tutto", clerk).statusCode()).isEqualTo(200);
    assertThat(get("/ufficio/conti", clerk).statusCode()).isEqualTo(403);
    assertThat(get("/ufficio/conti", token(c -> c.claim("roles", List.of("ACCOUNTANT"))))
        .statusCode()).isEqualTo(200);
  }

  @Test
  void takesAFormOnlyWithTheTokenPrintedInThePage() throws Exception {
    var token = token(c -> c);
    String printed = get("/form", token).body();

    assertThat(printed).isNotEqualTo("session-secret");
    assertThat(post("/form", token, "value=x&_csrf=" + printed).statusCode()).isEqualTo(200);
    assertThat(post("/form", token, "value=x&_csrf=wrong").statusCode()).isEqualTo(403);
    assertThat(post("/form", token, "value=x").statusCode()).isEqualTo(403);
    assertThat(post("/form", null, "value=x&_csrf=" + printed).statusCode()).isEqualTo(401);
  }

  @Test
  void leavesAnOpenPathToItsOwnProtocol() throws Exception {
    assertThat(post("/callback/x", null, "value=x").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token).GET());
  }

  private static HttpResponse<String> post(String path, String token, String form)
      throws Exception {
    return send(request(path, token)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  private static HttpRequest.Builder request(String path, String token) {
    String port = service.getEnvironment().getProperty("local.server.port");
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private static String token(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    return token(change, "at+jwt", key);
  }

  private static String token(
      UnaryOperator<JWTClaimsSet.Builder> change, String type, ECKey signer) throws Exception {
    var claims = change.apply(new JWTClaimsSet.Builder()
        .issuer("refettorio-gateway")
        .audience("alpha")
        .subject(PERSON.toString())
        .claim("name", "Livia")
        .claim("acts_for", List.of(PERSON.toString(), PUPIL.toString()))
        .claim("csrf", "session-secret")
        .expirationTime(Date.from(NOW.plusSeconds(60))));
    var jwt = new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type)).keyID(signer.getKeyID()).build(),
        claims.build());
    jwt.sign(new ECDSASigner(signer));
    return jwt.serialize();
  }

  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ProblemConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    CallerConfiguration.class
  })
  static class Service {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneId.of("Europe/Rome"));
    }

    @Bean
    Pages pages() {
      return new Pages();
    }
  }

  @RestController
  static class Pages {

    @GetMapping("/without-database")
    String withoutDatabase() {
      throw new CannotCreateTransactionException("No connection");
    }

    @GetMapping("/who")
    String who(Caller caller) {
      return caller.id() + " " + caller.name() + " " + caller.mayActFor(PUPIL) + " "
          + caller.isOffice();
    }

    @GetMapping("/ufficio/tutto")
    String office() {
      return "ok";
    }

    @GetMapping("/ufficio/conti")
    @PreAuthorize("hasRole('ACCOUNTANT')")
    public String accounts() {
      return "ok";
    }

    @GetMapping("/form")
    String form(CsrfToken token) {
      return token.getToken();
    }

    @PostMapping("/form")
    String send(@RequestParam String value) {
      return value;
    }

    @PostMapping("/callback/x")
    String callback(@RequestParam String value) {
      return value;
    }
  }
}
