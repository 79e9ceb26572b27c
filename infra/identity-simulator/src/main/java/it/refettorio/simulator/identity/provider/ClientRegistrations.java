package it.refettorio.simulator.identity.provider;

import it.refettorio.simulator.identity.login.AskingClient;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The portal's two doors as clients of this provider. */
@Configuration(proxyBeanMethods = false)
class ClientRegistrations {

  static final List<String> SCOPES = List.of("openid", "profile", "email", "phone", "address");

  @Bean
  PasswordEncoder clientSecrets() {
    return new SecretDigest();
  }

  @Bean
  RegisteredClientRepository clients(SimulatorSettings settings, PasswordEncoder secrets) {
    return new InMemoryRegisteredClientRepository(
        client(AskingClient.CITIZENS, secrets.encode(settings.citizensSecret()), settings),
        client(AskingClient.OFFICE, secrets.encode(settings.officeSecret()), settings));
  }

  private static RegisteredClient client(
      AskingClient client, String secret, SimulatorSettings settings) {
    return RegisteredClient.withId(client.clientId())
        .clientId(client.clientId())
        .clientSecret(secret)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(settings.portal("/login/oauth2/code/" + client.registration()))
        .postLogoutRedirectUri(settings.portal("/uscita"))
        .scopes(scopes -> scopes.addAll(SCOPES))
        .clientSettings(ClientSettings.builder()
            .requireProofKey(true)
            .requireAuthorizationConsent(false)
            .build())
        .tokenSettings(TokenSettings.builder()
            .authorizationCodeTimeToLive(Duration.ofMinutes(1))
            .accessTokenTimeToLive(Duration.ofMinutes(5))
            .build())
        .build();
  }
}
