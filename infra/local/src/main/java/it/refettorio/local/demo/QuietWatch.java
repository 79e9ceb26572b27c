package it.refettorio.local.demo;

import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Waits until every event has arrived everywhere: all outboxes empty and all inboxes without
 * lag, seen twice in a row, because between the two an event may be in neither.
 */
final class QuietWatch {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration REQUEST_PATIENCE = Duration.ofSeconds(10);
  private static final long LOOK_MILLIS = 400;

  private final HttpClient http = HttpClient.newHttpClient();
  private final PortPlan ports;

  QuietWatch(PortPlan ports) {
    this.ports = ports;
  }

  void await() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int quiet = 0; quiet < 2; ) {
      Thread.sleep(LOOK_MILLIS);
      String restless = restless();
      quiet = restless.isEmpty() ? quiet + 1 : 0;
      if (System.nanoTime() > deadline) {
        throw new Trouble("Gli eventi non arrivano in fondo: " + restless);
      }
    }
  }

  /** The first service with events on their way and how many; empty if there is none. */
  private String restless() throws InterruptedException {
    for (Part service : Part.services()) {
      double waiting = waiting(service);
      if (waiting > 0) {
        return "%s, %.0f in attesa".formatted(service.title(), waiting);
      }
    }
    return "";
  }

  private double waiting(Part service) throws InterruptedException {
    var request = HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%d/actuator/prometheus".formatted(ports.of(service))))
        .timeout(REQUEST_PATIENCE).build();
    try {
      return EventMetrics.waiting(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      return 1;
    }
  }
}
