package it.refettorio.wallet.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.EntryEvent;
import it.refettorio.contracts.EntryEvent.OpeningBalanceCarried;
import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import it.refettorio.starter.inbox.Received;
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
  @Autowired Clock clock;

  private SchoolYear year;

  @BeforeEach
  void allMonthsAreCounted() {
    year = SchoolYear.of(LocalDate.now(clock));
    periods.countAgain();
  }

  private void carried(LocalDate day, long cents) {
    ledger.postEntries(List.of(carriedBalance(day, cents)));
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
      periods.countAgain();

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
      CompletableFuture.runAsync(periods::countAgain).join();
    });
    assertThat(month(day).consumedCents()).isEqualTo(before.consumedCents());
    periods.countAgain();

    assertThat(month(day).consumedCents()).isEqualTo(before.consumedCents() + 1_000);
  }

  @Test
  void allMonthsAreRightAsOfOneMoment() {
    carried(year.firstDay(), -1_000);

    periods.countAgain();

    assertThat(periods.months(year)).extracting(MonthTotal::countedAt)
        .filteredOn(Objects::nonNull).hasSizeGreaterThan(0).containsOnly(
            month(year.firstDay()).countedAt());
  }

  @Test
  void anotherLedgersMonthsAreCountedAnew() {
    var before = month(year.firstDay());
    jdbc.sql("update month_total set consumed_cents = -1, counted_from = 1 where month = ?")
        .param(year.firstDay()).update();

    periods.countAgain();

    assertThat(month(year.firstDay()).consumedCents()).isEqualTo(before.consumedCents());
  }

  @Test
  void aLedgerBuiltBesideChangesNoMonth() {
    var day = LocalDate.of(1961, 10, 2);
    builder.begin();
    builder.seal();

    builder.entriesLater(List.of(
        new Received<>(carriedBalance(day, -1_000), UUID.randomUUID(), 0, null)));

    assertThat(jdbc.sql("select count(*) from month_to_count where month = '1961-10-01'")
        .query(Long.class).single()).isZero();
  }
}
