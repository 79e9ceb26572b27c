package it.refettorio.simulator.identity.provider;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The latest authorizations. Spring's in-memory store never forgets and searches one by one; with a
 * ceiling, weeks of test logins neither fill a small heap nor slow the token endpoint. Whoever logs
 * out after two thousand later logins is told that the ID token is unknown.
 */
@Component
class RecentAuthorizations implements OAuth2AuthorizationService {

  private static final int MOST = 2_000;

  private final OAuth2AuthorizationService all = new InMemoryOAuth2AuthorizationService();
  private final Map<String, OAuth2Authorization> byAge = new LinkedHashMap<>();

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    all.save(authorization);
    byAge.put(authorization.getId(), authorization);
    if (byAge.size() > MOST) {
      remove(byAge.values().iterator().next());
    }
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byAge.remove(authorization.getId());
    all.remove(authorization);
  }

  @Override
  public OAuth2Authorization findById(String id) {
    return all.findById(id);
  }

  @Override
  public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
    return all.findByToken(token, type);
  }
}
