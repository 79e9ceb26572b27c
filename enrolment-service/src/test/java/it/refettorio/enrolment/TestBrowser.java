package it.refettorio.enrolment;

import it.refettorio.testkit.TestCaller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Speaks HTTP to the service as a browser behind the gateway does. Follows no redirects. */
record TestBrowser(String base) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "part-of-a-form";

  record Answer(int status, Optional<String> location, String body) {

    /** What can be read in the main part, on one line. */
    String text() {
      return body.replaceFirst("(?s)^.*<main\\b[^>]*>", "").replaceFirst("(?s)</main>.*$", "")
          .replaceAll("<[^>]*>", " ").replace("&#39;", "'").replace("&quot;", "\"")
          .replaceAll("\\s+", " ");
    }
  }

  Answer get(TestCaller caller, String path) {
    return send(request(path).header("Authorization", caller.authorization()).GET());
  }

  Answer getWithoutToken(String path) {
    return send(request(path).GET());
  }

  Answer upload(TestCaller caller, String path, String kind, UUID formId, String file) {
    return upload(caller, path, formId, file.getBytes(StandardCharsets.UTF_8),
        Map.of("tipo", kind, "_csrf", caller.csrf()));
  }

  Answer upload(
      TestCaller caller, String path, UUID formId, byte[] file, Map<String, String> fields) {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes()));
    part(body, "name=\"formId\"", formId.toString().getBytes());
    part(body, "name=\"file\"; filename=\"elenco.csv\"", file);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes());
    return send(request(path)
        .header("Authorization", caller.authorization())
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /** Sends a form with the caller's token. */
  Answer post(TestCaller caller, String path, Map<String, String> fields) {
    return send(request(path)
        .header("Authorization", caller.authorization())
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("_csrf=" + encoded(caller.csrf()) + "&" + query(fields))));
  }

  /** The fields as an address carries them. */
  static String query(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void part(ByteArrayOutputStream body, String disposition, byte[] value) {
    body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition
        + "\r\n\r\n").getBytes());
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Accept", "text/html").header("Accept-Language", "it");
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(),
          response.headers().firstValue("Location").map(to -> URI.create(to).getPath()),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
