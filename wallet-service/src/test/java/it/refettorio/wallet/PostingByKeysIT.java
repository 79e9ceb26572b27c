package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.Event;
import it.refettorio.contracts.MealEvent;
import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Received;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.forecast.Forecasts;
import it.refettorio.wallet.ledger.ChangedAccounts;
import it.refettorio.wallet.ledger.Ledger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A statement planned while the ledger was young must not read all of it once it is old: a thousand
 * facts would each look at every account.
 */
@SpringBootTest
@WithInfrastructure
class PostingByKeysIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final int OTHERS = 3_000;
  /** The driver has the database keep a statement from its fifth use on. */
  private static final int UNTIL_PLANS_ARE_KEPT = 6;

  @Autowired Ledger ledger;
  @Autowired ChangedAccounts changed;
  @Autowired Forecasts forecasts;
  @Autowired TransactionTemplate transaction;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void paymentsAreCreditedByKeys() {
    assertThat(readAsAWholeBy(() -> {
      var payments = Stream.of(1_000, 2_000, 3_000)
          .map(cents -> received((ReceiptEvent) family.paid(cents, PaymentChannel.SPONTANEOUS)))
          .toList();
      ledger.postReceipts(payments);
      ledger.postReceipts(payments);
    })).isEmpty();
  }

  @Test
  void mealsAreChargedAndGivenBackByKeys() {
    events.send(Topics.TARIFF, family.pays(580), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from priced_span where pupil_id = ?").param(family.pupil().value())
        .query(Long.class).single() == 1);
    var mondays = Stream.iterate(MONDAY, monday -> monday.plusWeeks(1)).iterator();

    assertThat(readAsAWholeBy(() -> {
      var days = mondays.next().datesUntil(mondays.next()).limit(5).toList();
      ledger.postMeals(days.stream()
          .map(day -> received((MealEvent) family.eats(day))).toList());
      ledger.postMeals(days.stream()
          .map(day -> received((MealEvent) family.doesNotPayFor(day, 2))).toList());
    })).isEmpty();
  }

  @Test
  void mealsWaitForTheirPriceByKeys() {
    var days = Stream.iterate(MONDAY, day -> day.plusDays(1)).iterator();

    assertThat(readAsAWholeBy(() ->
        ledger.postMeals(List.of(received((MealEvent) family.eats(days.next())))))).isEmpty();
  }

  @Test
  void accountsAreReadByKeysWhenTheyAreTold() {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
      var told = new AtomicBoolean();
      assertThat(readAsAWholeBy(() -> {
        changed.note(family.holder());
        var holders = changed.take(1_000);
        told.set(holders.contains(family.holder()));
        forecasts.ofAll(holders);
      })).isEmpty();
      assertThat(told).as("it was our turn to tell").isTrue();
    });
  }

  /**
   * The tables, by schema and name, of which a piece of work reads all or as good as all. Its
   * statements are planned while the tables are small; then come the others.
   */
  private Set<String> readAsAWholeBy(Runnable work) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      for (int run = 0; run < UNTIL_PLANS_ARE_KEPT; run++) {
        work.run();
      }
      othersHaveAccounts();
      var before = reads();
      work.run();
      var whole = new HashSet<String>();
      reads().forEach((table, now) -> {
        var then = before.getOrDefault(table, new Reads(0, 0));
        if (now.whole() > then.whole() || now.byIndex() - then.byIndex() >= OTHERS) {
          whole.add(table);
        }
      });
      return whole;
    });
  }

  private void othersHaveAccounts() {
    jdbc.sql("""
            insert into ledger.account_year (holder_id, school_year, updated_at)
            select gen_random_uuid(), 2026, now() from generate_series(1, ?)
            """)
        .param(OTHERS).update();
    jdbc.sql("""
            insert into pupil (pupil_id, holder_id, first_name, last_name)
            select gen_random_uuid(), holder_id, 'Ada', 'Prova' from ledger.account_year
            """)
        .update();
    jdbc.sql("""
            insert into pupil_tariff_state (pupil_id, service, sequence)
            select pupil_id, 'CANTEEN', 1 from pupil on conflict do nothing
            """)
        .update();
    jdbc.sql("""
            with entered as (
              insert into price (tariff_code, tariff_name, unit_price_cents, act, explanation)
              values ('PROVA', 'Prova', 580, 'Prova', '{}') returning price_id
            )
            insert into priced_span
              (pupil_id, service, version, valid_from, superseded, price_id, unit_price_cents)
            select pupil_id, 'CANTEEN', 1, '2026-09-01', false, price_id, 580 from entered, pupil
            where pupil_id not in (select pupil_id from priced_span)
            """)
        .update();
    jdbc.sql("""
            insert into meal_plan (pupil_id, service, holder_id, serving_days, absences, sequence)
            select pupil_id, 'CANTEEN', holder_id, '{}', '{}', 1 from pupil on conflict do nothing
            """)
        .update();
    jdbc.sql("""
            insert into ledger.movement
              (cause, holder_id, kind, business_date, amount_cents, meals, event_id, posted_at)
            select 'receipt:' || gen_random_uuid(), holder_id, 'TOP_UP', '2026-11-16', 1, 0,
                   gen_random_uuid(), now()
            from ledger.account_year
            """)
        .update();
  }

  /** How often a table was read from one end to the other, and how many rows through indexes. */
  private record Reads(long whole, long byIndex) {}

  private Map<String, Reads> reads() {
    var reads = new HashMap<String, Reads>();
    jdbc.sql("""
            select schemaname || '.' || relname, seq_scan, idx_tup_fetch
            from pg_stat_xact_user_tables
            """)
        .query((RowCallbackHandler) row ->
            reads.put(row.getString(1), new Reads(row.getLong(2), row.getLong(3))));
    return reads;
  }

  private static <E extends Event> Received<E> received(E event) {
    return new Received<>(event, UUID.randomUUID(), 0, null);
  }
}
