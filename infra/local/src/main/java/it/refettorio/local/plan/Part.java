package it.refettorio.local.plan;

import java.util.Arrays;
import java.util.List;

/** The parts of the system in the order in which they start. */
public enum Part {
  POSTGRES("postgres", "PostgreSQL", 12, ""),
  KAFKA("kafka", "Kafka", 13, ""),
  IDENTITY_SIMULATOR("identity-simulator", "Simulatore SPID/CIE", 10, "infra/identity-simulator"),
  PAGOPA_SIMULATOR("pagopa-simulator", "Simulatore pagoPA", 11, "infra/pagopa-simulator"),
  ENROLMENT("enrolment", "Iscrizioni", 1, "enrolment-service"),
  ATTENDANCE("attendance", "Presenze", 2, "attendance-service"),
  WALLET("wallet", "Portafoglio", 3, "wallet-service"),
  PAYMENT("payment", "Pagamenti", 4, "payment-service"),
  NOTIFICATION("notification", "Messaggi", 5, "notification-service"),
  GATEWAY("gateway", "Portale", 0, "gateway");

  private final String id;
  private final String title;
  private final int portOffset;
  private final String module;

  Part(String id, String title, int portOffset, String module) {
    this.id = id;
    this.title = title;
    this.portOffset = portOffset;
    this.module = module;
  }

  /** Name in logs, records and, for a service, of its database and role. */
  public String id() {
    return id;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }

  int portOffset() {
    return portOffset;
  }

  /** Folder of the Maven module below the root of the project; empty for the infrastructure. */
  public String module() {
    return module;
  }

  /** Whether this part is one of our own programs and answers on {@code /actuator/health}. */
  public boolean isProgram() {
    return !module.isEmpty();
  }

  public boolean isSimulator() {
    return this == IDENTITY_SIMULATOR || this == PAGOPA_SIMULATOR;
  }

  /** Whether it owns a database of its own. */
  public boolean isService() {
    return isProgram() && !isSimulator();
  }

  public static List<Part> programs() {
    return Arrays.stream(values()).filter(Part::isProgram).toList();
  }

  public static List<Part> services() {
    return Arrays.stream(values()).filter(Part::isService).toList();
  }
}
