package it.refettorio.starter.inbox;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads CloudEvents in binary content mode. */
final class CloudEvents {

  private CloudEvents() {}

  /**
   * Reads one record.
   *
   * @throws RuntimeException if the record is no event of that topic; its message says why
   */
  static <E extends Event> Received<E> read(Topic<E> topic, ConsumerRecord<String, byte[]> record) {
    String type = null;
    String id = null;
    String sequence = null;
    String causation = null;
    // In one pass, and no further than needed: each lookup by name would go through them from the
    // end, and each name that is looked at is made a text first.
    for (var headers = record.headers().iterator(); headers.hasNext()
        && (type == null || id == null || sequence == null || causation == null); ) {
      var header = headers.next();
      switch (header.key()) {
        case "ce_type" -> type = text(header);
        case "ce_id" -> id = text(header);
        case "ce_sequence" -> sequence = text(header);
        case "ce_causationid" -> causation = text(header);
        default -> { }
      }
    }
    return new Received<>(
        EventJson.read(body(record), topic.bodyOf(required("ce_type", type))),
        UUID.fromString(required("ce_id", id)),
        sequence == null ? 0 : Long.parseLong(sequence),
        causation);
  }

  private static byte[] body(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      throw new IllegalArgumentException("The record has no body");
    }
    return record.value();
  }

  private static String required(String name, String value) {
    if (value == null) {
      throw new IllegalArgumentException("The record has no header " + name);
    }
    return value;
  }

  private static String text(Header header) {
    return header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
