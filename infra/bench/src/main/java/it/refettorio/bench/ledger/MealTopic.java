package it.refettorio.bench.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import it.refettorio.bench.servers.Published;
import it.refettorio.bench.servers.Servers;
import it.refettorio.contracts.ControlEvent.ControlTotals;
import it.refettorio.contracts.Event;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.local.report.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes events as the outbox's relay does, header by header, but many at once: how fast they come
 * is not what is measured here.
 */
final class MealTopic implements AutoCloseable {

  private final NoArgGenerator eventIds = Generators.timeBasedEpochGenerator();
  private final KafkaProducer<String, byte[]> producer;
  private final Admin admin;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final byte[] time;

  MealTopic(Servers servers) {
    time = bytes(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS).toString());
    admin = servers.admin();
    producer = new KafkaProducer<>(Map.of(
        "bootstrap.servers", servers.kafkaBootstrap(),
        "acks", "all",
        "compression.type", "lz4",
        "linger.ms", 20,
        "batch.size", 256 * 1024,
        "buffer.memory", 64L * 1024 * 1024),
        new StringSerializer(), new ByteArraySerializer());
  }

  /** Writes what each pupil pays. */
  void writeTariffs(Town town) {
    write(Topics.TARIFF, pupil -> Tariffs.of(town, (int) pupil), 1, 0, town.pupils());
  }

  /** Writes the meals from one number up to and without another. */
  void write(Meals meals, long from, long to) throws Exception {
    long before = Published.count(admin, Topics.MEAL.name());
    write(Topics.MEAL, meals::meal, 0, from, to);
    long arrived = Published.count(admin, Topics.MEAL.name()) - before;
    if (arrived != to - from) {
      throw new Trouble("Of %d meals %d arrived".formatted(to - from, arrived));
    }
  }

  /** Writes what the producer says of some days. */
  void writeTotals(List<ControlTotals> totals, long sequence) {
    write(Topics.ATTENDANCE_CONTROL, number -> totals.get((int) number), sequence, 0,
        totals.size());
  }

  private <E extends Event> void write(
      Topic<?> topic, LongFunction<E> events, long sequence, long from, long to) {
    for (long number = from; number < to; number++) {
      E event = events.apply(number);
      producer.send(
          new ProducerRecord<>(topic.name(), null, event.key(), EventJson.write(event),
              headers(topic.typeOf(event.getClass()), event.subject(), sequence)),
          (_, failed) -> {
            if (failed != null) {
              failure.compareAndSet(null, failed);
            }
          });
    }
    producer.flush();
    if (failure.get() != null) {
      throw new Trouble("The topic cannot be filled", failure.get());
    }
  }

  private List<Header> headers(String type, String subject, long sequence) {
    return List.of(
        header("ce_id", eventIds.generate().toString()),
        header("ce_type", type),
        header("ce_sequence", Long.toString(sequence)),
        header("ce_causationid", "settlement"),
        header("ce_specversion", "1.0"),
        header("ce_source", "/refettorio/attendance"),
        header("ce_subject", subject),
        new RecordHeader("ce_time", time),
        header("ce_dataschema", "urn:" + type.replace('.', ':')),
        header("content-type", "application/json"));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, bytes(value));
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
