package it.refettorio.local.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows redirects, sends forms. */
final class Browser {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String BOUNDARY = "----refettorio-demo-boundary";

  private final HttpClient http = HttpClient.newBuilder()
      .cookieHandler(new CookieManager())
      .followRedirects(Redirect.NORMAL)
      .connectTimeout(Duration.ofSeconds(5))
      .build();

  WebPage open(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).GET());
  }

  WebPage submit(URI address, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body = fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    return post(address, "application/x-www-form-urlencoded", BodyPublishers.ofString(body));
  }

  /** Sends a form with one file in the field {@code file}. */
  WebPage upload(URI address, Map<String, String> fields, String fileName, String text)
      throws IOException, InterruptedException {
    var body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      part(body, "name=\"" + field.getKey() + "\"", "text/plain", field.getValue());
    }
    part(body, "name=\"file\"; filename=\"" + fileName + "\"", "text/csv", text);
    body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return post(address, "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static void part(ByteArrayOutputStream body, String name, String type, String value)
      throws IOException {
    body.write("""
        --%s\r
        Content-Disposition: form-data; %s\r
        Content-Type: %s; charset=UTF-8\r
        \r
        %s\r
        """.formatted(BOUNDARY, name, type, value).getBytes(StandardCharsets.UTF_8));
  }

  /** With the origin that a browser would name; the portal refuses forms from elsewhere. */
  private WebPage post(URI address, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address)
        .header("Content-Type", type)
        .header("Origin", address.getScheme() + "://" + address.getAuthority())
        .POST(body));
  }

  private WebPage send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(
        request.header("Accept", "text/html").header("Accept-Language", "it")
            .timeout(PATIENCE).build(),
        BodyHandlers.ofString());
    return new WebPage(response.uri(), response.statusCode(), response.body());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
