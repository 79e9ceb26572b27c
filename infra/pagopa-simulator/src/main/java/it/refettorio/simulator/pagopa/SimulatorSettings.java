package it.refettorio.simulator.pagopa;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this pagoPA is set up.
 *
 * @param stationUrl where the creditor's station listens
 * @param publicUrl what the browser writes to reach this program; empty: as the caller reached it
 * @param clockOffset distance of the simulated clock from the real one
 * @param brokerFiscalCode fiscal code of the creditor's technological broker
 * @param stationId the station as registered on the Node
 * @param answerTimeout the Node's patience for verify and activation
 * @param receiptTimeout the Node's patience for a receipt
 * @param firstRetry wait before the second delivery of a receipt; it doubles each time
 * @param longestRetry ceiling of that wait (the real Node: one hour, always)
 * @param deliveries how often a receipt is tried, the first time included
 * @param cartLife how long a cart waits to be opened
 * @param tokenLife how long an activated notice stays taken while nobody concludes
 * @param abandonedHold how long a notice stays taken after its payment was abandoned or failed
 */
@ConfigurationProperties("simulator")
public record SimulatorSettings(
    URI stationUrl,
    @DefaultValue("") String publicUrl,
    @DefaultValue("PT0S") Duration clockOffset,
    @DefaultValue("09876543210") String brokerFiscalCode,
    @DefaultValue("09876543210_01") String stationId,
    @DefaultValue("7s") Duration answerTimeout,
    @DefaultValue("15s") Duration receiptTimeout,
    @DefaultValue("1s") Duration firstRetry,
    @DefaultValue("60s") Duration longestRetry,
    @DefaultValue("48") int deliveries,
    @DefaultValue("10m") Duration cartLife,
    @DefaultValue("30m") Duration tokenLife,
    @DefaultValue("0s") Duration abandonedHold) {}
