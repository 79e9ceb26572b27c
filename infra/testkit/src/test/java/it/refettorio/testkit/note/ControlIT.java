package it.refettorio.testkit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.ControlEvent.ControlTotals;
import it.refettorio.starter.control.TouchedDays;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.TestTotals;
import it.refettorio.testkit.WithInfrastructure;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Each test has a day of its own. */
@SpringBootTest
@WithInfrastructure
class ControlIT {

  private static final AtomicInteger DAYS = new AtomicInteger();

  @Autowired TestEvents events;
  @Autowired TouchedDays touched;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;

  private final LocalDate day = LocalDate.of(2026, 11, 1).plusDays(DAYS.incrementAndGet());

  @Test
  void aTouchedDayIsCountedAndToldAndToldAgainAfterMoreFacts() {
    transaction.executeWithoutResult(status -> {
      draw(day + " a", 100);
      draw(day + " b", -30);
    });
    theTotalsBecome(totals(70, day + " a", day + " b"));

    transaction.executeWithoutResult(status -> draw(day + " c", 5));

    theTotalsBecome(totals(70, day + " a", day + " b"),
        totals(75, day + " a", day + " b", day + " c"));
  }

  @Test
  void aDayOnWhichNothingStandsAnyMoreIsToldAsNone() {
    transaction.executeWithoutResult(status -> draw(day + " a", 100));
    theTotalsBecome(totals(100, day + " a"));

    transaction.executeWithoutResult(status -> {
      jdbc.sql("delete from dated_line where day = ?").param(day).update();
      touched.touch(NoteEvent.LINES, List.of(day));
    });

    theTotalsBecome(totals(100, day + " a"), totals(0));
  }

  @Test
  void whatDidNotChangeIsNotToldAgain() {
    transaction.executeWithoutResult(status -> draw(day + " a", 100));
    theTotalsBecome(totals(100, day + " a"));

    transaction.executeWithoutResult(
        status -> touched.touch(NoteEvent.LINES, List.of(day, day)));
    await().atMost(Duration.ofSeconds(20)).until(() -> jdbc
        .sql("select not exists (select from touched_day where day = ?)").param(day)
        .query(Boolean.class).single());

    theTotalsBecome(totals(100, day + " a"));
    assertThat(sequence()).isEqualTo(1);
  }

  @Test
  void whatCommitsWhileTheDayIsCountedForAnotherIsCountedAfterwards() {
    var drawn = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
      draw(day + " slow", 1);
      drawn.countDown();
      waitFor(goOn);
    }));
    waitFor(drawn);
    transaction.executeWithoutResult(status -> draw(day + " quick", 2));
    theTotalsBecome(totals(2, day + " quick"));

    goOn.countDown();
    slow.join();

    theTotalsBecome(totals(2, day + " quick"), totals(3, day + " quick", day + " slow"));
    assertThat(sequence()).isEqualTo(2);
  }

  @Test
  void aTransactionThatIsUndoneTouchesNothing() {
    transaction.executeWithoutResult(status -> {
      draw(day + " undone", 1);
      status.setRollbackOnly();
    });
    assertThat(jdbc.sql("select count(*) from touched_day where day = ?").param(day)
        .query(Long.class).single()).isZero();
    assertThatThrownBy(() -> touched.touch(NoteEvent.LINES, List.of(day)))
        .isInstanceOf(IllegalStateException.class);
  }

  private void draw(String cause, long cents) {
    jdbc.sql("insert into dated_line values (?, ?, ?)").params(cause, day, cents).update();
    touched.touch(NoteEvent.LINES, List.of(day));
  }

  private long sequence() {
    return jdbc.sql("select sequence from control_total where day = ?").param(day)
        .query(Long.class).single();
  }

  private ControlTotals totals(long cents, String... causes) {
    return TestTotals.of(NoteEvent.LINES, day, cents, List.of(causes));
  }

  private void theTotalsBecome(ControlTotals... expected) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
        assertThat(events.all(NoteEvent.CONTROL).stream().map(ControlTotals.class::cast)
            .filter(told -> told.day().equals(day)))
            .containsExactly(expected));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
