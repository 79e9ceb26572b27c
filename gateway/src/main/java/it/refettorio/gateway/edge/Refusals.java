package it.refettorio.gateway.edge;

import it.refettorio.gateway.login.PortalUser;
import it.refettorio.gateway.login.SignedIn;
import it.refettorio.gateway.login.Destination;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says no: with a page or the way to the login to browsers, with problem+json to programs. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  Refusals(JsonMapper json) {
    this.json = json;
  }

  /** A stranger: to the login, and back to the page afterwards. A form that was sent is lost. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    if (!wantsPage(request)) {
      problem(response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    } else if ("GET".equals(request.getMethod())) {
      response.sendRedirect(Destination.of(request).login());
    } else {
      response.sendRedirect("/accedi?scaduta");
    }
  }

  /** The wrong kind of user: citizens have no dashboard, operators no family desk. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException, ServletException {
    var user = PortalUser.present();
    boolean atTheFront = "GET".equals(request.getMethod()) && "/".equals(request.getRequestURI());
    if (atTheFront && user != null && user.who() instanceof SignedIn.Operator) {
      response.sendRedirect("/ufficio");
    } else {
      forbid(request, response, cause instanceof CsrfException ? "stale-form" : "wrong-area");
    }
  }

  void forbid(HttpServletRequest request, HttpServletResponse response, String why)
      throws IOException, ServletException {
    if (wantsPage(request)) {
      forward("/rifiuto/" + why, request, response);
    } else {
      problem(response, HttpStatus.FORBIDDEN, why);
    }
  }

  void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException, ServletException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    if (wantsPage(request)) {
      forward("/rifiuto/too-many", request, response);
    } else {
      problem(response, HttpStatus.TOO_MANY_REQUESTS, "too-many");
    }
  }

  private static void forward(String page, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher(page).forward(request, response);
  }

  private void problem(HttpServletResponse response, HttpStatus status, String type)
      throws IOException {
    var problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:refettorio:gateway:" + type));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream()
        .write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  /** Under {@code /api} there are no pages, whatever a client says it accepts. */
  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !request.getRequestURI().startsWith("/api/");
  }
}
