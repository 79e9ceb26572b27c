package it.refettorio.bench.outbox;

import it.refettorio.bench.servers.Servers;
import it.refettorio.local.plan.Part;
import it.refettorio.starter.MessagingConfiguration;
import it.refettorio.starter.outbox.OutboxConfiguration;
import it.refettorio.starter.time.TimeConfiguration;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The starter's outbox and relay as every service has them, and nothing else of a service. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    MessagingConfiguration.class,
    OutboxConfiguration.class,
    TimeConfiguration.class
})
public class OutboxApplication {

  /** The service that announces meals lends its database. */
  private static final Part OWNER = Part.ATTENDANCE;

  /** Returns when the relay runs. */
  public static ConfigurableApplicationContext start(Servers servers) {
    return new SpringApplicationBuilder(OutboxApplication.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties(Map.of(
            "spring.application.name", "bench",
            "spring.datasource.url", servers.jdbcUrl(OWNER),
            "spring.datasource.username", OWNER.id(),
            "spring.datasource.password", servers.password(OWNER),
            "spring.kafka.bootstrap-servers", servers.kafkaBootstrap(),
            "logging.level.root", "WARN",
            "logging.level.org.flywaydb", "ERROR"))
        .run();
  }
}
