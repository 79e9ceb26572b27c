package it.refettorio.payment.pagopa;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Our station on the Node.
 *
 * @param brokerFiscalCode fiscal code of the technological broker (intermediario)
 * @param stationId the station's id, {@code <broker>_<nn>}
 * @param repeatedReceiptIsFine answer OK to a receipt we already have. The guide says KO {@code
 *     PAA_RECEIPT_DUPLICATA}; whether the Node then stops sending is settled at acceptance tests
 */
@Validated
@ConfigurationProperties("payment.station")
record StationSettings(
    @NotNull @Pattern(regexp = "\\d{11}") String brokerFiscalCode,
    @NotBlank String stationId,
    @DefaultValue("false") boolean repeatedReceiptIsFine) {}
