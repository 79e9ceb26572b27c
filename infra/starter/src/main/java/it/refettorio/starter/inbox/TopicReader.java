package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a topic holds, beside the inboxes and without moving their positions. Positions are
 * offsets by partition.
 */
public class TopicReader {

  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration WAIT = Duration.ofMillis(500);
  /** Then the broker is away, or the topic is shorter than it was. */
  private static final int LONGEST_WAITS = 40;

  private final Map<String, Object> kafka;
  private final String service;

  /**
   * Makes a reader.
   *
   * @param kafka settings of a consumer, the brokers' addresses among them
   * @param service whose inboxes' positions {@link #handled} tells
   */
  public TopicReader(Map<String, Object> kafka, String service) {
    this.kafka = Map.copyOf(kafka);
    this.service = service;
  }

  /** Where the topic begins: what was there before is kept no more. */
  public SortedMap<Integer, Long> beginnings(Topic<?> topic) {
    try (var consumer = consumer()) {
      return byPartition(consumer.beginningOffsets(partitions(consumer, topic)));
    }
  }

  /** Where the topic ends now. */
  public SortedMap<Integer, Long> ends(Topic<?> topic) {
    try (var consumer = consumer()) {
      return byPartition(consumer.endOffsets(partitions(consumer, topic)));
    }
  }

  /** Up to where this service's inbox has surely handled the topic; it may be a batch further. */
  public SortedMap<Integer, Long> handled(Topic<?> topic) {
    try (var consumer = consumer(InboxContainers.group(service, topic.name()))) {
      var partitions = partitions(consumer, topic);
      var handled = byPartition(consumer.beginningOffsets(partitions));
      consumer.committed(new HashSet<>(partitions)).forEach((partition, offset) -> {
        if (offset != null) {
          handled.merge(partition.partition(), offset.offset(), Math::max);
        }
      });
      return handled;
    }
  }

  /**
   * Reads a span of one partition, in order.
   *
   * @param to the first offset that is not read any more
   * @param keys which records are wanted; of the others nothing but the key is looked at
   * @param sink takes each event
   * @return how many records were no events of the topic and were left out
   * @throws IllegalStateException if the span is not there after some twenty seconds
   */
  public <E extends Event> long read(
      Topic<E> topic, int partition, long from, long to, Predicate<String> keys,
      Consumer<Received<E>> sink) {
    if (from >= to) {
      return 0;
    }
    long unreadable = 0;
    var only = new TopicPartition(topic.name(), partition);
    try (var consumer = consumer()) {
      consumer.assign(List.of(only));
      consumer.seek(only, from);
      int waits = 0;
      while (consumer.position(only) < to) {
        var records = consumer.poll(WAIT);
        waits = records.isEmpty() ? waits + 1 : 0;
        if (waits == LONGEST_WAITS) {
          throw new IllegalStateException(
              "Topic " + topic.name() + " gives nothing more at partition " + partition);
        }
        for (var record : records) {
          if (record.offset() >= to) {
            break;
          }
          if (record.key() != null && !keys.test(record.key())) {
            continue;
          }
          Received<E> received;
          try {
            received = CloudEvents.read(topic, record);
          } catch (RuntimeException e) {
            LOG.warn("Left out a record of {} at partition {} offset {}: {}",
                topic.name(), partition, record.offset(), e.getClass().getSimpleName());
            unreadable++;
            continue;
          }
          sink.accept(received);
        }
      }
    }
    return unreadable;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return consumer(service + ".reader");
  }

  /** It takes no part in the group: it only asks for its positions. */
  private KafkaConsumer<String, byte[]> consumer(String group) {
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // At the end of a partition it has asked for more already, and closing waits for that answer.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    // Whatever is polled lives until it is read: the less, the less is copied by the collector.
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** A topic's partitions; the consumer has them, for it warns of offsets of any other. */
  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, Topic<?> topic) {
    var partitions = consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
    consumer.assign(partitions);
    return partitions;
  }

  private static SortedMap<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    var result = new TreeMap<Integer, Long>();
    offsets.forEach((partition, offset) -> result.put(partition.partition(), offset));
    return result;
  }
}
