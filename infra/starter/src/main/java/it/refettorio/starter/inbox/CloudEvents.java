package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Reads CloudEvents in binary content mode. */
final class CloudEvents {

  private CloudEvents() {}

  /**
   * Reads one record.
   *
   * @throws RuntimeException if the record is no event of that topic; its message says why
   */
  static <E extends Event> Received<E> read(Topic<E> topic, ConsumerRecord<String, byte[]> record) {
    var headers = record.headers();
    var event = EventJson.read(body(record), topic.bodyOf(required(headers, "ce_type")));
    var sequence = optional(headers, "ce_sequence");
    return new Received<>(
        event,
        UUID.fromString(required(headers, "ce_id")),
        sequence == null ? 0 : Long.parseLong(sequence),
        optional(headers, "ce_causationid"));
  }

  private static byte[] body(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      throw new IllegalArgumentException("The record has no body");
    }
    return record.value();
  }

  private static String required(Headers headers, String name) {
    var value = optional(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("The record has no header " + name);
    }
    return value;
  }

  private static String optional(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
