package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.PaymentChannel;
import it.refettorio.contracts.ReceiptEvent;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Received;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.ledger.Ledger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@WithInfrastructure
class FirstPaymentsIT {

  @Autowired Ledger ledger;
  @Autowired TestEvents events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void twoWhoBringTheFirstPaymentsOfAnAccountAtOnceBothCount() throws Exception {
    var second = transaction.execute(status -> {
      pay(1_000);
      var other = CompletableFuture.runAsync(() -> pay(2_000));
      await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
      return other;
    });
    second.get(20, TimeUnit.SECONDS);

    assertThat(balance()).isEqualTo(3_000);
  }

  @Test
  void aMealThatMeetsTheFirstPaymentOfItsAccountIsChargedAllTheSame() {
    var monday = LocalDate.of(2026, 11, 16);
    events.send(Topics.TARIFF, family.pays(580), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select exists (select from priced_span where pupil_id = ?)")
        .param(family.pupil().value()).query(Boolean.class).single());
    transaction.executeWithoutResult(status -> {
      pay(1_000);
      events.send(Topics.MEAL, family.eats(monday), 0);
      await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
    });

    await().atMost(Duration.ofSeconds(20)).until(() -> balance() == 420);
    assertThat(jdbc.sql("select count(*) from parked_record where key = ?")
        .param(family.holder().toString()).query(Integer.class).single()).isZero();
  }

  private long balance() {
    return jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single();
  }

  private void pay(int cents) {
    ReceiptEvent payment = family.paid(cents, PaymentChannel.SPONTANEOUS);
    ledger.postReceipts(List.of(new Received<>(payment, UUID.randomUUID(), 0, null)));
  }

  private boolean somebodyWaits() {
    return jdbc.sql("""
            select exists (select from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock' and query like '%account_year%')
            """)
        .query(Boolean.class).single();
  }
}
