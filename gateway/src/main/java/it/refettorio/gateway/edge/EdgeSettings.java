package it.refettorio.gateway.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The door's settings.
 *
 * @param identityOrigin where logout sends the browser; forms may lead there
 * @param checkoutOrigin where payment sends the browser; forms may lead there
 * @param operationsFrom networks that may read metrics, as CIDR
 * @param nodeFrom networks from which payment messages come, as CIDR; in production the addresses
 *     that the payment platform publishes
 * @param limits how much one visitor may ask
 */
@Validated
@ConfigurationProperties("refettorio.edge")
record EdgeSettings(
    @NotNull URI identityOrigin,
    @NotNull URI checkoutOrigin,
    @NotEmpty List<String> operationsFrom,
    @NotEmpty List<String> nodeFrom,
    @NotNull @Valid Limits limits) {

  /**
   * Requests per visitor; assets do not count.
   *
   * @param session of one browser that is logged in
   * @param address of all browsers at one address that are not
   * @param payments of one address on the payment network's own door
   */
  record Limits(
      @NotNull @Valid Limit session,
      @NotNull @Valid Limit address,
      @NotNull @Valid Limit payments) {}

  /** So many requests in so long; what is used comes back evenly. */
  record Limit(@Positive long requests, @NotNull Duration per) {}
}
