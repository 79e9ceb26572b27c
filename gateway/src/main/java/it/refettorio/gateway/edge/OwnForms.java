package it.refettorio.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;

/** The few paths whose forms the gateway reads itself. All other bodies are for a service. */
final class OwnForms {

  private OwnForms() {}

  static boolean isOwn(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/esci") || path.startsWith("/ufficio/portale/");
  }
}
