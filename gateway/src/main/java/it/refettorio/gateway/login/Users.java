package it.refettorio.gateway.login;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Asks the provider's userinfo endpoint, recognises the person and forgets the claims. */
@Component
class Users implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final Logger LOG = LoggerFactory.getLogger(Users.class);

  private final OidcUserService standard = new OidcUserService();
  private final Recognition recognition;
  private final Clock clock;

  Users(LoginSettings settings, Clock clock) {
    this.recognition = new Recognition(settings, clock);
    this.clock = clock;
    if (settings.citizens().level().declared() != null) {
      LOG.warn("the level of citizens' logins is declared by configuration, not proven level={}",
          settings.citizens().level().declared());
    }
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var idToken = request.getIdToken();
    var all = standard.loadUser(request).getClaims();
    var registration = request.getClientRegistration();
    SignedIn who = switch (registration.getRegistrationId()) {
      case IdentityProviders.CITIZENS -> recognition.citizen(idToken.getClaims(), all);
      case IdentityProviders.OPERATORS -> recognition.operator(
          registration.getProviderDetails().getIssuerUri(), idToken.getSubject(), all);
      default -> throw LoginProblem.TECHNICAL.exception();
    };
    return new PortalUser(who, clock.instant(), idToken);
  }
}
