package it.refettorio.gateway.relay;

import it.refettorio.gateway.login.PortalUser;
import it.refettorio.gateway.login.SignedIn;
import it.refettorio.starter.caller.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Readdresses requests and answers. A request loses every header that is not known to be harmless
 * and gets ours; an answer loses every cookie but the two that pages need.
 */
@Component
class Envelope {

  private static final Set<String> HARMLESS = caseless(
      "Accept", "Accept-Language", "Content-Type", "Content-Length", "Transfer-Encoding",
      "If-None-Match", "If-Modified-Since", "Range", "User-Agent", "SOAPAction");

  /** The language, and the message that survives a redirect; neither says who somebody is. */
  private static final Set<String> COOKIES = Set.of("lang", "esito");

  private static final int SESSION_DIGITS = 16;

  private final CallerTokens tokens;
  private final Callers callers;
  private final CsrfTokenRepository formTokens;

  Envelope(CallerTokens tokens, Callers callers, CsrfTokenRepository formTokens) {
    this.tokens = tokens;
    this.callers = callers;
    this.formTokens = formTokens;
  }

  /** For a person's request: with a token for the service. */
  Function<ServerRequest, ServerRequest> signedFor(Area area) {
    return request -> {
      var servlet = request.servletRequest();
      var caller = callers.present().orElseThrow();
      // Pages of the gateway that stand in for the service's show the same header.
      servlet.setAttribute(Caller.class.getName(), caller);
      String token = token(area, caller, servlet);
      return readdressed(request, headers -> headers.setBearerAuth(token));
    };
  }

  /** For the payment network: nobody's. */
  Function<ServerRequest, ServerRequest> unsigned() {
    return request -> readdressed(request, headers -> headers.remove(HttpHeaders.COOKIE));
  }

  ServerResponse opened(ServerRequest request, ServerResponse response) {
    var cookies = response.headers().remove(HttpHeaders.SET_COOKIE);
    if (cookies != null) {
      cookies.stream()
          .filter(cookie -> COOKIES.contains(cookie.substring(0, Math.max(0, cookie.indexOf('=')))))
          .forEach(cookie -> response.headers().add(HttpHeaders.SET_COOKIE, cookie));
    }
    return response;
  }

  private static ServerRequest readdressed(
      ServerRequest request, Consumer<HttpHeaders> more) {
    var servlet = request.servletRequest();
    return ServerRequest.from(request).headers(headers -> {
      headers.headerNames().stream().filter(name -> !HARMLESS.contains(name)).toList()
          .forEach(headers::remove);
      if (servlet.getContentType() != null) {
        // As the client wrote it: a charset that the framework adds would belie an XML document.
        headers.set(HttpHeaders.CONTENT_TYPE, servlet.getContentType());
      }
      String kept = cookies(servlet);
      if (!kept.isEmpty()) {
        headers.set(HttpHeaders.COOKIE, kept);
      }
      more.accept(headers);
    }).build();
  }

  private static String cookies(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null ? "" : Arrays.stream(cookies)
        .filter(cookie -> COOKIES.contains(cookie.getName()))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private String token(Area area, Caller caller, HttpServletRequest request) {
    var formToken = formTokens.loadToken(request);
    if (formToken == null) {
      formToken = formTokens.generateToken(request);
      formTokens.saveToken(formToken, request, null);
    }
    String acr = PortalUser.present().who() instanceof SignedIn.Citizen citizen
        ? citizen.level().acr()
        : null;
    String session = digest(request.getSession().getId());
    return tokens.token(area, caller, formToken.getToken(), acr, session);
  }

  /** The session's id is a secret of the browser's; services get a name that leads nowhere. */
  private static String digest(String secret) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, SESSION_DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Set<String> caseless(String... names) {
    var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Arrays.asList(names));
    return set;
  }
}
