package it.refettorio.starter;

import it.refettorio.starter.inbox.TopicReader;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** What outbox and inbox share: tables, topics, the producer. */
@AutoConfiguration(
    before = KafkaAutoConfiguration.class,
    afterName = {
        "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
        "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
    })
@EnableConfigurationProperties({MessagingSettings.class, KafkaProperties.class})
public class MessagingConfiguration {

  private static final long TOPICS_AGAIN_MILLIS = 15_000;

  @Bean
  @ConditionalOnMissingBean
  CrashPoint crashPoint() {
    return name -> { };
  }

  /** The starter's tables have a history of their own, so that services number theirs freely. */
  @Bean
  FlywayMigrationStrategy starterTablesFirst() {
    return service -> {
      Flyway.configure()
          .configuration(service.getConfiguration())
          .locations("classpath:db/starter")
          .table("starter_schema_history")
          .load()
          .migrate();
      service.migrate();
    };
  }

  @Bean
  @ConditionalOnProperty(
      name = "refettorio.messaging.create-topics", havingValue = "true", matchIfMissing = true)
  KafkaAdmin.NewTopics topics(MessagingSettings settings) {
    return TopicSetup.all(settings.replicationFactor());
  }

  @Bean
  @ConditionalOnProperty(
      name = "refettorio.messaging.create-topics", havingValue = "true", matchIfMissing = true)
  TopicKeeper topicKeeper(KafkaAdmin kafka) {
    return new TopicKeeper(kafka::initialize, TOPICS_AGAIN_MILLIS);
  }

  @Bean
  TopicReader topicReader(
      KafkaProperties kafka,
      KafkaConnectionDetails connection,
      @Value("${spring.application.name}") String service) {
    Map<String, Object> consumer = kafka.buildConsumerProperties();
    consumer.put(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getConsumer().getBootstrapServers());
    return new TopicReader(consumer, service);
  }

  @Bean
  KafkaTemplate<String, byte[]> eventTemplate(
      KafkaProperties kafka, KafkaConnectionDetails connection) {
    Map<String, Object> producer = kafka.buildProducerProperties();
    producer.put(
        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, connection.getProducer().getBootstrapServers());
    producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    producer.put(ProducerConfig.ACKS_CONFIG, "all");
    producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // Shorter than the relay's patience: a send that fails rolls the batch back, and it goes again.
    producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    producer.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(producer));
  }
}
