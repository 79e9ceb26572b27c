package it.refettorio.bench.page;

import it.refettorio.local.report.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;

/**
 * A door over HTTP with connections kept open, as a browser or the gateway keeps them. It asks for
 * compression as every browser does; the gateway compresses and the services do not.
 */
public final class HttpDoor implements Door {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder()
      .version(Version.HTTP_1_1)
      .executor(Executors.newVirtualThreadPerTaskExecutor())
      .build();
  private final String name;
  private final URI address;
  private final String header;
  private final Supplier<String> credentials;

  /**
   * A door.
   *
   * @param header that carries the credentials
   * @param credentials asked for again for each request
   */
  public HttpDoor(String name, String address, String header, Supplier<String> credentials) {
    this.name = name;
    this.address = URI.create(address);
    this.header = header;
    this.credentials = credentials;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte[] page() throws IOException, InterruptedException {
    return get().body();
  }

  /** The page as a person would read it. */
  String text() throws IOException, InterruptedException {
    var answer = get();
    boolean compressed = answer.headers().firstValue("Content-Encoding")
        .filter("gzip"::equals).isPresent();
    var body = new ByteArrayInputStream(answer.body());
    try (var plain = compressed ? new GZIPInputStream(body) : body) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<byte[]> get() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address)
        .header(header, credentials.get())
        .header("Accept", "text/html")
        .header("Accept-Language", "it")
        .header("Accept-Encoding", "gzip")
        .timeout(PATIENCE)
        .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new Trouble("%s answers %d%s".formatted(name, answer.statusCode(),
          answer.statusCode() == 429 ? ": more requests than its sessions may make" : ""));
    }
    return answer;
  }
}
