package it.refettorio.starter.command;

import it.refettorio.starter.MessagingConfiguration;
import it.refettorio.starter.outbox.OutboxConfiguration;
import it.refettorio.starter.outbox.Republication;
import it.refettorio.starter.time.TimeConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What every command stands on: database, transactions, Kafka's settings, the outbox, the clock. No
 * migrations: a command finds the tables as the service has them.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    MessagingConfiguration.class,
    OutboxConfiguration.class,
    TimeConfiguration.class
})
class CommandConfiguration {

  @Bean
  Command republish(
      Republication republication,
      Clock clock,
      @Value("${spring.application.name}") String service) {
    return new RepublishCommand(republication, clock.getZone(), service);
  }
}
