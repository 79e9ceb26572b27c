package it.refettorio.gateway.login;

import it.refettorio.starter.ui.PortalSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/** After our session has ended: the provider's, if it offers that, then our page of good-bye. */
@Component
class Logout implements LogoutSuccessHandler {

  private static final String GOOD_BYE = "/uscita";

  private final IdentityProviders providers;
  private final OidcClientInitiatedLogoutSuccessHandler atProvider;

  Logout(IdentityProviders providers, PortalSettings portal) {
    this.providers = providers;
    atProvider = new OidcClientInitiatedLogoutSuccessHandler(providers);
    atProvider.setPostLogoutRedirectUri(portal.url() + GOOD_BYE);
    atProvider.setDefaultTargetUrl(GOOD_BYE);
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication left)
      throws IOException, ServletException {
    boolean reachable = left != null
        && left.getPrincipal() instanceof PortalUser user
        && providers.answers(registrationOf(user.who()));
    if (reachable) {
      atProvider.onLogoutSuccess(request, response, left);
    } else {
      response.sendRedirect(GOOD_BYE);
    }
  }

  private static String registrationOf(SignedIn who) {
    return switch (who) {
      case SignedIn.Citizen _ -> IdentityProviders.CITIZENS;
      case SignedIn.Operator _ -> IdentityProviders.OPERATORS;
    };
  }
}
