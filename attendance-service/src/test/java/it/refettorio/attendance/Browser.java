package it.refettorio.attendance;

import it.refettorio.testkit.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser that runs no scripts and follows redirects only when told to. */
class Browser {

  /** What came back. */
  record Answer(int status, String location, String body) {

    /** The id of the form that is sent to an address. */
    String formId(String action) {
      var form = Pattern.compile(
              "action=\"" + Pattern.quote(action) + "\".*?name=\"formId\" value=\"([^\"]+)\"",
              Pattern.DOTALL)
          .matcher(body);
      if (!form.find()) {
        throw new AssertionError("No form for " + action + " in " + body);
      }
      return form.group(1);
    }
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final String origin;
  private final TestCaller caller;

  Browser(int port, TestCaller caller) {
    this.origin = "http://localhost:" + port;
    this.caller = caller;
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form with a form id of its own, as a page just shown would carry. */
  Answer post(String path) {
    return post(path, Map.of("formId", UUID.randomUUID().toString()));
  }

  Answer post(String path, Map<String, String> fields) {
    var body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&", "_csrf=" + encode(caller.csrf()) + "&", ""));
    return send(request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body)));
  }

  Answer upload(String path, String file, String formId) {
    var boundary = "----" + UUID.randomUUID();
    var body = part(boundary, "_csrf", caller.csrf()) + part(boundary, "formId", formId)
        + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\";"
        + " filename=\"calendario.csv\"\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n"
        + "--" + boundary + "--\r\n";
    return send(request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
        .POST(BodyPublishers.ofString(body)));
  }

  private static String part(String boundary, String name, String value) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n"
        + value + "\r\n";
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(
            URI.create(path.startsWith("http") ? path : origin + path))
        .header("Accept", "text/html").header("Accept-Language", "it");
    return caller == null ? request : request.header("Authorization", caller.authorization());
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      var location = answer.headers().firstValue("Location").orElse("");
      return new Answer(answer.statusCode(), location.replace(origin, ""), answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
