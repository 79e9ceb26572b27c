package it.refettorio.starter.control;

import it.refettorio.starter.outbox.Outbox;
import it.refettorio.starter.outbox.OutboxConfiguration;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Control totals for every service that has {@link DayTotals} beans. */
@AutoConfiguration(after = OutboxConfiguration.class)
@EnableConfigurationProperties(ControlConfiguration.ControlSettings.class)
public class ControlConfiguration {

  /**
   * How control totals are told.
   *
   * @param interval how long touched days are gathered before they are counted
   */
  @ConfigurationProperties("refettorio.control")
  record ControlSettings(@DefaultValue("PT5S") Duration interval) {}

  @Bean
  TouchedDays touchedDays(JdbcTemplate jdbc) {
    return new TouchedDays(new ControlStore(jdbc));
  }

  @Bean
  ControlPublisher controlPublisher(
      ObjectProvider<DayTotals> topics,
      JdbcTemplate jdbc,
      Outbox outbox,
      PlatformTransactionManager transactions,
      ControlSettings settings) {
    var transaction = new TransactionTemplate(transactions);
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    return new ControlPublisher(topics.orderedStream().toList(), new ControlStore(jdbc), outbox,
        transaction, settings.interval());
  }
}
