package it.refettorio.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service as the gateway sees one: it keeps what it was sent and answers what it is told to. */
final class Backend implements AutoCloseable {

  /** A request as it arrived. */
  record Seen(String method, URI uri, Headers headers, byte[] body) {

    String header(String name) {
      return headers.getFirst(name);
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** What to answer next. */
  record Answer(int status, List<String[]> headers, String body) {}

  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Answer answer = new Answer(200, List.of(), "<p>ok</p>");

  private Backend(HttpServer server) {
    this.server = server;
  }

  static Backend start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var backend = new Backend(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", exchange -> {
        backend.seen.add(new Seen(exchange.getRequestMethod(), exchange.getRequestURI(),
            exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
        var answer = backend.answer;
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        answer.headers().forEach(pair -> exchange.getResponseHeaders().add(pair[0], pair[1]));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
      });
      server.start();
      return backend;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  void answers(int status, String body, String[]... headers) {
    answer = new Answer(status, List.of(headers), body);
  }

  List<Seen> seen() {
    return seen;
  }

  /** The only request since the last reset. */
  Seen only() {
    if (seen.size() != 1) {
      throw new AssertionError("expected one request, saw " + seen.size());
    }
    return seen.getFirst();
  }

  void reset() {
    seen.clear();
    answers(200, "<p>ok</p>");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
