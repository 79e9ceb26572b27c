package it.refettorio.simulator.identity.login;

import java.util.Arrays;
import java.util.Optional;

/** The two doors of the portal. */
public enum AskingClient {
  CITIZENS("sportello", "cittadini"),
  OFFICE("sportello-operatori", "operatori");

  private final String clientId;
  private final String registration;

  AskingClient(String clientId, String registration) {
    this.clientId = clientId;
    this.registration = registration;
  }

  public String clientId() {
    return clientId;
  }

  /** The last part of the portal's return address. */
  public String registration() {
    return registration;
  }

  public static Optional<AskingClient> withId(String clientId) {
    return Arrays.stream(values()).filter(client -> client.clientId.equals(clientId)).findFirst();
  }
}
