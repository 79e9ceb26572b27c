package it.refettorio.bench.outbox;

import it.refettorio.bench.report.Figures;
import it.refettorio.bench.servers.Published;
import it.refettorio.bench.servers.Servers;
import it.refettorio.contracts.Topics;
import it.refettorio.local.plan.DataDirectory;
import it.refettorio.local.plan.PortPlan;
import it.refettorio.local.report.Trouble;
import it.refettorio.starter.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishing committed events through the relay against sending the same bytes directly. */
public final class OutboxBench {

  private static final int WARM_UP_ROUNDS = 3;
  private static final long LOOK_NANOS = 1_000_000;
  private static final long PATIENCE_NANOS = 120_000_000_000L;

  private final DataDirectory data;
  private final PortPlan ports;

  public OutboxBench(DataDirectory data, PortPlan ports) {
    this.data = data;
    this.ports = ports;
  }

  /** Events per second. */
  private record Round(double inserted, double relayed, double bare) {
    double ratio() {
      return relayed / bare;
    }
  }

  /** Runs the benchmark and prints what it found. */
  public void run(int events, int rounds) throws Exception {
    try (var servers = Servers.start(data, ports, Servers.Size.LAPTOP);
        var application = OutboxApplication.start(servers);
        var admin = servers.admin()) {
      var relay = application.getBean("outboxRelay", SmartLifecycle.class);
      relay.stop();
      BareProducer.createTopic(admin);
      var contest = new Contest(application, relay, admin, events);
      contest.insert();
      contest.relay();
      var sample = Published.read(servers.kafkaBootstrap(), Topics.MEAL.name(), events);
      try (var bare = new BareProducer(producerSettings(application), sample)) {
        announce(events, rounds, sample);
        for (int round = 1; round < WARM_UP_ROUNDS; round++) {
          contest.round(bare, round);
        }
        var measured = new ArrayList<Round>();
        System.out.println("round   insert/s    relay/s     bare/s  relay/bare");
        for (int round = 1; round <= rounds; round++) {
          var result = contest.round(bare, round);
          measured.add(result);
          System.out.printf(Locale.ROOT, "%5d %,10.0f %,10.0f %,10.0f %11.2f%n",
              round, result.inserted(), result.relayed(), result.bare(), result.ratio());
        }
        conclude(measured);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> producerSettings(
      ConfigurableApplicationContext application) {
    return application.getBean("eventTemplate", KafkaTemplate.class)
        .getProducerFactory().getConfigurationProperties();
  }

  private static void announce(
      int events, int rounds, List<ConsumerRecord<String, byte[]>> sample) {
    System.out.printf(Locale.ROOT, """
        %,d MealConsumed a round, %.0f bytes of body and %.0f of headers each, %d partitions
        one broker; PostgreSQL with fsync and synchronous_commit; producer acks=all, idempotent
        %d rounds after %d of warm-up, the order of relay and bare alternating

        """,
        events,
        sample.stream().mapToInt(ConsumerRecord::serializedValueSize).average().orElseThrow(),
        sample.stream().mapToInt(OutboxBench::headerBytes).average().orElseThrow(),
        Topics.PARTITIONS, rounds, WARM_UP_ROUNDS);
  }

  private static int headerBytes(ConsumerRecord<?, ?> record) {
    int bytes = 0;
    for (var header : record.headers()) {
      bytes += header.key().length() + header.value().length;
    }
    return bytes;
  }

  private static void conclude(List<Round> rounds) {
    System.out.printf("""

        median (lowest to highest)
        insert, one transaction  %s /s
        relay                    %s /s
        bare producer            %s /s
        relay/bare               %s
        """,
        Figures.of(rounds.stream(), Round::inserted).text("%,.0f"),
        Figures.of(rounds.stream(), Round::relayed).text("%,.0f"),
        Figures.of(rounds.stream(), Round::bare).text("%,.0f"),
        Figures.of(rounds.stream(), Round::ratio).text("%.2f"));
  }

  /** The steps of a round, each returning its rate in events per second. */
  private static final class Contest {

    private final Outbox outbox;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SmartLifecycle relay;
    private final Admin admin;
    private final int events;

    Contest(
        ConfigurableApplicationContext application, SmartLifecycle relay, Admin admin,
        int events) {
      this.outbox = application.getBean(Outbox.class);
      this.jdbc = application.getBean(JdbcTemplate.class);
      this.transaction =
          new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
      this.relay = relay;
      this.admin = admin;
      this.events = events;
    }

    Round round(BareProducer bare, int number) throws Exception {
      double inserted = insert();
      if (number % 2 == 1) {
        double relayed = relay();
        return new Round(inserted, relayed, send(bare));
      }
      double sent = send(bare);
      return new Round(inserted, relay(), sent);
    }

    double insert() {
      var meals = Meals.of(events);
      long started = System.nanoTime();
      transaction.executeWithoutResult(_ -> outbox.appendAll(meals));
      return rate(started);
    }

    /** From the relay's start to the commit that marks the last row. */
    double relay() throws Exception {
      long before = Published.count(admin, Topics.MEAL.name());
      long last = jdbc.queryForObject("select max(id) from outbox", Long.class);
      long started = System.nanoTime();
      relay.start();
      while (!isPublished(last)) {
        if (System.nanoTime() - started > PATIENCE_NANOS) {
          throw new Trouble("The relay does not finish");
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
      double rate = rate(started);
      relay.stop();
      long arrived = Published.count(admin, Topics.MEAL.name()) - before;
      if (arrived != events) {
        throw new Trouble("Of %d events %d arrived".formatted(events, arrived));
      }
      return rate;
    }

    private double send(BareProducer bare) throws Exception {
      long started = System.nanoTime();
      bare.sendAll();
      return rate(started);
    }

    private boolean isPublished(long id) {
      return Boolean.TRUE.equals(jdbc.queryForObject(
          "select published_at is not null from outbox where id = ?", Boolean.class, id));
    }

    private double rate(long startedNanos) {
      return events * 1e9 / (System.nanoTime() - startedNanos);
    }
  }
}
