package it.refettorio.gateway.edge;

import static it.refettorio.gateway.edge.OwnOrigin.origin;

import it.refettorio.gateway.edge.Limits.Visitor;
import it.refettorio.gateway.login.LoginDoor;
import it.refettorio.gateway.login.PortalUser;
import it.refettorio.gateway.login.SignedIn;
import it.refettorio.starter.ui.PortalSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Three doors: for machines without a session, for assets, for people. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

  private static final Duration YEARS_OF_HSTS = Duration.ofDays(730);

  private final EdgeSettings settings;
  private final PortalSettings portal;
  private final Refusals refusals;

  EdgeConfiguration(EdgeSettings settings, PortalSettings portal, Refusals refusals) {
    this.settings = settings;
    this.portal = portal;
    this.refusals = refusals;
  }

  /**
   * The payment network knows neither sessions nor forms. Its messages move money, so they are taken
   * from its own addresses only; the reverse proxy asks for its certificate besides.
   */
  @Bean
  @Order(1)
  SecurityFilterChain payments(HttpSecurity http) {
    var limit = settings.limits().payments();
    return withoutSession(http.securityMatcher("/pagopa/**"))
        .addFilterBefore(
            new Limits(request -> new Visitor(request.getRemoteAddr(), limit), limit.per(),
                refusals),
            AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().access(from(settings.nodeFrom())))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain assetsAndOperations(HttpSecurity http) {
    return withoutSession(http.securityMatcher("/a/**", "/favicon.ico", "/actuator/**"))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/a/**", "/favicon.ico", "/actuator/health/**").permitAll()
            .anyRequest().access(from(settings.operationsFrom())))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(HttpSecurity http, LoginDoor login, CsrfTokenRepository formTokens) {
    login.install(http);
    return http
        .addFilterBefore(new OwnOrigin(portal, refusals), CsrfFilter.class)
        .addFilterAfter(limits(), AnonymousAuthenticationFilter.class)
        .csrf(csrf -> csrf
            .csrfTokenRepository(formTokens)
            .requireCsrfProtectionMatcher(request ->
                CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && OwnForms.isOwn(request)))
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers("/accedi/**", "/uscita", "/accesso-negato", "/error").permitAll()
            .requestMatchers("/ufficio/**").access(only(SignedIn.Operator.class))
            .anyRequest().access(only(SignedIn.Citizen.class)))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(this::headers)
        .build();
  }

  /** Bound to the session; the services learn it from the signed claim and check it themselves. */
  @Bean
  CsrfTokenRepository formTokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  /** Not each filter is worth a timer and a span on every request. */
  @Bean
  SecurityObservationSettings quietFilters() {
    return SecurityObservationSettings.noObservations();
  }

  private HttpSecurity withoutSession(HttpSecurity http) {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(session ->
            session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .exceptionHandling(handling ->
            handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(this::headers);
  }

  private Limits limits() {
    var limits = settings.limits();
    var longest = Stream.of(limits.session().per(), limits.address().per())
        .max(Duration::compareTo).orElseThrow();
    return new Limits(request -> PortalUser.present() == null
        ? new Visitor("address " + request.getRemoteAddr(), limits.address())
        : new Visitor("session " + sessionId(request), limits.session()), longest, refusals);
  }

  private static String sessionId(HttpServletRequest request) {
    return request.getSession().getId();
  }

  private static AuthorizationManager<RequestAuthorizationContext> only(
      Class<? extends SignedIn> kind) {
    return (who, _) -> new AuthorizationDecision(
        who.get().getPrincipal() instanceof PortalUser user && kind.isInstance(user.who()));
  }

  private static AuthorizationManager<RequestAuthorizationContext> from(List<String> addresses) {
    var networks = addresses.stream().map(IpAddressMatcher::new).toList();
    return (_, context) -> new AuthorizationDecision(
        networks.stream().anyMatch(network -> network.matches(context.getRequest())));
  }

  private void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy()))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(frames -> frames.deny())
        .permissionsPolicyHeader(policy ->
            policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
        .httpStrictTransportSecurity(https -> https
            .requestMatcher(_ -> "https".equals(portal.url().getScheme()))
            .maxAgeInSeconds(YEARS_OF_HSTS.toSeconds())
            .includeSubDomains(false));
  }

  /** Forms may also lead, over our own redirect, to the provider's logout and to the payment. */
  private String contentPolicy() {
    return "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
        + "frame-ancestors 'none'; form-action 'self' "
        + origin(settings.identityOrigin()) + " " + origin(settings.checkoutOrigin());
  }
}
