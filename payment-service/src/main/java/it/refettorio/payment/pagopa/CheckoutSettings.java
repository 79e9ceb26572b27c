package it.refettorio.payment.pagopa;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Checkout is and how long we wait for it.
 *
 * @param url base address of version 2 of its interface for creditors
 * @param subscriptionKey key given by PagoPA; empty: none is sent
 * @param connectTimeout patience for the connection
 * @param answerTimeout patience for the answer: Checkout itself asks our station meanwhile
 */
@Validated
@ConfigurationProperties("payment.checkout")
record CheckoutSettings(
    @NotNull URI url,
    @DefaultValue("") String subscriptionKey,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout) {}
