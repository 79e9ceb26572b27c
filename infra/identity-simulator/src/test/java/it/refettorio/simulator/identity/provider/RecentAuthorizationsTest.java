package it.refettorio.simulator.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RecentAuthorizationsTest {

  private final RecentAuthorizations recent = new RecentAuthorizations();
  private final RegisteredClient client = RegisteredClient.withId("sportello")
      .clientId("sportello")
      .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
      .redirectUri("http://localhost:8080/back")
      .build();

  @Test
  void forgetsTheOldestBeyondTheCeiling() {
    for (int number = 0; number <= 2_000; number++) {
      recent.save(authorization(number));
    }

    assertThat(recent.findById("0")).isNull();
    assertThat(recent.findById("1")).isNotNull();
    assertThat(recent.findById("2000")).isNotNull();
  }

  private OAuth2Authorization authorization(int number) {
    return OAuth2Authorization.withRegisteredClient(client)
        .id(Integer.toString(number))
        .principalName("somebody")
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .accessToken(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token-" + number,
            Instant.EPOCH, Instant.EPOCH.plusSeconds(60)))
        .build();
  }
}
