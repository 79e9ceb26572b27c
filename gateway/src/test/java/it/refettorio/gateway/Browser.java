package it.refettorio.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends requests as a browser does, and follows nothing. */
final class Browser {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String portal;
  private final String cookie;

  Browser(int port, String cookie) {
    this.portal = "http://localhost:" + port;
    this.cookie = cookie;
  }

  HttpRequest.Builder to(String path) {
    var request = HttpRequest.newBuilder(URI.create(portal + path))
        .header("Accept", "text/html,*/*;q=0.8");
    return cookie == null ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> get(String path) {
    return send(to(path).GET());
  }

  /** A form of our own page. */
  HttpResponse<String> post(String path, String form) {
    return send(to(path)
        .header("Sec-Fetch-Site", "same-origin")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException cause) {
      throw new AssertionError(cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }
}
