package it.refettorio.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the browser goes when the provider has sent it back. */
@Component
class LoginAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(LoginAnswers.class);
  private static final int REFERENCE_DIGITS = 8;

  private final AccessRegister register;

  LoginAnswers(AccessRegister register) {
    this.register = register;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication login)
      throws IOException {
    var session = request.getSession();
    var wanted = Destination.named((String) session.getAttribute(Destination.class.getName()));
    session.removeAttribute(Destination.class.getName());
    var user = (PortalUser) login.getPrincipal();
    register.entered(user);
    response.sendRedirect(wanted.after(user.who()));
  }

  /** The person gets a page with words and a way on; the log gets the cause, with a reference. */
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
      throws IOException {
    var error = cause instanceof OAuth2AuthenticationException oauth
        ? oauth.getError()
        : new OAuth2Error("unknown");
    var problem = LoginProblem.of(error);
    var way = LoginWay.remembered(request);
    String reference = UUID.randomUUID().toString().substring(0, REFERENCE_DIGITS);
    if (problem == LoginProblem.TECHNICAL) {
      LOG.error("login failed reference={} way={} error={}", reference, way, error, cause);
    } else {
      LOG.info("login refused reference={} way={} problem={}", reference, way, problem);
    }
    register.refused(way, problem, reference);
    response.sendRedirect("/accesso-negato?motivo=" + problem.key() + "&via=" + way.key()
        + "&rif=" + reference);
  }
}
