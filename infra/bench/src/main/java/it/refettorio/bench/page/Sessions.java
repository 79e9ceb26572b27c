package it.refettorio.bench.page;

import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Browsers in which the parent has logged in, used in turn: the portal lets one session make only
 * so many requests a minute, and a benchmark leaves that limit in place.
 */
final class Sessions implements Supplier<String> {

  private static final String COOKIE = "REFETTORIO";

  private final List<String> cookies;
  private final AtomicInteger turn = new AtomicInteger();

  private Sessions(List<String> cookies) {
    this.cookies = List.copyOf(cookies);
  }

  /** Logs in through the identity simulator's own pages, as many times as asked. */
  static Sessions open(String portal, int count) throws IOException, InterruptedException {
    var cookies = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      cookies.add(logIn(portal));
    }
    return new Sessions(cookies);
  }

  /** The Cookie header of whose turn it is. */
  @Override
  public String get() {
    return cookies.get(Math.floorMod(turn.getAndIncrement(), cookies.size()));
  }

  private static String logIn(String portal) throws IOException, InterruptedException {
    var jar = new CookieManager();
    try (var browser = HttpClient.newBuilder()
        .cookieHandler(jar).followRedirects(Redirect.NORMAL).build()) {
      var people = browser.send(
          HttpRequest.newBuilder(URI.create(portal + "/oauth2/authorization/cittadini")).build(),
          BodyHandlers.ofString());
      var arrived = browser.send(consent(people), BodyHandlers.ofString());
      if (!arrived.uri().toString().startsWith(portal)) {
        throw new Trouble("The login ended on %s with %d"
            .formatted(arrived.uri(), arrived.statusCode()));
      }
    }
    return jar.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(HttpCookie::getValue)
        .findFirst()
        .map(value -> COOKIE + "=" + value)
        .orElseThrow(() -> new Trouble("The portal gave no session"));
  }

  /** The simulator needs no more than who it is and that she agrees. */
  private static HttpRequest consent(HttpResponse<String> people) {
    return HttpRequest.newBuilder(people.uri().resolve("/consenso"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(people.uri().getRawQuery()
            + "&persona=" + Parent.PERSON + "&decisione=acconsento"))
        .build();
  }
}
