package it.refettorio.bench.servers;

import it.refettorio.local.kafka.KafkaServer;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.Part;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.plan.Secrets;
import it.refettorio.local.postgres.Databases;
import it.refettorio.local.postgres.PostgresServer;
import it.refettorio.local.process.Ending;
import it.refettorio.local.process.Ports;
import it.refettorio.local.report.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** PostgreSQL and Kafka as {@code ./run} starts them; their data go when they go. */
public final class Servers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long KAFKA_START_SECONDS = 60;

  private final DataDirectory data;
  private final PortPlan ports;
  private final Size size;
  private Secrets secrets;
  private Process kafka;
  private Process postgres;
  private boolean closed;

  private Servers(DataDirectory data, PortPlan ports, Size size) {
    this.data = data;
    this.ports = ports;
    this.size = size;
  }

  /** How much of the machine the servers may use; durable they always are. */
  public enum Size {
    /** Exactly as {@code ./run} starts them. */
    LAPTOP,
    /** As a small server would have them. */
    SERVER;

    private static final Map<String, String> TUNING = Map.of(
        "shared_buffers", "1GB",
        "max_wal_size", "8GB",
        "checkpoint_timeout", "30min",
        "maintenance_work_mem", "512MB");

    PostgresServer postgres(DataDirectory data, PortPlan ports, Secrets secrets) {
      return this == LAPTOP
          ? new PostgresServer(data, ports, secrets)
          : new PostgresServer(data, ports, secrets, TUNING);
    }

    KafkaServer kafka(DataDirectory data, PortPlan ports) {
      return this == LAPTOP
          ? new KafkaServer(data, ports)
          : new KafkaServer(data, ports, List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"));
    }
  }

  /** Returns when both servers answer; Ctrl-C stops them too. */
  public static Servers start(DataDirectory data, PortPlan ports, Size size) throws Exception {
    for (int port : ports.all()) {
      if (!Ports.isFree(port)) {
        throw new Trouble("Port " + port + " is taken: choose another --port-base");
      }
    }
    var servers = new Servers(data, ports, size);
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-servers"));
    servers.start();
    return servers;
  }

  private void start() throws Exception {
    data.delete();
    data.open();
    secrets = Secrets.in(data);
    kafka = size.kafka(data, ports).start();
    postgres = size.postgres(data, ports, secrets).start();
    try {
      new Databases(ports, secrets).ensure(postgres::isAlive);
    } catch (Trouble trouble) {
      throw new Trouble("PostgreSQL:\n" + LogEnd.of(data.log(Part.POSTGRES)), trouble);
    }
    try (var admin = admin()) {
      admin.describeCluster().nodes().get(KAFKA_START_SECONDS, TimeUnit.SECONDS);
    }
  }

  public Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafkaBootstrap()));
  }

  public String kafkaBootstrap() {
    return ports.kafkaBootstrap();
  }

  /** The database of a service. */
  public String jdbcUrl(Part owner) {
    return ports.jdbcUrl(owner.id());
  }

  public String password(Part owner) {
    return secrets.database(owner);
  }

  /** A connection to a service's database as its owner. */
  public Connection connect(Part owner) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(owner), owner.id(), password(owner));
  }

  /** A connection to a service's database as the server's administrator. */
  public Connection administer(Part owner) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(owner), "postgres", secrets.superuser());
  }

  public DataDirectory data() {
    return data;
  }

  public PortPlan ports() {
    return ports;
  }

  Secrets secrets() {
    return secrets;
  }

  /** The broker, to ask what it costs. */
  public ProcessHandle kafka() {
    return kafka.toHandle();
  }

  /** The database server, whose children are its backends. */
  public ProcessHandle postgres() {
    return postgres.toHandle();
  }

  /** A Ctrl-C during the end waits for it: nothing may be left running. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (kafka != null) {
      Ending.end(List.of(kafka.toHandle()), PATIENCE);
    }
    if (postgres != null) {
      PostgresServer.stop(postgres.toHandle());
    }
    data.delete();
  }
}
