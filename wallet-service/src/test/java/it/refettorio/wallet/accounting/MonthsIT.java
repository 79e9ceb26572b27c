package it.refettorio.wallet.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.contracts.Topics;
import it.refettorio.starter.inbox.Received;
import it.refettorio.starter.outbox.Announcement;
import it.refettorio.starter.outbox.Outbox;
import it.refettorio.testkit.WithInfrastructure;
import it.refettorio.wallet.ledger.Ledger;
import it.refettorio.wallet.ledger.LedgerBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The months of the school years as the accounting office sees them. */
@SpringBootTest
@WithInfrastructure
class MonthsIT {

  @Autowired Periods periods;
  @Autowired Ledger ledger;
  @Autowired LedgerBuilder builder;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Outbox outbox;
  @Autowired Clock clock;

  private SchoolYear year;

  @BeforeEach
  void allMonthsAreCounted() {
    year = SchoolYear.of(LocalDate.now(clock));
    bringUpToDate();
  }

  /** The service itself may be at it, for a moment. */
  private void bringUpToDate() {
    await().until(periods::bringUpToDate);
  }

  private void carried(LocalDate day, long cents) {
    var entry = carriedBalance(day, cents);
    transaction.executeWithoutResult(status -> {
      ledger.postEntries(List.of(entry));
      outbox.append(Announcement.fact(Topics.ENTRY, entry, null));
    });
  }

  private static EntryEvent carriedBalance(LocalDate day, long cents) {
    return new OpeningBalanceCarried(UUID.randomUUID().toString(),
        new HolderId(UUID.randomUUID()), day, cents, "Determina 7", UUID.randomUUID(),
        Instant.EPOCH);
  }

  private MonthTotal month(LocalDate day) {
    return periods.months(SchoolYear.of(day)).stream()
        .filter(month -> month.month().equals(YearMonth.from(day))).findFirst().orElseThrow();
  }

  @Test
  void whatIsPostedForAMonthLongAgoIsInItAtTheNextCount() {
    for (var day : List.of(year.firstDay(), year.firstDay().minusMonths(5),
        year.firstDay().minusYears(5))) {
      var before = month(day);

      carried(day, -1_000);
      carried(day, 300);
      bringUpToDate();

      assertThat(month(day).consumedCents()).isEqualTo(before.consumedCents() + 1_000);
      assertThat(month(day).paidCents()).isEqualTo(before.paidCents() + 300);
    }
  }

  @Test
  void whatIsCommittedAfterTheCountIsInTheNextOne() {
    var day = year.firstDay();
    var before = month(day);

    transaction.executeWithoutResult(status -> {
      carried(day, -1_000);
      CompletableFuture.runAsync(this::bringUpToDate).join();
    });
    assertThat(month(day).consumedCents()).isEqualTo(before.consumedCents());
    bringUpToDate();

    assertThat(month(day).consumedCents()).isEqualTo(before.consumedCents() + 1_000);
  }

  @Test
  void allMonthsAreRightAsOfOneMoment() {
    carried(year.firstDay(), -1_000);

    bringUpToDate();

    assertThat(periods.months(year)).extracting(MonthTotal::countedAt)
        .filteredOn(Objects::nonNull).hasSizeGreaterThan(0).containsOnly(
            month(year.firstDay()).countedAt());
  }

  @Test
  void anotherLedgersMonthsAreCountedAnew() {
    var before = month(year.firstDay());
    jdbc.sql("update month_total set consumed_cents = -1, counted_from = 1 where month = ?")
        .param(year.firstDay()).update();

    bringUpToDate();

    assertThat(month(year.firstDay()).consumedCents()).isEqualTo(before.consumedCents());
  }

  @Test
  void whatIsPostedIsAddedToAMonthWithoutReadingAllOfIt() {
    var day = LocalDate.of(1962, 10, 2);
    long paid = month(day).paidCents();
    jdbc.sql("update month_total set paid_cents = paid_cents + 7 where month = '1962-10-01'")
        .update();

    carried(day, 300);
    bringUpToDate();

    assertThat(month(day).paidCents()).isEqualTo(paid + 300 + 7);
  }

  @Test
  void whatIsAddedComesToWhatAllMovementsOfTheMonthAddUpTo() {
    var day = LocalDate.of(1963, 10, 2);
    month(day);
    carried(day, -1_000);
    carried(day, 300);
    bringUpToDate();
    carried(day, -20);
    bringUpToDate();
    var added = month(day);

    jdbc.sql("update month_total set counted_from = 1 where month = '1963-10-01'").update();
    bringUpToDate();

    assertThat(added.consumedCents()).isEqualTo(month(day).consumedCents());
    assertThat(added.paidCents()).isEqualTo(month(day).paidCents());
  }

  @Test
  void whatIsPostedBeforeAMonthWasEverAddedUpIsInItOnce() {
    var day = LocalDate.of(1964, 10, 2);
    carried(day, 300);

    var first = month(day).paidCents();
    bringUpToDate();

    assertThat(first).isEqualTo(300);
    assertThat(month(day).paidCents()).isEqualTo(300);
  }

  @Test
  void aLedgerBuiltBesideChangesNoMonth() {
    var day = LocalDate.of(1961, 10, 2);
    builder.begin();
    builder.indexing().forEach(Runnable::run);
    builder.seal();

    builder.entriesLater(List.of(
        new Received<>(carriedBalance(day, -1_000), UUID.randomUUID(), 0, null)));

    assertThat(jdbc.sql("select count(*) from month_to_count where month = '1961-10-01'")
        .query(Long.class).single()).isZero();
  }
}
