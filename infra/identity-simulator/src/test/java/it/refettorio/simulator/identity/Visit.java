package it.refettorio.simulator.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without scripts in front of the simulator, and the portal that sent it there. */
final class Visit {

  static final String CITIZENS = "sportello";
  static final String OFFICE = "sportello-operatori";
  private static final String VERIFIER = "a-code-verifier-of-more-than-forty-three-characters";

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final String simulator;
  private int requests;

  Visit(int port) {
    simulator = "http://localhost:" + port;
  }

  /** What the token endpoint and the userinfo endpoint told. */
  record Told(String idToken, JWTClaimsSet claims, JsonNode userInfo) {}

  static Map<String, String> fields(String... namesAndValues) {
    var fields = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  HttpResponse<String> authorize(String client, Map<String, String> more) throws Exception {
    var request = fields(
        "response_type", "code", "client_id", client, "scope", "openid profile email phone",
        "redirect_uri", back(client), "state", "state-" + ++requests, "nonce", "nonce",
        "code_challenge", base64(MessageDigest.getInstance("SHA-256")
            .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII))),
        "code_challenge_method", "S256");
    request.putAll(more);
    request.values().removeIf(String::isEmpty);
    return get("/oauth2/authorize?" + form(request));
  }

  /** Opens the list, takes a person, agrees; the answer is the last redirect. */
  HttpResponse<String> logIn(String client, Map<String, String> asking, Map<String, String> choice)
      throws Exception {
    var chosen = choose(authorize(client, asking), choice);
    if (!location(chosen).startsWith("/consenso")) {
      return chosen;
    }
    return agree(chosen);
  }

  HttpResponse<String> choose(HttpResponse<String> list, Map<String, String> choice)
      throws Exception {
    var fields = fields("richiesta", parameter(list, "richiesta"));
    fields.putAll(choice);
    return post("/scegli", fields);
  }

  HttpResponse<String> agree(HttpResponse<String> consent) throws Exception {
    var fields = new LinkedHashMap<>(parameters(location(consent)));
    fields.put("decisione", "acconsento");
    return get(location(post("/consenso", fields)));
  }

  /** Redeems the code of the redirect, as the portal does, and asks who it is. */
  Told redeem(String client, HttpResponse<String> redirect) throws Exception {
    var token = JsonMapper.shared().readTree(
        redeem(client, parameter(redirect, "code"), VERIFIER).body());
    var idToken = token.get("id_token").asString();
    var userInfo = http.send(
        HttpRequest.newBuilder(URI.create(simulator + "/userinfo"))
            .header("Authorization", "Bearer " + token.get("access_token").asString()).build(),
        HttpResponse.BodyHandlers.ofString());
    return new Told(idToken, SignedJWT.parse(idToken).getJWTClaimsSet(),
        JsonMapper.shared().readTree(userInfo.body()));
  }

  HttpResponse<String> redeem(String client, String code, String verifier) throws Exception {
    var secret = base64Padded(client + ":" + client + "-secret");
    return http.send(
        HttpRequest.newBuilder(URI.create(simulator + "/oauth2/token"))
            .header("Authorization", "Basic " + secret)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields(
                "grant_type", "authorization_code", "code", code, "redirect_uri", back(client),
                "code_verifier", verifier)))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(simulator + path)).header("Accept", "text/html").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(simulator + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String location(HttpResponse<?> redirect) {
    return redirect.headers().firstValue("Location").orElseThrow();
  }

  static String parameter(HttpResponse<?> redirect, String name) {
    return parameters(location(redirect)).get(name);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "="
            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> parameters(String uri) {
    return UriComponentsBuilder.fromUriString(uri).build().getQueryParams().toSingleValueMap()
        .entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
            e -> URLDecoder.decode(e.getValue(), StandardCharsets.UTF_8)));
  }

  private static String back(String client) {
    return "http://localhost:8080/login/oauth2/code/"
        + (client.equals(OFFICE) ? "operatori" : "cittadini");
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String base64Padded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
