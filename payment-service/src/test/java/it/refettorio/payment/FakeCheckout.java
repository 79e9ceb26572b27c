package it.refettorio.payment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Checkout as far as its one call goes; the whole of pagoPA is played by the simulator. */
final class FakeCheckout implements AutoCloseable {

  static final String PAGE = "https://checkout.example/carts/42";

  private final HttpServer server;
  private final List<String> carts = new CopyOnWriteArrayList<>();
  private volatile int status = 302;

  FakeCheckout() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/checkout/ec/v2/carts", exchange -> {
      carts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      if (status == 302) {
        exchange.getResponseHeaders().add("Location", PAGE);
      }
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    });
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/checkout/ec/v2";
  }

  void answers(int newStatus) {
    status = newStatus;
  }

  String lastCart() {
    return carts.getLast();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
