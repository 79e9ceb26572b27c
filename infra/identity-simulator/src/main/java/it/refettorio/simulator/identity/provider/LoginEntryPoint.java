package it.refettorio.simulator.identity.provider;

import it.refettorio.simulator.identity.login.AskedLogin;
import it.refettorio.simulator.identity.login.AskedLogins;
import it.refettorio.simulator.identity.login.AskingClient;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends a valid request that lacks a person to the list; invalid ones never come this far. */
@Component
class LoginEntryPoint implements AuthenticationEntryPoint {

  private final AskedLogins waiting;
  private final RegisteredClientRepository clients;
  private final StringKeyGenerator ids =
      new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

  LoginEntryPoint(AskedLogins waiting, RegisteredClientRepository clients) {
    this.waiting = waiting;
    this.clients = clients;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var parameters = AuthorizationParameters.of(request);
    var client = AskingClient.withId(parameters.get("client_id"));
    if (client.isEmpty()) {
      // A pushed request comes without the checks that refuse unknown clients.
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var asked = asked(client.get(), parameters);
    if (asked.mustStaySilent()) {
      response.sendRedirect(asked.loginRequired());
      return;
    }
    waiting.keep(request, asked);
    response.sendRedirect("/scegli?richiesta=" + asked.id());
  }

  private AskedLogin asked(AskingClient client, Map<String, String> parameters) {
    var returnUri = parameters.getOrDefault("redirect_uri",
        clients.findByClientId(client.clientId()).getRedirectUris().iterator().next());
    return new AskedLogin(ids.generateKey(), client, returnUri, parameters);
  }
}
