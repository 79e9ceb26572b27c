package it.refettorio.bench.outbox;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;

/** PostgreSQL and Kafka exactly as {@code ./run} starts them; their data go when they go. */
final class Servers implements AutoCloseable {

  /** The service that announces meals lends its database. */
  static final Part OWNER = Part.ATTENDANCE;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long KAFKA_START_SECONDS = 60;

  private final DataDirectory data;
  private final PortPlan ports;
  private final AtomicBoolean closed = new AtomicBoolean();
  private Secrets secrets;
  private Process kafka;
  private Process postgres;

  private Servers(DataDirectory data, PortPlan ports) {
    this.data = data;
    this.ports = ports;
  }

  /** Returns when both servers answer; Ctrl-C stops them too. */
  static Servers start(DataDirectory data, PortPlan ports) throws Exception {
    for (int port : List.of(
        ports.of(Part.POSTGRES), ports.of(Part.KAFKA), ports.kafkaController())) {
      if (!Ports.isFree(port)) {
        throw new Trouble("Port " + port + " is taken: choose another --port-base");
      }
    }
    var servers = new Servers(data, ports);
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-servers"));
    servers.start();
    return servers;
  }

  private void start() throws Exception {
    data.delete();
    data.open();
    secrets = Secrets.in(data);
    kafka = new KafkaServer(data, ports).start();
    postgres = new PostgresServer(data, ports, secrets).start();
    new Databases(ports, secrets).ensure(postgres::isAlive);
    try (var admin = admin()) {
      admin.describeCluster().nodes().get(KAFKA_START_SECONDS, TimeUnit.SECONDS);
    }
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafkaBootstrap()));
  }

  String kafkaBootstrap() {
    return ports.kafkaBootstrap();
  }

  String jdbcUrl() {
    return ports.jdbcUrl(OWNER.id());
  }

  String password() {
    return secrets.database(OWNER);
  }

  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    if (kafka != null) {
      Ending.end(List.of(kafka.toHandle()), PATIENCE);
    }
    if (postgres != null) {
      PostgresServer.stop(postgres.toHandle());
    }
    data.delete();
  }
}
