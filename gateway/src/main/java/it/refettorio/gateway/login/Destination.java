package it.refettorio.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wanted to go before the login came between. Always a path of ours: an address
 * that could lead elsewhere becomes the front page.
 */
public record Destination(String path) {

  private static final Pattern OURS =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,1000}");

  public static final Destination FRONT = new Destination("/");

  public Destination {
    if (!OURS.matcher(path).matches()) {
      throw new IllegalArgumentException("Not a path of this portal");
    }
  }

  public static Destination named(@Nullable String path) {
    return path != null && OURS.matcher(path).matches() ? new Destination(path) : FRONT;
  }

  /** The page this request asks for. */
  public static Destination of(HttpServletRequest request) {
    String query = request.getQueryString();
    return named(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  /** The address of the login page that leads back here. */
  public String login() {
    return equals(FRONT)
        ? "/accedi"
        : "/accedi?torna=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }

  /** Where to go after a login: here, if it is a page for this kind of user. */
  String after(SignedIn who) {
    boolean forOffice = path.equals("/ufficio") || path.startsWith("/ufficio/");
    return switch (who) {
      case SignedIn.Citizen _ -> forOffice ? "/" : path;
      case SignedIn.Operator _ -> forOffice ? path : "/ufficio";
    };
  }
}
