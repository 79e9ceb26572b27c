package it.refettorio.local;

import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a part whether it can do its work. */
final class HealthCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final PortPlan ports;

  HealthCheck(PortPlan ports) {
    this.ports = ports;
  }

  boolean isUp(Part part) throws InterruptedException {
    if (!part.isProgram()) {
      return Ports.answers(ports.of(part));
    }
    var request = HttpRequest
        .newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(ports.of(part))))
        .timeout(PATIENCE).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }
}
