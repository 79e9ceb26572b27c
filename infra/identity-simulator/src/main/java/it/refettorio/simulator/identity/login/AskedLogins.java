package it.refettorio.simulator.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The requests that wait in a browser's session; several, because people open several tabs. */
@Component
public class AskedLogins {

  private static final String ATTRIBUTE = AskedLogins.class.getName();
  private static final int MOST_PER_SESSION = 8;

  public void keep(HttpServletRequest request, AskedLogin asked) {
    var session = request.getSession();
    var waiting = new LinkedHashMap<>(waiting(request));
    if (waiting.size() == MOST_PER_SESSION) {
      waiting.pollFirstEntry();
    }
    waiting.put(asked.id(), asked);
    session.setAttribute(ATTRIBUTE, waiting);
  }

  public Optional<AskedLogin> find(HttpServletRequest request, String id) {
    return Optional.ofNullable(waiting(request).get(id));
  }

  /**
   * Starts a new session, as after any login, and takes the other tabs' requests along. Ending the
   * old one also frees its entry in the registry that fills the {@code sid} claim.
   */
  public void startSessionWithout(HttpServletRequest request, AskedLogin answered) {
    var others = new LinkedHashMap<>(waiting(request));
    others.remove(answered.id());
    request.getSession().invalidate();
    request.getSession(true).setAttribute(ATTRIBUTE, others);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, AskedLogin> waiting(HttpServletRequest request) {
    var session = request.getSession(false);
    var waiting = session == null ? null : session.getAttribute(ATTRIBUTE);
    return waiting == null ? Map.of() : (Map<String, AskedLogin>) waiting;
  }
}
