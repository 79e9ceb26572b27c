package it.refettorio.starter.caller;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of every service behind the gateway. Inactive unless {@code refettorio.caller.jwks}
 * names the gateway's key set; a service that forgets it falls to Spring Boot's own closed door.
 */
@AutoConfiguration(
    before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnProperty("refettorio.caller.jwks")
@EnableConfigurationProperties(CallerSettings.class)
@EnableWebSecurity
@EnableMethodSecurity
class CallerConfiguration implements WebMvcConfigurer {

  /** Reachable on the internal network only: the gateway routes none of them. */
  private static final List<String> OPERATIONS =
      List.of("/actuator/health/**", "/actuator/prometheus", "/actuator/info");

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument());
  }

  @Bean
  JwtDecoder gatewayTokens(CallerSettings settings, Clock clock) {
    return GatewayTokens.decoder(settings.jwks(), settings.audience(), clock);
  }

  /** Not each filter is worth a timer and a span on every request. */
  @Bean
  SecurityObservationSettings quietFilters() {
    return SecurityObservationSettings.noObservations();
  }

  /**
   * The identity filter stands before the form-token filter, because the expected form token comes
   * from the identity. Spring's own resource-server set-up waives form tokens for every request
   * with a bearer token; ours come from browsers, so it is not used.
   */
  @Bean
  SecurityFilterChain callers(
      HttpSecurity http, CallerSettings settings, JwtDecoder gatewayTokens, JsonMapper json) {
    var refusals = new Refusals(json);
    var open = anyOf(settings.openPaths());
    return http.addFilterBefore(identity(gatewayTokens, refusals), CsrfFilter.class)
        .csrf(csrf -> csrf
            .csrfTokenRepository(new FormTokens())
            .requireCsrfProtectionMatcher(
                request -> identified()
                    && CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                    && !open.matches(request)))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(OPERATIONS.toArray(String[]::new)).permitAll()
            .requestMatchers(open).permitAll()
            .requestMatchers(settings.officePaths().toArray(String[]::new))
            .access((who, request) -> new AuthorizationDecision(
                who.get() instanceof CallerAuthentication is && is.getPrincipal().isOffice()))
            .anyRequest().authenticated())
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .sessionManagement(session ->
            session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // The gateway writes the security headers of every answer.
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Whoever is not identified is refused later with 401, which says more than a stale form. */
  private static boolean identified() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication;
  }

  private static BearerTokenAuthenticationFilter identity(JwtDecoder tokens, Refusals refusals) {
    var provider = new JwtAuthenticationProvider(tokens);
    provider.setJwtAuthenticationConverter(CallerAuthentication::of);
    var filter = new BearerTokenAuthenticationFilter(new ProviderManager(provider));
    filter.setAuthenticationEntryPoint(refusals);
    return filter;
  }

  private static RequestMatcher anyOf(List<String> patterns) {
    var paths = PathPatternRequestMatcher.withDefaults();
    return patterns.isEmpty()
        ? request -> false
        : new OrRequestMatcher(patterns.stream().map(paths::matcher)
            .map(RequestMatcher.class::cast).toList());
  }
}
