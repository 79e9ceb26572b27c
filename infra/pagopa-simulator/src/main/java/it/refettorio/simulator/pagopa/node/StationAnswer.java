package it.refettorio.simulator.pagopa.node;

/** What came back from the station, as the Node sees it. */
public sealed interface StationAnswer<T> {

  record Accepted<T>(T content) implements StationAnswer<T> {}

  /** The station answered KO with a fault of its own. */
  record Refused<T>(String faultCode, String description) implements StationAnswer<T> {}

  /**
   * No answer, or one that the Node cannot use.
   *
   * @param code the {@code PPT_} code that a payment provider would see
   */
  record Broken<T>(String code, String detail) implements StationAnswer<T> {}

  /** One line for people. */
  default String inWords() {
    return switch (this) {
      case Accepted<T> _ -> "OK";
      case Refused<T>(var code, var description) -> "KO " + code
          + (description == null ? "" : " (" + description + ")");
      case Broken<T>(var code, var detail) -> code + " (" + detail + ")";
    };
  }
}
