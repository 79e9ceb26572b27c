package it.refettorio.gateway.login;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * What a session keeps of a login: who it is and since when. Of the provider's answers only the ID
 * token stays, because the provider asks for it at logout; the claims do not.
 */
public final class PortalUser implements OidcUser, Serializable {

  private static final long serialVersionUID = 1L;

  private final SignedIn who;
  private final Instant since;
  private final OidcIdToken idToken;

  public PortalUser(SignedIn who, Instant since, OidcIdToken idToken) {
    this.who = who;
    this.since = since;
    this.idToken = idToken;
  }

  /** The user of this request, or null for a stranger. */
  public static @Nullable PortalUser present() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof PortalUser user
        ? user
        : null;
  }

  public SignedIn who() {
    return who;
  }

  /** The moment of the login. */
  public Instant since() {
    return since;
  }

  @Override
  public String getName() {
    return idToken.getSubject();
  }

  @Override
  public OidcIdToken getIdToken() {
    return idToken;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public Map<String, Object> getClaims() {
    return Map.of();
  }

  @Override
  public Map<String, Object> getAttributes() {
    return Map.of();
  }

  @Override
  public @Nullable OidcUserInfo getUserInfo() {
    return null;
  }
}
