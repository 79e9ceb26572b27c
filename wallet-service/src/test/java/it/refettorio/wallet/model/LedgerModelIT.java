package it.refettorio.wallet.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.EventJson;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.Topic;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.ledger.Ledger;
import it.refettorio.wallet.rebuild.RebuildReport;
import it.refettorio.wallet.rebuild.RebuildState;
import it.refettorio.wallet.rebuild.Rebuilds;
import it.refettorio.wallet.statement.Choice;
import it.refettorio.wallet.statement.MovementLine;
import it.refettorio.wallet.statement.Period;
import it.refettorio.wallet.statement.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger against {@link NaiveAccounts}, over many small histories drawn by chance. The facts
 * arrive in an order drawn by chance too, repeated and late, while the consumers stop and start;
 * then once more in another order, into an empty database; each time the ledger is rebuilt from the
 * topics.
 *
 * <p>{@code -Dledger.model.seed} repeats a run, {@code -Dledger.model.histories} and {@code
 * -Dledger.model.rounds} make it longer.
 */
@SpringBootTest
@WithInfrastructure
class LedgerModelIT {

  private static final long SEED = Long.getLong("ledger.model.seed", System.nanoTime());
  private static final int HISTORIES = Integer.getInteger("ledger.model.histories", 120);
  private static final int ROUNDS = Integer.getInteger("ledger.model.rounds", 2);
  private static final List<Topic<?>> HEARD = List.of(
      Topics.FAMILY, Topics.TARIFF, Topics.MEAL, Topics.FEE, Topics.RECEIPT);
  private static final List<String> SUMS = List.of(
      "meals_cents", "fees_cents", "carried_debt_cents", "adjusted_cents", "paid_by_notice_cents",
      "paid_spontaneously_cents", "carried_credit_cents", "refunded_cents", "meals");

  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Outbox outbox;
  @Autowired Rebuilds rebuilds;
  @Autowired Statements statements;
  @Autowired TransactionTemplate transaction;
  @Autowired KafkaTemplate<String, byte[]> kafka;
  @Autowired KafkaAdmin kafkaAdmin;
  @Autowired @Qualifier("inboxContainers") SmartLifecycle consumers;

  private Admin admin;

  @BeforeEach
  void connect() {
    admin = Admin.create(kafkaAdmin.getConfigurationProperties());
  }

  @AfterEach
  void disconnect() {
    admin.close();
  }

  @Test
  void everyHistoryLeadsToTheAccountsOfTheModelInWhateverOrderItIsTold() {
    System.out.println("LedgerModelIT: -Dledger.model.seed=" + SEED + ", " + ROUNDS
        + " rounds of " + HISTORIES + " histories");
    for (int round = 0; round < ROUNDS; round++) {
      try {
        round(new Random(SEED + round), round % 2 == 1);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Round " + round + " of -Dledger.model.seed=" + SEED, e);
      }
    }
  }

  /**
   * One round.
   *
   * @param late whether it is told a third time, with prices that come when meals were charged by
   *     the ones before on days that those never held on: then only the accounts are the same
   */
  private void round(Random random, boolean late) {
    var byKey = new ArrayList<List<Fact>>();
    for (int i = 0; i < HISTORIES; i++) {
      byKey.addAll(History.of(random, !late).byKey());
    }
    var model = NaiveAccounts.of(byKey.stream().flatMap(List::stream).toList());

    forget();
    empty();
    tell(byKey, random, false);
    theAccountsAre(model);
    var once = movements("ledger");
    var waitedOnce = waiting("ledger");
    theRebuiltLedgerIsTheSame();
    empty();
    tell(byKey, random, false);
    theAccountsAre(model);
    assertThat(movements("ledger")).as("movements when told in another order").isEqualTo(once);
    assertThat(waiting("ledger")).as("waiting when told in another order").isEqualTo(waitedOnce);
    theRebuiltLedgerIsTheSame();
    if (late) {
      empty();
      tell(byKey, random, true);
      theAccountsAre(model);
      var report = rebuilt();
      assertThat(report.state()).isEqualTo(RebuildState.EQUAL);
      assertThat(movements("ledger_next")).as("rebuilt after all was told late").isEqualTo(once);
      assertThat(waiting("ledger_next")).as("waiting after all that").isEqualTo(waitedOnce);
    }
    System.out.printf("LedgerModelIT: %d facts, %d movements, %d accounts%n",
        byKey.stream().mapToInt(List::size).sum(), once.size(), model.open().size());
  }

