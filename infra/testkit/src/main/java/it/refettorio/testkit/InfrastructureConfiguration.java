package it.refettorio.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Chooses where the servers of a test come from. */
@Configuration(proxyBeanMethods = false)
class InfrastructureConfiguration {

  private static final boolean DOCKER = switch (wish()) {
    case "docker" -> true;
    case "embedded" -> false;
    case "auto" -> dockerMayAnswer() && DockerClientFactory.instance().isDockerAvailable();
    default -> throw new IllegalArgumentException("it.infra is docker, embedded or auto");
  };

  private static String wish() {
    return System.getProperty(
        "it.infra", System.getenv().getOrDefault("IT_INFRA", "auto")).toLowerCase(Locale.ROOT);
  }

  /** Asking an engine that is not there takes seconds and logs an error. */
  private static boolean dockerMayAnswer() {
    return System.getenv("DOCKER_HOST") != null
        || Files.exists(Path.of("/var/run/docker.sock"));
  }

  static class WithDocker implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return DOCKER;
    }
  }

  static class WithoutDocker implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !DOCKER;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(WithDocker.class)
  static class Containers {

    @Bean
    @ServiceConnection
    PostgreSQLContainer postgres() {
      return new PostgreSQLContainer(DockerImageName.parse("postgres:18"));
    }

    @Bean
    @ServiceConnection
    KafkaContainer kafka() {
      return new KafkaContainer(DockerImageName.parse("apache/kafka:4.1.1"))
          .withEnv(Map.of("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Conditional(WithoutDocker.class)
  static class Embedded {

    @Bean
    JdbcConnectionDetails embeddedPostgres() {
      var database = EmbeddedServers.newDatabase();
      return new JdbcConnectionDetails() {
        @Override
        public String getUsername() {
          return database.user();
        }

        @Override
        public String getPassword() {
          return database.password();
        }

        @Override
        public String getJdbcUrl() {
          return database.url();
        }
      };
    }

    @Bean
    KafkaConnectionDetails embeddedKafka() {
      return () -> List.of(EmbeddedServers.kafka().split(","));
    }
  }
}
