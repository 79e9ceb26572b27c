package it.refettorio.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** The other services, as far as a service's test needs them: it writes and reads their topics. */
public class TestEvents {

  private final KafkaTemplate<String, byte[]> kafka;
  private final KafkaConnectionDetails connection;

  TestEvents(KafkaTemplate<String, byte[]> kafka, KafkaConnectionDetails connection) {
    this.kafka = kafka;
    this.connection = connection;
  }

  static class Configuration {
    @Bean
    TestEvents testEvents(
        KafkaTemplate<String, byte[]> kafka, KafkaConnectionDetails connection) {
      return new TestEvents(kafka, connection);
    }
  }

  /** Sends an event with a new id and waits until the broker has it. */
  public void send(Topic<?> topic, Event event, long sequence) {
    send(topic, event, sequence, UUID.randomUUID());
  }

  /** Sends an event with a given id: the same id twice is a repeated delivery. */
  public void send(Topic<?> topic, Event event, long sequence, UUID id) {
    sendRaw(topic.name(), event.key(), EventJson.write(event), Map.of(
        "ce_specversion", "1.0",
        "ce_id", id.toString(),
        "ce_source", "/refettorio/test",
        "ce_type", topic.typeOf(event.getClass()),
        "ce_subject", event.subject(),
        "ce_time", Instant.EPOCH.toString(),
        "ce_sequence", Long.toString(sequence)));
  }

  /** Sends bytes as they are, for records that no producer of ours would write; null is a value. */
  public void sendRaw(String topic, String key, byte[] body, Map<String, String> headers) {
    var record = new ProducerRecord<>(topic, key, body);
    headers.forEach((name, value) ->
        record.headers().add(
            new RecordHeader(name, value == null ? null : value.getBytes(UTF_8))));
    kafka.send(record).join();
  }

  /** Every event now on a topic, oldest first within a key. */
  public <E extends Event> List<E> all(Topic<E> topic) {
    return records(topic).stream()
        .<E>map(record -> EventJson.read(record.value(), topic.bodyOf(
            new String(record.headers().lastHeader("ce_type").value(), UTF_8))))
        .toList();
  }

  /** Every record now on a topic. */
  public List<ConsumerRecord<String, byte[]>> records(Topic<?> topic) {
    try (var consumer = new KafkaConsumer<>(
        Map.<String, Object>of("bootstrap.servers", connection.getBootstrapServers()),
        new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions = consumer.partitionsFor(topic.name()).stream()
          .map(partition -> new TopicPartition(topic.name(), partition.partition()))
          .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }
}
