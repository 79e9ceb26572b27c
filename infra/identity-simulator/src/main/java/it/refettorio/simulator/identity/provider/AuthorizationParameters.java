package it.refettorio.simulator.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of an authorization request; the endpoint itself refuses repeated ones. */
final class AuthorizationParameters {

  private AuthorizationParameters() {}

  static Map<String, String> of(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
  }
}
