package it.refettorio.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One PostgreSQL and one Kafka broker per test JVM, started when first asked for. */
public final class EmbeddedServers {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres postgres;
  private static EmbeddedKafkaKraftBroker broker;

  private EmbeddedServers() {}

  /** A database of the embedded PostgreSQL. */
  public record Database(String name, String url, String user, String password) {}

  /** An empty database that nobody else uses. */
  public static synchronized Database newDatabase() {
    var name = "t" + DATABASES.incrementAndGet();
    try (var connection = postgres().getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("No database for the test", e);
    }
    return new Database(name, postgres.getJdbcUrl("postgres", name), "postgres", "postgres");
  }

  private static EmbeddedPostgres postgres() {
    if (postgres == null) {
      try {
        postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException e) {
        throw new UncheckedIOException("No embedded PostgreSQL", e);
      }
    }
    return postgres;
  }

  /** The bootstrap servers of the embedded broker. */
  public static synchronized String kafka() {
    if (broker == null) {
      broker = new EmbeddedKafkaKraftBroker(1, 1);
      broker.brokerProperty("auto.create.topics.enable", "false");
      broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
      broker.afterPropertiesSet();
      Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop-kafka"));
    }
    return broker.getBrokersAsString();
  }
}
