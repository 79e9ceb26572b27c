package it.refettorio.starter;

import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics as the contracts want them: states are compacted, facts are kept for ever. */
final class TopicSetup {

  private TopicSetup() {}

  static KafkaAdmin.NewTopics all(short replicationFactor) {
    return new KafkaAdmin.NewTopics(Topics.all().stream()
        .map(topic -> newTopic(topic, replicationFactor))
        .toArray(NewTopic[]::new));
  }

  private static NewTopic newTopic(Topic<?> topic, short replicationFactor) {
    var builder = TopicBuilder.name(topic.name())
        .partitions(Topics.PARTITIONS)
        .replicas(replicationFactor);
    return switch (topic.kind()) {
      case STATE -> builder.compact().build();
      case FACT -> builder
          .config(TopicConfig.RETENTION_MS_CONFIG, "-1")
          .config(TopicConfig.RETENTION_BYTES_CONFIG, "-1")
          .build();
    };
  }
}
