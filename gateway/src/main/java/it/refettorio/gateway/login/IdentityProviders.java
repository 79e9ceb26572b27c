package it.refettorio.gateway.login;

import it.refettorio.starter.ui.PortalSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The two registrations. Their endpoints are discovered at the first login and not at start, so
 * that the portal starts, and serves who is already logged in, while a provider is down.
 */
@Component
public class IdentityProviders implements ClientRegistrationRepository {

  public static final String CITIZENS = "cittadini";
  public static final String OPERATORS = "operatori";

  private static final Logger LOG = LoggerFactory.getLogger(IdentityProviders.class);

  private final Map<String, LoginSettings.Client> clients;
  private final String redirectUri;
  private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

  IdentityProviders(LoginSettings settings, PortalSettings portal) {
    clients = Map.of(
        CITIZENS, settings.citizens().client(), OPERATORS, settings.operators().client());
    // Ours and not the request's host, which a stranger may choose.
    redirectUri = portal.url() + "/login/oauth2/code/{registrationId}";
  }

  /**
   * The registration, with its endpoints.
   *
   * @throws RuntimeException when the provider does not answer; the next call asks again
   */
  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    var client = clients.get(id);
    if (client == null) {
      return null;
    }
    var known = discovered.get(id);
    if (known != null) {
      return known;
    }
    var found = discover(id, client);
    discovered.put(id, found);
    return found;
  }

  /** Whether a login can begin now. */
  public boolean answers(String id) {
    try {
      return findByRegistrationId(id) != null;
    } catch (RuntimeException down) {
      LOG.warn("identity provider does not answer registration={} cause={}", id, down.toString());
      return false;
    }
  }

  private ClientRegistration discover(String id, LoginSettings.Client client) {
    return ClientRegistrations.fromIssuerLocation(client.issuer())
        .registrationId(id)
        .clientId(client.id())
        .clientSecret(client.secret())
        .scope(client.scopes())
        .redirectUri(redirectUri)
        .build();
  }
}
