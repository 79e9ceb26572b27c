package it.refettorio.starter.caller;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A verified token as Spring Security sees it: the principal is the {@link Caller}. */
final class CallerAuthentication extends AbstractAuthenticationToken {

  private final transient Caller caller;
  private final transient Jwt token;

  private CallerAuthentication(
      Caller caller, Jwt token, Collection<? extends GrantedAuthority> authorities) {
    super(authorities);
    this.caller = caller;
    this.token = token;
    setAuthenticated(true);
  }

  /** A token whose signature is right but whose claims make no caller is refused like a bad one. */
  static CallerAuthentication of(Jwt token) {
    try {
      var caller =
          new Caller(
              UUID.fromString(token.getSubject()),
              token.getClaimAsString("name"),
              list(token, "acts_for").stream().map(UUID::fromString).collect(Collectors.toSet()),
              Set.copyOf(list(token, "roles")));
      var authorities =
          caller.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
      return new CallerAuthentication(caller, token, authorities);
    } catch (IllegalArgumentException | NullPointerException unusable) {
      throw new InvalidBearerTokenException("The token's claims make no caller", unusable);
    }
  }

  private static List<String> list(Jwt token, String claim) {
    List<String> values = token.getClaimAsStringList(claim);
    return values == null ? List.of() : values;
  }

  /** The form token of the caller's session, or null when the gateway gave none. */
  String formToken() {
    return token.getClaimAsString("csrf");
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  @Override
  public Jwt getCredentials() {
    return token;
  }

  @Override
  public String getName() {
    return caller.id().toString();
  }
}
