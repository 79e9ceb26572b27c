package it.refettorio.simulator.identity.provider;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import it.refettorio.simulator.identity.people.Attribute;
import it.refettorio.simulator.identity.people.Level;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Puts the provider's endpoints and the open pages behind their own rules. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain endpoints(
      HttpSecurity http,
      TokenClaims tokenClaims,
      LoginEntryPoint loginEntryPoint,
      OAuth2AuthorizationService authorizations,
      SimulatorSettings settings) {
    return http
        .oauth2AuthorizationServer(server -> {
          http.securityMatcher(server.getEndpointsMatcher());
          server.oidc(oidc -> oidc
              .userInfoEndpoint(userInfo -> userInfo.userInfoMapper(tokenClaims::userInfo))
              .providerConfigurationEndpoint(discovery -> discovery
                  .providerConfigurationCustomizer(it -> describe(it, settings.profile()))));
        })
        .addFilterAfter(new UnfitLoginFilter(authorizations), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(exceptions -> exceptions
            .defaultAuthenticationEntryPointFor(loginEntryPoint, pathPattern("/oauth2/authorize")))
        .build();
  }

  /**
   * The pages. No CSRF token: each form names a request id that nobody outside the session can
   * guess, which protects in the same way and is easy for scripts.
   */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SimulatorSettings settings) {
    return http
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
            // A form's answer leads on to the portal, and browsers check that hop too.
            "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self' " + settings.portal(""))))
        .anonymous(Customizer.withDefaults())
        .build();
  }

  @Bean
  AuthorizationServerSettings endpointSettings(SimulatorSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer().toString()).build();
  }

  /** Fills the {@code sid} claim; the publisher below tells it when a session ends. */
  @Bean
  SessionRegistry sessions() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  private static void describe(OidcProviderConfiguration.Builder discovery, ClaimProfile profile) {
    ClientRegistrations.SCOPES.stream()
        .filter(scope -> !scope.equals("openid"))
        .forEach(discovery::scope);
    discovery
        .claim("acr_values_supported", Arrays.stream(Level.values()).map(profile::acr).distinct()
            .toList())
        .claim("claims_supported", Arrays.stream(Attribute.values()).map(profile::claim).toList())
        .claim("prompt_values_supported", List.of("none", "login"))
        .claim("ui_locales_supported", List.of("it"))
        .claims(claims -> {
          claims.put("subject_types_supported", List.of("pairwise"));
          if (!profile.hasLogout()) {
            claims.remove("end_session_endpoint");
          }
        });
  }
}
