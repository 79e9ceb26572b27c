package it.refettorio.simulator.identity.provider;

import it.refettorio.simulator.identity.login.Login;
import it.refettorio.simulator.identity.people.Attribute;
import it.refettorio.simulator.identity.people.Scheme;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the tokens say. SPID tells of the person only at the userinfo endpoint; CIE and the staff
 * directory repeat it in the ID token. Both send only what the granted scopes ask for.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final ClaimProfile profile;

  TokenClaims(SimulatorSettings settings) {
    this.profile = settings.profile();
  }

  @Override
  public void customize(JwtEncodingContext context) {
    boolean idToken = OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue());
    if (idToken && context.getPrincipal().getPrincipal() instanceof Login login) {
      context.getClaims().claim("acr", profile.acr(login.level()));
      if (login.scheme().tellsInIdToken()) {
        var scopes = context.getAuthorizedScopes();
        context.getClaims().claims(claims -> claims.putAll(about(login, scopes)));
      }
    }
  }

  OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
    Authentication authentication =
        context.getAuthorization().getAttribute(Principal.class.getName());
    var login = (Login) authentication.getPrincipal();
    var claims = about(login, context.getAccessToken().getScopes());
    claims.put(StandardClaimNames.SUB, login.getName());
    return new OidcUserInfo(claims);
  }

  private Map<String, Object> about(Login login, Set<String> scopes) {
    var claims = new LinkedHashMap<String, Object>();
    for (Attribute attribute : login.scheme().attributes()) {
      if (scopes.contains(attribute.scope())) {
        profile.value(attribute, login.person())
            .ifPresent(value -> claims.put(profile.claim(attribute), value));
      }
    }
    if (login.scheme() == Scheme.CIE && claims.containsKey(StandardClaimNames.EMAIL)) {
      claims.put(StandardClaimNames.EMAIL_VERIFIED, true);
    }
    return claims;
  }
}
