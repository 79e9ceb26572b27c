package it.refettorio.starter.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** One listener container per inbox, each in a consumer group of its own. */
class InboxContainers implements SmartLifecycle {

  private static final long FIRST_WAIT_MILLIS = 200;
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;

  InboxContainers(
      Map<String, Object> kafka, String service, List<Listener> listeners) {
    containers = listeners.stream()
        .map(listener -> container(kafka, group(service, listener.topic()), listener))
        .toList();
  }

  /** The consumer group with which a service reads a topic. */
  static String group(String service, String topic) {
    return service + "." + topic;
  }

  private static ConcurrentMessageListenerContainer<String, byte[]> container(
      Map<String, Object> kafka, String group, Listener listener) {
    var settings = new HashMap<>(kafka);
    // A killed instance is missed after this long, after twice as long if its group was just making
    // room for it; the promise is to catch up within 30 seconds. A broker allows no less.
    settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
    settings.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, listener.batchSize());
    // A topic that is made later is seen within this time.
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    // Else a consumer of one or two partitions never gets a large batch at once.
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 * 1024 * 1024);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);

    var properties = new ContainerProperties(listener.topic());
    properties.setMessageListener(listener.receiver());
    properties.setAckMode(ContainerProperties.AckMode.BATCH);
    properties.setMissingTopicsFatal(false);
    var container = new ConcurrentMessageListenerContainer<>(
        new DefaultKafkaConsumerFactory<String, byte[]>(settings), properties);
    container.setBeanName(group);
    container.setConcurrency(listener.consumers());
    container.setCommonErrorHandler(waitForTheWorld());
    return container;
  }

  /** Never gives a batch up: what cannot be applied was parked before it came here. */
  private static DefaultErrorHandler waitForTheWorld() {
    var wait = new ExponentialBackOff(FIRST_WAIT_MILLIS, 2);
    wait.setMaxInterval(LONGEST_WAIT_MILLIS);
    wait.setMaxElapsedTime(Long.MAX_VALUE);
    var handler = new DefaultErrorHandler(wait);
    handler.setClassifications(Map.of(), true);
    return handler;
  }

  @Override
  public void start() {
    containers.forEach(ConcurrentMessageListenerContainer::start);
  }

  /** All at once: each takes a moment to leave its group. */
  @Override
  public void stop() {
    var running = new CountDownLatch(containers.size());
    containers.forEach(container -> container.stop(running::countDown));
    try {
      running.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
  }

  /**
   * A receiver and how it is fed.
   *
   * @param batchSize how many records it takes at once
   * @param consumers how many of an instance it has
   */
  record Listener(Receiver<?> receiver, int batchSize, int consumers) {

    String topic() {
      return receiver.topic().name();
    }
  }
}
