package it.refettorio.starter.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * How many records of each topic this service has not yet handled, asked from the broker, so that a
 * consumer that stands still is seen too.
 */
class InboxLag implements MeterBinder, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(InboxLag.class);
  private static final Duration FRESH = Duration.ofMillis(500);
  private static final long PATIENCE_SECONDS = 3;

  private final KafkaAdmin kafka;
  private final String service;
  private final List<String> topics;
  private final Clock clock;
  private Admin admin;
  private Map<String, Double> lags = Map.of();
  private Instant readAt = Instant.MIN;

  InboxLag(KafkaAdmin kafka, String service, List<String> topics, Clock clock) {
    this.kafka = kafka;
    this.service = service;
    this.topics = topics;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    topics.forEach(topic -> Gauge.builder("refettorio.inbox.lag", () -> lag(topic))
        .description("Records of the topic not yet handled")
        .tag("topic", topic)
        .register(registry));
  }

  private synchronized double lag(String topic) {
    if (clock.instant().isAfter(readAt.plus(FRESH))) {
      try {
        lags = read();
      } catch (ExecutionException | TimeoutException e) {
        LOG.warn("Inbox lag not known", e);
        lags = Map.of();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        lags = Map.of();
      }
      readAt = clock.instant();
    }
    return lags.getOrDefault(topic, Double.NaN);
  }

  private Map<String, Double> read()
      throws ExecutionException, InterruptedException, TimeoutException {
    if (admin == null) {
      admin = Admin.create(kafka.getConfigurationProperties());
    }
    var partitions = admin.describeTopics(topics).allTopicNames()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
        .flatMap(topic -> topic.partitions().stream()
            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
    var ends = offsets(partitions, OffsetSpec.latest());
    var starts = offsets(partitions, OffsetSpec.earliest());
    var result = new HashMap<String, Double>();
    for (var topic : topics) {
      var committed = committed(topic);
      result.put(topic, partitions.stream()
          .filter(partition -> partition.topic().equals(topic))
          .mapToDouble(partition -> ends.get(partition)
              - committed.getOrDefault(partition, starts.get(partition)))
          .sum());
    }
    return result;
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec)
      throws ExecutionException, InterruptedException, TimeoutException {
    var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec));
    var answer = admin.listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var result = new HashMap<TopicPartition, Long>();
    answer.forEach((partition, info) -> result.put(partition, info.offset()));
    return result;
  }

  private Map<TopicPartition, Long> committed(String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    var answer = admin.listConsumerGroupOffsets(InboxContainers.group(service, topic))
        .partitionsToOffsetAndMetadata().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    var result = new HashMap<TopicPartition, Long>();
    answer.forEach((TopicPartition partition, OffsetAndMetadata offset) -> {
      if (offset != null) {
        result.put(partition, offset.offset());
      }
    });
    return result;
  }

  @Override
  public void destroy() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
