package it.refettorio.starter.caller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The expected form token is a claim of the signed identity token: the gateway binds it to the
 * browser's session, and the service stores nothing.
 */
final class FormTokens implements CsrfTokenRepository {

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication is
            && is.formToken() != null
        ? token(is.formToken())
        : null;
  }

  /** Where no token is known a random one stands in, which no form can guess. */
  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(UUID.randomUUID().toString());
  }

  @Override
  public void saveToken(
      CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    // The gateway keeps it.
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
  }
}
