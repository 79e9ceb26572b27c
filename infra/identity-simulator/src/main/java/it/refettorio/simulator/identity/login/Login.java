package it.refettorio.simulator.identity.login;

import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.Person;
import it.refettorio.simulator.identity.people.Scheme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A person who logged in because a client asked. */
public record Login(Person person, Scheme scheme, Level level, AskedLogin asked)
    implements AuthenticatedPrincipal {

  /**
   * The pairwise subject. It differs by client and by scheme on purpose: whoever takes it for the
   * key of a citizen loses the citizen when SPID today becomes CIE tomorrow.
   */
  @Override
  public String getName() {
    var parts = String.join(" ", asked.client().clientId(), person.id(), scheme.name());
    try {
      var hash = MessageDigest.getInstance("SHA-256")
          .digest(parts.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a request may be answered from this login without showing the list again. */
  public boolean serves(Map<String, String> request) {
    return request.equals(asked.parameters())
        || asked.client().clientId().equals(request.get("client_id"))
            && !AskedLogin.asksToLogInAgain(request)
            && AskedLogin.lowestLevel(request).filter(level::isBelow).isEmpty();
  }
}
