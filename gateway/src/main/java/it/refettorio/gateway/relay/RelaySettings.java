package it.refettorio.gateway.relay;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Settings of the way to the services. */
final class RelaySettings {

  private RelaySettings() {}

  /** Where the services are: base addresses. */
  @Validated
  @ConfigurationProperties("refettorio.routes")
  record Routes(
      @NotNull URI enrolment,
      @NotNull URI attendance,
      @NotNull URI wallet,
      @NotNull URI payment,
      @NotNull URI notification) {

    URI to(Area area) {
      return switch (area) {
        case ENROLMENT -> enrolment;
        case ATTENDANCE -> attendance;
        case WALLET -> wallet;
        case PAYMENT -> payment;
        case NOTIFICATION -> notification;
      };
    }
  }

  /**
   * How long a service is waited for.
   *
   * @param connect until it takes the connection
   * @param answer until its answer to a citizen begins
   * @param office until its answer to the office begins; imports and lists may take longer
   */
  @Validated
  @ConfigurationProperties("refettorio.relay")
  record Patience(
      @DefaultValue("1s") Duration connect,
      @DefaultValue("15s") Duration answer,
      @DefaultValue("3m") Duration office) {}

  /**
   * The key of the tokens.
   *
   * @param signingKey file with a private P-256 key as a JSON Web Key
   */
  @Validated
  @ConfigurationProperties("refettorio.caller")
  record Signing(@NotNull Path signingKey) {}
}
