package it.refettorio.gateway.login;

import java.time.Clock;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Puts login, logout and the session's longest age into a security chain. */
@Component
public class LoginDoor {

  private final IdentityProviders providers;
  private final AuthorizationRequests requests;
  private final Users users;
  private final LoginAnswers answers;
  private final Logout logout;
  private final LoginSettings settings;
  private final Clock clock;

  LoginDoor(
      IdentityProviders providers,
      AuthorizationRequests requests,
      Users users,
      LoginAnswers answers,
      Logout logout,
      LoginSettings settings,
      Clock clock) {
    this.providers = providers;
    this.requests = requests;
    this.users = users;
    this.answers = answers;
    this.logout = logout;
    this.settings = settings;
    this.clock = clock;
  }

  public void install(HttpSecurity http) {
    http.addFilterAfter(new SessionAge(settings, clock), SecurityContextHolderFilter.class)
        .oauth2Login(login -> login
            .loginPage("/accedi")
            .clientRegistrationRepository(providers)
            .authorizedClientRepository(new ForgottenTokens())
            .authorizationEndpoint(to -> to.authorizationRequestResolver(requests))
            .userInfoEndpoint(from -> from.oidcUserService(users))
            .successHandler(answers)
            .failureHandler(answers))
        .logout(leaving -> leaving
            .logoutRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/esci"))
            .logoutSuccessHandler(logout));
  }
}
