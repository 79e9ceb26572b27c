package it.refettorio.simulator.identity.login;

import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.Scheme;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An authorization request, already found valid, that still lacks a person.
 *
 * @param id unguessable; whoever answers must name it, so no other site can answer in one's place
 * @param client who asks
 * @param returnUri where the answer goes
 * @param parameters the request as it came
 */
public record AskedLogin(
    String id, AskingClient client, String returnUri, Map<String, String> parameters) {

  public AskedLogin {
    parameters = Map.copyOf(parameters);
  }

  /** The weakest of the levels asked for; empty if any will do. */
  public Optional<Level> lowestLevel() {
    return lowestLevel(parameters);
  }

  static Optional<Level> lowestLevel(Map<String, String> parameters) {
    return words(parameters, "acr_values")
        .flatMap(acr -> Level.ofAcr(acr).stream())
        .min(Level::compareTo);
  }

  static boolean asksToLogInAgain(Map<String, String> parameters) {
    return words(parameters, "prompt").anyMatch("login"::equals);
  }

  /** The scheme the client's button already named, if it is one a citizen may use. */
  public Optional<Scheme> hintedScheme() {
    return Optional.ofNullable(parameters.get("idphint"))
        .flatMap(Scheme::named)
        .filter(scheme -> scheme != Scheme.OPERATORI);
  }

  public Set<String> scopes() {
    return words(parameters, "scope").collect(Collectors.toUnmodifiableSet());
  }

  /** The same request once more, now that a person answers it. */
  public String again() {
    var uri = UriComponentsBuilder.fromPath("/oauth2/authorize");
    parameters.forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
    return uri.encode().buildAndExpand(parameters).toUriString();
  }

  /** The answer of an identity provider that could not log the person in. */
  public String refused(int errorCode) {
    return answer("access_denied", "ErrorCode nr" + errorCode);
  }

  /** Whether the client wants an answer without showing anything to the person. */
  public boolean mustStaySilent() {
    return words(parameters, "prompt").anyMatch("none"::equals);
  }

  /** The answer to a silent request that needs the person after all. */
  public String loginRequired() {
    return answer("login_required", "No login serves this request");
  }

  private String answer(String error, String description) {
    var uri = UriComponentsBuilder.fromUriString(returnUri)
        .queryParam("error", error)
        .queryParam("error_description", "{description}");
    var state = parameters.getOrDefault("state", "");
    if (!state.isEmpty()) {
      uri.queryParam("state", "{state}");
    }
    return uri.encode()
        .buildAndExpand(Map.of("description", description, "state", state))
        .toUriString();
  }

  private static Stream<String> words(Map<String, String> parameters, String name) {
    return Arrays.stream(parameters.getOrDefault(name, "").split(" "))
        .filter(word -> !word.isEmpty());
  }
}
