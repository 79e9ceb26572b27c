package it.refettorio.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three buttons of the login page. */
public enum LoginWay {
  SPID(IdentityProviders.CITIZENS),
  CIE(IdentityProviders.CITIZENS),
  OPERATORI(IdentityProviders.OPERATORS);

  private static final String REMEMBERED = LoginWay.class.getName();

  private final String registration;

  LoginWay(String registration) {
    this.registration = registration;
  }

  public String registration() {
    return registration;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LoginWay> named(String key) {
    return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
  }

  /** Keeps the choice and the page wanted for when the provider sends the browser back. */
  public void begin(HttpServletRequest request, Destination wanted) {
    var session = request.getSession();
    session.setAttribute(REMEMBERED, key());
    String kept = Destination.class.getName();
    // A second try names no page: the one wanted at first still stands.
    if (!wanted.equals(Destination.FRONT) || session.getAttribute(kept) == null) {
      session.setAttribute(kept, wanted.path());
    }
  }

  /** The choice of this browser; SPID if it did not come by our page. */
  static LoginWay remembered(HttpServletRequest request) {
    var session = request.getSession(false);
    return Optional.ofNullable(session)
        .map(kept -> (String) kept.getAttribute(REMEMBERED))
        .flatMap(LoginWay::named)
        .orElse(SPID);
  }
}
