package it.refettorio.starter.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Carries "it is done" over a redirect without a session. The cookie holds the key of a message,
 * never its text: no link and no stranger can put words on our pages.
 *
 * <p>It replaces Spring's own manager, which would open a session for each flash attribute.
 */
class DoneCookie implements FlashMapManager {

  static final String NAME = "esito";
  private static final Duration LONG_ENOUGH_FOR_A_REDIRECT = Duration.ofMinutes(1);
  private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9.-]{1,80}");

  @Override
  public @Nullable FlashMap retrieveAndUpdate(
      HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, NAME);
    if (cookie == null) {
      return null;
    }
    write("", Duration.ZERO, response);
    if (!KEY.matcher(cookie.getValue()).matches()) {
      return null;
    }
    var arrived = new FlashMap();
    arrived.put(Ui.DONE, cookie.getValue());
    return arrived;
  }

  @Override
  public void saveOutputFlashMap(
      FlashMap leaving, HttpServletRequest request, HttpServletResponse response) {
    if (leaving.isEmpty()) {
      return;
    }
    if (leaving.size() != 1
        || !(leaving.get(Ui.DONE) instanceof String key)
        || !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("only the key of a message may cross a redirect");
    }
    write(key, LONG_ENOUGH_FOR_A_REDIRECT, response);
  }

  private static void write(String value, Duration age, HttpServletResponse response) {
    var cookie = ResponseCookie.from(NAME, value)
        .path("/").httpOnly(true).sameSite("Lax").maxAge(age).build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
