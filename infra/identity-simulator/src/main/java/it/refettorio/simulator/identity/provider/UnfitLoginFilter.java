package it.refettorio.simulator.identity.provider;

import it.refettorio.simulator.identity.login.Login;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Treats the browser as unknown, for one request, when its login cannot serve it: another client
 * asks, a stronger login is needed, or the client wants the person to log in again. Likewise, when
 * somebody logs out of an older login of this browser, the present one stays.
 */
class UnfitLoginFilter extends OncePerRequestFilter {

  private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

  private final OAuth2AuthorizationService authorizations;

  UnfitLoginFilter(OAuth2AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof Login login
        && !serves(login, request)) {
      // A new empty context: emptying the present one would reach into the session.
      SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }
    chain.doFilter(request, response);
  }

  private boolean serves(Login login, HttpServletRequest request) {
    return switch (request.getServletPath()) {
      case "/oauth2/authorize" -> login.serves(AuthorizationParameters.of(request));
      case "/connect/logout" -> isOf(login, request.getParameter("id_token_hint"));
      default -> true;
    };
  }

  private boolean isOf(Login login, String idToken) {
    var authorization = idToken == null ? null : authorizations.findByToken(idToken, ID_TOKEN);
    return authorization == null || authorization.getPrincipalName().equals(login.getName());
  }
}
