package it.refettorio.wallet;

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
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks HTTP to the service as the browser of one person does. Follows no redirects. */
record OfficeDesk(String base, TestCaller person) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BOUNDARY = "part-of-a-form";
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\">");

  /** @param location where a redirect leads, or null */
  record Answer(int status, String location, String body) {

    /** What can be read in the main part, on one line. */
    String text() {
      return plain(body.replaceFirst("(?s)^.*<main\\b[^>]*>", "").replaceFirst("(?s)</main>.*$", "")
          .replaceAll("<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    /** The hidden fields of the page's forms, without the token. */
    Map<String, String> hidden() {
      var fields = new HashMap<String, String>();
      HIDDEN.matcher(body).results()
          .filter(field -> !field.group(1).equals("_csrf"))
          .forEach(field -> fields.put(field.group(1), plain(field.group(2))));
      return fields;
    }

    private static String plain(String html) {
      return html.replace("&#39;", "'").replace("&quot;", "\"").replace("&#34;", "\"")
          .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, Map<String, String> fields) {
    var form = new HashMap<>(fields);
    form.put("_csrf", person.csrf());
    return send(request(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(query(form))));
  }

  Answer upload(String path, byte[] file, Map<String, String> fields) {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(
        body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
    part(body, "name=\"_csrf\"", person.csrf().getBytes(StandardCharsets.UTF_8));
    part(body, "name=\"file\"; filename=\"pregressi.csv\"", file);
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
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
        + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", person.authorization())
        .header("Accept", "text/html").header("Accept-Language", "it");
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Location")
              .map(to -> URI.create(to).getPath()).orElse(null),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
