package it.refettorio.starter.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says no: the service's error page to browsers, problem+json to everyone else. Never a redirect,
 * because the way to the login is the gateway's business.
 */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  Refusals(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    refuse(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "Accesso richiesto");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    if (cause instanceof CsrfException) {
      refuse(request, response, HttpStatus.FORBIDDEN, "stale-form", "Modulo scaduto");
    } else {
      refuse(request, response, HttpStatus.FORBIDDEN, "not-allowed", "Operazione non consentita");
    }
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String type,
      String title)
      throws IOException {
    if (wantsPage(request)) {
      response.sendError(status.value(), title);
      return;
    }
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:refettorio:caller:" + type));
    problem.setTitle(title);
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(
        json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
