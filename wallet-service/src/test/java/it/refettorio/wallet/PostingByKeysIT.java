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
import it.refettorio.wallet.ledger.Ledger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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

  @Autowired Ledger ledger;
  @Autowired TransactionTemplate transaction;
  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void paymentsAreCreditedWithoutReadingAWholeTable() {
    var payments = Stream.of(1_000, 2_000, 3_000)
        .map(cents -> received((ReceiptEvent) family.paid(cents, PaymentChannel.SPONTANEOUS)))
        .toList();

    assertThat(readAsAWholeBy(() -> ledger.postReceipts(payments))).isEmpty();
    assertThat(readAsAWholeBy(() -> ledger.postReceipts(payments))).isEmpty();
  }

  @Test
  void mealsAreChargedAndGivenBackWithoutReadingAWholeTable() {
    events.send(Topics.TARIFF, family.pays(580), 1);
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc.sql(
        "select count(*) from priced_span where pupil_id = ?").param(family.pupil().value())
        .query(Long.class).single() == 1);
    var meals = IntStream.range(0, 5)
        .mapToObj(day -> received((MealEvent) family.eats(MONDAY.plusDays(day)))).toList();
    var voids = IntStream.range(0, 5)
        .mapToObj(day -> received((MealEvent) family.doesNotPayFor(MONDAY.plusDays(day), 2)))
        .toList();

    assertThat(readAsAWholeBy(() -> ledger.postMeals(meals))).isEmpty();
    assertThat(readAsAWholeBy(() -> ledger.postMeals(voids))).isEmpty();
  }

  @Test
  void mealsWaitForTheirPriceWithoutReadingAWholeTable() {
    var meals = List.of(received((MealEvent) family.eats(MONDAY)));

    assertThat(readAsAWholeBy(() -> ledger.postMeals(meals))).isEmpty();
  }

  /** Indexes look dear here, as they do while a table is small. */
  private Set<String> readAsAWholeBy(Runnable posting) {
    return transaction.execute(status -> {
      jdbc.sql("select set_config('random_page_cost', '1000000', true)").query().listOfRows();
      // The connection still counts what others did with it before.
      var before = readAsAWhole();
      posting.run();
      var after = readAsAWhole();
      after.keySet().removeIf(table -> after.get(table).equals(before.get(table)));
      return after.keySet();
    });
  }

  private Map<String, Long> readAsAWhole() {
    var scans = new HashMap<String, Long>();
    jdbc.sql("""
            select schemaname || '.' || relname, seq_scan from pg_stat_xact_user_tables
            where seq_scan > 0
            """)
        .query((RowCallbackHandler) row -> scans.put(row.getString(1), row.getLong(2)));
    return scans;
  }

  private static <E extends Event> Received<E> received(E event) {
    return new Received<>(event, UUID.randomUUID(), 0, null);
  }
}
