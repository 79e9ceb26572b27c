package it.refettorio.local.plan;

import java.util.ArrayList;
import java.util.List;

/** Fifteen ports from one base: the gateway has the base itself, the Kafka controller the last. */
public record PortPlan(int base) {

  private static final int KAFKA_CONTROLLER_OFFSET = 14;

  public PortPlan {
    if (base < 1024 || base + KAFKA_CONTROLLER_OFFSET > 65_535) {
      throw new IllegalArgumentException("la porta di base deve stare fra 1024 e 65521");
    }
  }

  public int of(Part part) {
    return base + part.portOffset();
  }

  public int kafkaController() {
    return base + KAFKA_CONTROLLER_OFFSET;
  }

  /** Every port that must be free before anything starts. */
  public List<Integer> all() {
    var ports = new ArrayList<Integer>();
    for (Part part : Part.values()) {
      ports.add(of(part));
    }
    ports.add(kafkaController());
    return List.copyOf(ports);
  }

  /** What goes into a browser: cookies and redirect addresses are all for this one host name. */
  public String url(Part part) {
    return "http://localhost:" + of(part);
  }

  public String kafkaBootstrap() {
    return "127.0.0.1:" + of(Part.KAFKA);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(of(Part.POSTGRES), database);
  }
}
