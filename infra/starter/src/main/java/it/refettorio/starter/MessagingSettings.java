package it.refettorio.starter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service talks to Kafka.
 *
 * @param createTopics whether a starting service makes the topics it finds missing
 * @param replicationFactor of topics that are made; 3 on a cluster
 * @param relay whether this process sends what waits in the outbox
 * @param inboxConcurrency consumers per topic and instance
 */
@Validated
@ConfigurationProperties("refettorio.messaging")
public record MessagingSettings(
    @DefaultValue("true") boolean createTopics,
    @DefaultValue("1") @Min(1) @Max(5) short replicationFactor,
    @DefaultValue("true") boolean relay,
    @DefaultValue("1") @Min(1) @Max(12) int inboxConcurrency) {}