  /** Topics that tell no fact any more. */
  private void forget() {
    everythingIsHeard();
    var ends = new HashMap<TopicPartition, RecordsToDelete>();
    // Prices of pupils nobody speaks of any more do not matter.
    Stream.of(Topics.MEAL, Topics.FEE, Topics.RECEIPT, Topics.ENTRY).forEach(topic -> {
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        ends.put(new TopicPartition(topic.name(), partition), RecordsToDelete.beforeOffset(-1));
      }
    });
    admin.deleteRecords(ends).all().toCompletionStage().toCompletableFuture().join();
  }

  /** A database that has heard nothing yet. */
  private void empty() {
    consumers.stop();
    transaction.executeWithoutResult(status -> Stream.of(
        "drop schema ledger cascade", "call make_ledger('ledger')", "call index_causes('ledger')",
        "call index_movements('ledger')", "call seal_ledger('ledger')",
        "truncate price, pupil_tariff_state, priced_span, repricing, pupil, holder,"
            + " account_to_tell, inbox_record, parked_record restart identity cascade")
        .forEach(sql -> jdbc.sql(sql).update()));
    consumers.start();
  }

  /** Tells everything, week by week. */
  private void tell(List<List<Fact>> byKey, Random random, boolean late) {
    var weeks = new ArrayList<List<List<Fact>>>();
    for (int week = 0; week < History.WEEKS; week++) {
      weeks.add(new ArrayList<>());
    }
    for (var key : byKey) {
      var when = weeksOf(key, random, late);
      for (int week = 0; week < History.WEEKS; week++) {
        var now = new ArrayList<Fact>();
        for (int i = 0; i < key.size(); i++) {
          if (when[i] == week) {
            now.add(key.get(i));
          }
        }
        weeks.get(week).add(now);
      }
    }
    Map<Long, String> stand = Map.of();
    for (var week : weeks) {
      tellInAnyOrder(week, random);
      everythingIsHeard();
      var now = rows();
      assertThat(now).as("movements are never changed").containsAllEntriesOf(stand);
      stand = now;
    }
  }

  /** When each fact of a key comes: in its time, and none before the one ahead of it. */
  private static int[] weeksOf(List<Fact> key, Random random, boolean late) {
    int last = History.WEEKS - 1;
    int[] until = new int[key.size()];
    int limit = last;
    for (int i = key.size() - 1; i >= 0; i--) {
      limit = late ? last : Math.min(limit, key.get(i).until());
      until[i] = limit;
    }
    int[] weeks = new int[key.size()];
    int week = 0;
    for (int i = 0; i < weeks.length; i++) {
      week = Math.max(week, key.get(i).from());
      if (week < until[i] && random.nextInt(4) == 0) {
        week += 1 + random.nextInt(until[i] - week);
      }
      weeks[i] = week;
    }
    return weeks;
  }

  private void tellInAnyOrder(List<List<Fact>> keys, Random random) {
    // Each key stands as often in the line as it has facts, so that they mingle evenly.
    var line = new ArrayList<List<Fact>>();
    keys.forEach(key -> line.addAll(Collections.nCopies(key.size(), key)));
    Collections.shuffle(line, random);
    var told = new HashMap<List<Fact>, Integer>();
    int restart = random.nextInt(2 * line.size());
    for (int i = 0; i < line.size(); i++) {
      var key = line.get(i);
      tell(key.get(told.merge(key, 1, Integer::sum) - 1));
      if (i == restart) {
        kafka.flush();
        consumers.stop();
        consumers.start();
      }
      if (random.nextInt(300) == 0) {
        everythingIsHeard();
      }
    }
  }

  private void tell(Fact fact) {
    if (fact.event() instanceof EntryEvent entry) {
      transaction.executeWithoutResult(status -> {
        ledger.postEntries(List.of(entry));
        outbox.append(Announcement.fact(Topics.ENTRY, entry, null));
      });
      return;
    }
    var record = new ProducerRecord<>(
        fact.topic().name(), fact.event().key(), EventJson.write(fact.event()));
    Map.of("ce_specversion", "1.0",
        "ce_id", fact.id().toString(),
        "ce_source", "/refettorio/test",
        "ce_type", fact.topic().typeOf(fact.event().getClass()),
        "ce_subject", fact.event().subject(),
        "ce_time", Instant.EPOCH.toString(),
        "ce_sequence", Long.toString(fact.sequence()))
        .forEach((name, value) ->
            record.headers().add(new RecordHeader(name, value.getBytes(UTF_8))));
    kafka.send(record);
  }

  private void everythingIsHeard() {
    kafka.flush();
    soon().until(this::unheard, count -> count == 0);
  }

  /** Records that the service has not yet committed. */
  private long unheard() throws ExecutionException, InterruptedException {
    long unheard = 0;
    for (var topic : HEARD) {
      var ends = new HashMap<TopicPartition, OffsetSpec>();
      for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
        ends.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
      }
      var heard = admin.listConsumerGroupOffsets("wallet." + topic.name())
          .partitionsToOffsetAndMetadata().get();
      for (var end : admin.listOffsets(ends).all().get().entrySet()) {
        var offset = heard.get(end.getKey());
        unheard += end.getValue().offset() - (offset == null ? 0 : offset.offset());
      }
    }
    return unheard;
  }

  private void theAccountsAre(NaiveAccounts model) {
    soon().untilAsserted(() -> {
      assertThat(number("select count(*) from repricing")).isZero();
      assertThat(number("""
          select count(*) from ledger.waiting_word w join priced_span p
            on p.pupil_id = w.pupil_id and p.service = w.service
              and w.date between p.valid_from and coalesce(p.valid_to, w.date)
          """)).as("waiting though there is a price").isZero();
    });
    assertThat(number("select count(*) from parked_record")).as("parked").isZero();
    assertThat(number("""
        select count(*) from (
          select distinct on (meal) kind from ledger.waiting_word order by meal, revision desc)
        where kind <> 'VOIDED'
        """)).as("meals without a price").isEqualTo(model.waiting());
    balancesAre(model);
    yearsAre(model);
    theBooksAreRight();
    theStatementsAddUp(model);
  }

  private void balancesAre(NaiveAccounts model) {
    var balances = new HashMap<UUID, Long>();
    var expected = new HashMap<UUID, Long>();
    jdbc.sql("select holder_id, balance_cents from ledger.account").query(row -> {
      balances.put(row.getObject(1, UUID.class), row.getLong(2));
    });
    model.open().forEach(holder -> expected.put(holder, model.balance(holder)));
    assertThat(balances).isEqualTo(expected);
  }

  private void yearsAre(NaiveAccounts model) {
    jdbc.sql("select * from ledger.account_year").query(row -> {
      var holder = row.getObject("holder_id", UUID.class);
      int year = row.getInt("school_year");
      for (var sum : SUMS) {
        assertThat(row.getLong(sum)).as("%s of %s in %d", sum, holder, year)
            .isEqualTo(model.sum(holder, year, sum));
      }
    });
  }

  private void theBooksAreRight() {
    assertThat(number("""
        select count(*) from (
          select holder_id, sum(balance_cents) as balance, sum(meals) as meals,
                 sum(movements) as movements
          from ledger.account_year group by holder_id) y
        full join (
          select holder_id, sum(amount_cents) as balance, sum(meals) as meals,
                 count(*) as movements
          from ledger.movement group by holder_id) m using (holder_id)
        where coalesce(y.balance, -1) <> coalesce(m.balance, 0)
          or coalesce(y.meals, -1) <> coalesce(m.meals, 0)
          or coalesce(y.movements, -1) <> coalesce(m.movements, 0)
        """)).as("accounts that are not the sum of their movements").isZero();
    assertThat(number("select count(*) - count(distinct cause) from ledger.movement"))
        .as("causes that count twice").isZero();
    assertThat(number("select count(reverses) - count(distinct reverses) from ledger.movement"))
        .as("movements given back twice").isZero();
    assertThat(number("""
        select count(*) from ledger.movement r
        left join ledger.movement m on m.cause = r.reverses
        where r.reverses is not null
          and (r.amount_cents, r.meals, r.holder_id, r.pupil_id, r.service, r.business_date,
               r.tariff_version, r.price_id)
            is distinct from (-m.amount_cents, -m.meals, m.holder_id, m.pupil_id, m.service,
               m.business_date, m.tariff_version, m.price_id)
        """)).as("reversals that do not match what they give back").isZero();
    assertThat(number("""
        select count(*) from (
          select split_part(cause, ':', 2) || split_part(cause, ':', 3)
                   || split_part(cause, ':', 4) || split_part(cause, ':', 5) as meal
          from ledger.movement where cause like 'meal:%'
          group by 1 having sum(meals) not in (0, 1))
        """)).as("meals charged more than once").isZero();
  }

  private void theStatementsAddUp(NaiveAccounts model) {
    for (var id : model.open()) {
      var holder = new HolderId(id);
      long balance = model.balance(id);
      var account = statements.account(holder).orElseThrow();
      var whole = statements.summary(holder).orElseThrow();
      assertThat(whole.balanceCents()).isEqualTo(balance);
      assertThat(whole.figures().paidCents() - whole.figures().consumedCents()).isEqualTo(balance);
      long before = 0;
      for (var year : account.yearsMoved().reversed()) {
        var figures = statements.summary(account, Choice.of(year), List.of()).figures();
        long carried = figures.carriedCreditCents() - figures.carriedDebtCents()
            - model.sum(id, year.startYear(), "carried_credit_cents")
            + model.sum(id, year.startYear(), "carried_debt_cents");
        assertThat(carried).as("carried into %s", year).isEqualTo(before);
        assertThat(figures.mealsCents())
            .isEqualTo(model.sum(id, year.startYear(), "meals_cents"));
        before = figures.balanceCents();
        assertThat(statements.extent(holder, Period.of(year)).closingCents()).isEqualTo(before);
      }
      assertThat(before).as("the last year ends with the balance").isEqualTo(balance);
      theLinesLeadTo(balance, statements.oldestFirst(holder, Period.ALWAYS, Integer.MAX_VALUE));
    }
  }

  private static void theLinesLeadTo(long balance, List<MovementLine> lines) {
    long reached = 0;
    for (var line : lines) {
      reached += line.amountCents();
      assertThat(line.balanceCents()).isEqualTo(reached);
    }
    assertThat(reached).isEqualTo(balance);
  }

  private void theRebuiltLedgerIsTheSame() {
    var report = rebuilt();
    assertThat(report.state()).as("%s", report).isEqualTo(RebuildState.EQUAL);
    assertThat(report.otherPath()).as("meals charged by another path").isZero();
    assertThat(movements("ledger_next")).isEqualTo(movements("ledger"));
    assertThat(years("ledger_next")).isEqualTo(years("ledger"));
    assertThat(waiting("ledger_next")).isEqualTo(waiting("ledger"));
  }

  private RebuildReport rebuilt() {
    soon().until(() -> number("select count(*) from outbox where published_at is null") == 0);
    var id = rebuilds.request(null);
    rebuilds.workOff();
    soon().until(() -> !rebuilds.find(id).orElseThrow().state().isUnderWay());
    var report = rebuilds.find(id).orElseThrow();
    assertThat(report.undecided()).as("accounts not compared").isZero();
    return report;
  }

  /** The accounts that anything moved, year by year. */
  private List<String> years(String place) {
    return jdbc.sql("select (to_jsonb(y) - 'updated_at')::text from " + place
            + ".account_year y where movements > 0 order by holder_id, school_year")
        .query(String.class).list();
  }

  /** All that is said of meals without a price, without since when it waits. */
  private List<String> waiting(String place) {
    return jdbc.sql("select (to_jsonb(w) - 'since')::text from " + place
            + ".waiting_word w order by meal, revision")
        .query(String.class).list();
  }

  /** Every movement as it is, by its number. */
  private Map<Long, String> rows() {
    var rows = new HashMap<Long, String>();
    jdbc.sql("select id, m::text from ledger.movement m").query(row -> {
      rows.put(row.getLong(1), row.getString(2));
    });
    return rows;
  }

  /** All that a movement says, without when it was written; a price by its words. */
  private List<String> movements(String place) {
    return jdbc.sql("""
        select jsonb_build_array(m.cause, m.holder_id, m.pupil_id, m.service, m.kind,
                 m.business_date, m.amount_cents, m.meals, m.tariff_version, m.evidence, m.reason,
                 m.act, m.reverses, m.event_id, to_jsonb(p) - 'price_id')::text
        from %s.movement m left join price p using (price_id) order by m.cause
        """.formatted(place)).query(String.class).list();
  }

  private long number(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }
}
