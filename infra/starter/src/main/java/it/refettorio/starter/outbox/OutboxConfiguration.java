package it.refettorio.starter.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import it.refettorio.starter.CrashPoint;
import it.refettorio.starter.MessagingConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox, its relay and what they measure. */
@AutoConfiguration(after = MessagingConfiguration.class)
public class OutboxConfiguration {

  @Bean
  Outbox outbox(
      JdbcTemplate jdbc,
      Clock clock,
      ObjectProvider<Tracer> tracer,
      ObjectProvider<OutboxRelay> relay) {
    return new Outbox(
        jdbc, clock, tracer.getIfAvailable(), () -> relay.ifAvailable(OutboxRelay::wake));
  }

  @Bean
  Republication republication(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    return new Republication(jdbc, transactions);
  }

  /** Not in a process that ends soon; the rows it leaves are found by those that stay. */
  @Bean
  @ConditionalOnProperty(
      name = "refettorio.messaging.relay", havingValue = "true", matchIfMissing = true)
  OutboxRelay outboxRelay(
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions,
      KafkaTemplate<String, byte[]> eventTemplate,
      @Value("${spring.application.name}") String service,
      CrashPoint crashPoint) {
    return new OutboxRelay(
        jdbc, new TransactionTemplate(transactions), eventTemplate, "/refettorio/" + service,
        crashPoint);
  }

  @Bean
  MeterBinder outboxMeters(JdbcTemplate jdbc) {
    return registry -> {
      Gauge.builder("refettorio.outbox.depth", () -> number(jdbc,
              "select count(*) from outbox where published_at is null"))
          .description("Events committed and not yet sent")
          .register(registry);
      Gauge.builder("refettorio.outbox.age", () -> number(jdbc, """
              select coalesce(extract(epoch from clock_timestamp() - min(created)), 0)
              from (select uuid_extract_timestamp(event_id) as created
                    from outbox where published_at is null order by id limit 1) oldest
              """))
          .baseUnit("seconds")
          .description("How long the oldest unsent event has waited")
          .register(registry);
    };
  }

  private static Number number(JdbcTemplate jdbc, String query) {
    return jdbc.queryForObject(query, Double.class);
  }
}
