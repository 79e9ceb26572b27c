package it.refettorio.wallet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.testkit.WithInfrastructure;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prices come in thousands: a new tariff, or the first one of a school. The tables of what waits
 * for them are empty nearly always, and that is what the database plans for. So each test has its
 * statements planned while nothing waits, and then lets much wait.
 */
@SpringBootTest
@WithInfrastructure
class PriceWorkIT {

  private static final int WAITING = 1_000;
  private static final int AT_ONCE = 200;
  /** The driver has the database keep a statement from its fifth use on. */
  private static final int UNTIL_PLANS_ARE_KEPT = 6;

  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @Test
  void noMorePupilsAreRepricedAtOnceThanWereAskedFor() {
    afterPlansWereKeptOf("repricing", () -> ledger.repriceSome(AT_ONCE), () -> {
      jdbc.sql("""
              insert into repricing (pupil_id, service, seen_before)
              select gen_random_uuid(), 'CANTEEN', '3' from generate_series(1, ?)
              """)
          .param(WAITING).update();

      assertThat(ledger.repriceSome(AT_ONCE)).isTrue();

      assertThat(jdbc.sql("select count(*) from repricing").query(Integer.class).single())
          .isEqualTo(WAITING - AT_ONCE);
    });
  }

  @Test
  void mealsThatWaitedAreNotReadAgainForEachOfThem() {
    afterPlansWereKeptOf("ledger.waiting_word", () -> ledger.priceSomeWaiting(AT_ONCE), () -> {
      mealsWaitThatHaveAPriceNow();
      long before = wordsRead();

      assertThat(ledger.priceSomeWaiting(AT_ONCE)).isTrue();

      assertThat(jdbc.sql("select count(*) from ledger.waiting_word").query(Integer.class).single())
          .isEqualTo(WAITING - AT_ONCE);
      assertThat(wordsRead() - before).isLessThan(10 * WAITING);
    });
  }

  private void mealsWaitThatHaveAPriceNow() {
    jdbc.sql("""
            with pupil as (
              select gen_random_uuid() as id, 'CANTEEN' as service from generate_series(1, :pupils)
            ), state as (
              insert into pupil_tariff_state (pupil_id, service, sequence)
              select id, service, 1 from pupil
            ), price as (
              insert into price (tariff_code, tariff_name, unit_price_cents, act, explanation)
              values (gen_random_uuid()::text, 'Residente', 580, 'Delibera 41/2026', '{}')
              returning price_id
            ), span as (
              insert into priced_span (pupil_id, service, version, valid_from, superseded, price_id,
                                       unit_price_cents)
              select id, service, 1, '2026-09-01', false, price_id, 580 from pupil, price
            )
            insert into ledger.waiting_word
              (meal, revision, kind, holder_id, pupil_id, service, date, evidence, event_id, since)
            select 'meal:2026-11-16:' || id || ':' || service || ':1', 1, 'CONSUMED', id, id,
                   service, '2026-11-16', 'BOOKING', gen_random_uuid(), now()
            from pupil
            """)
        .param("pupils", WAITING).update();
  }

  private long wordsRead() {
    return jdbc.sql("""
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where schemaname = 'ledger' and relname = 'waiting_word'
            """)
        .query(Long.class).single();
  }

  /** All in one transaction that is rolled back: what other tests let wait is not touched. */
  private void afterPlansWereKeptOf(String table, BooleanSupplier work, Runnable test) {
    transaction.executeWithoutResult(status -> {
      status.setRollbackOnly();
      jdbc.sql("delete from " + table).update();
      jdbc.sql("analyze " + table).update();
      for (int run = 0; run < UNTIL_PLANS_ARE_KEPT; run++) {
        assertThat(work.getAsBoolean()).isFalse();
      }
      test.run();
    });
  }
}
