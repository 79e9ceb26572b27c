package it.refettorio.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that has lasted long enough, however busy it is. */
class SessionAge extends OncePerRequestFilter {

  private final LoginSettings settings;
  private final Clock clock;

  SessionAge(LoginSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var user = PortalUser.present();
    if (user != null && clock.instant().isAfter(user.since().plus(longest(user.who())))) {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
    }
    chain.doFilter(request, response);
  }

  private Duration longest(SignedIn who) {
    return switch (who) {
      case SignedIn.Citizen _ -> settings.citizens().sessionMax();
      case SignedIn.Operator _ -> settings.operators().sessionMax();
    };
  }
}
