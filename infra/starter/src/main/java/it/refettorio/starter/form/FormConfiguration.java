package it.refettorio.starter.form;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Form ids for every service that has a database. */
@AutoConfiguration(afterName = {
    "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
    "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
    "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"})
public class FormConfiguration {

  @Bean
  @ConditionalOnBean({JdbcTemplate.class, PlatformTransactionManager.class})
  FormIds formIds(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new FormIds(jdbc, new TransactionTemplate(transactions), clock);
  }
}
