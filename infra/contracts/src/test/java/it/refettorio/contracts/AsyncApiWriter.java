package it.refettorio.contracts;

import java.util.HashSet;

/** Writes {@code asyncapi.yaml} (AsyncAPI 3) from the topics. */
final class AsyncApiWriter {

  private AsyncApiWriter() {}

  static String document() {
    var yaml = new StringBuilder("""
        asyncapi: 3.0.0
        info:
          title: Refettorio
          version: 1.0.0
          description: >-
            The events of the municipal portal for school services. CloudEvents 1.0 in binary
            content mode; JSON bodies; money in integer cents; dates in Europe/Rome. State topics
            are compacted, the highest ce_sequence of a key wins; of a fact topic each record is
            applied once, by its ce_id. Delivery is at least once, in order within a key.
          license:
            name: EUPL-1.2
        defaultContentType: application/json
        channels:
        """);
    for (var topic : Topics.all()) {
      yaml.append("  ").append(topic.name()).append(":\n")
          .append("    address: ").append(topic.name()).append('\n')
          .append("    description: ").append(describe(topic)).append('\n')
          .append("    bindings:\n      kafka:\n        partitions: ").append(Topics.PARTITIONS)
          .append("\n        topicConfiguration:\n          cleanup.policy: [")
          .append(topic.kind() == Topic.Kind.STATE ? "compact" : "delete").append("]\n")
          .append("    messages:\n");
      for (var event : topic.eventTypes()) {
        yaml.append("      ").append(event.getSimpleName()).append(":\n        $ref: '")
            .append("#/components/messages/").append(event.getSimpleName()).append("'\n");
      }
    }
    yaml.append("operations:\n");
    for (var topic : Topics.all()) {
      yaml.append("  ").append(topic.owner()).append('-').append(topic.name().split("\\.")[1])
          .append(":\n    action: send\n    channel:\n      $ref: '#/channels/")
          .append(topic.name()).append("'\n");
    }
    yaml.append("components:\n  messages:\n");
    var told = new HashSet<String>();
    for (var topic : Topics.all()) {
      for (var event : topic.eventTypes()) {
        var name = event.getSimpleName();
        if (!told.add(name)) {
          continue;
        }
        yaml.append("    ").append(name).append(":\n")
            .append("      name: ").append(topic.typeOf(event)).append('\n')
            .append("      contentType: application/json\n")
            .append("      headers:\n        $ref: '#/components/schemas/CloudEventHeaders'\n")
            .append("      payload:\n        $ref: './src/main/resources/schemas/").append(name)
            .append(".json'\n")
            .append("      x-sample: './src/main/resources/samples/").append(name)
            .append(".json'\n");
      }
    }
    return yaml.append("""
          schemas:
            CloudEventHeaders:
              type: object
              required: [ce_specversion, ce_id, ce_source, ce_type, ce_subject, ce_time, ce_sequence]
              properties:
                ce_specversion: {type: string, const: '1.0'}
                ce_id: {type: string, format: uuid, description: The same on every delivery}
                ce_source: {type: string, description: The service that writes}
                ce_type: {type: string, description: Names the body}
                ce_subject: {type: string, description: What the event is about}
                ce_time: {type: string, format: date-time}
                ce_dataschema: {type: string}
                ce_sequence: {type: string, description: Grows with each state of a key}
                ce_causationid: {type: string, description: What caused the event}
                traceparent: {type: string, description: W3C trace context}
        """.indent(0)).toString();
  }

  private static String describe(Topic<?> topic) {
    return switch (topic.kind()) {
      case STATE -> "Full state per key, written by " + topic.owner();
      case FACT -> "Facts kept for ever, written by " + topic.owner();
    };
  }
}
