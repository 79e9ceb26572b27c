package it.refettorio.wallet.control;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.Topics;
import it.refettorio.testkit.WithInfrastructure;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** In a future in which the service itself counts nothing; nothing of it remains. */
@SpringBootTest
@WithInfrastructure
@Transactional
class CountingAgainIT {

  private static final Instant NOON = Instant.parse("2126-11-30T11:00:00Z");
  private static final int ALL = 10_000;

  @Autowired ControlTotalStore store;
  @Autowired JdbcClient jdbc;

  @Test
  void aDayThatDiffersIsCountedAgainAfterAsLongAsItHasDiffered() {
    var day = LocalDate.of(2126, 11, 2);
    counted(day, NOON.minus(Duration.ofMinutes(2)), NOON);

    assertThat(isDue(day, NOON.plusSeconds(119))).isFalse();
    assertThat(isDue(day, NOON.plusSeconds(120))).isTrue();
  }

  @Test
  void aDayThatHasJustBegunToDifferIsCountedAgainAfterTenSeconds() {
    var day = LocalDate.of(2126, 11, 3);
    counted(day, NOON, NOON);

    assertThat(isDue(day, NOON.plusSeconds(9))).isFalse();
    assertThat(isDue(day, NOON.plusSeconds(10))).isTrue();
  }

  @Test
  void aDayThatDiffersForDaysIsCountedEveryTenMinutes() {
    var day = LocalDate.of(2126, 11, 4);
    counted(day, NOON.minus(Duration.ofDays(3)), NOON);

    assertThat(isDue(day, NOON.plusSeconds(599))).isFalse();
    assertThat(isDue(day, NOON.plusSeconds(600))).isTrue();
  }

  @Test
  void aDayIsLookedAtOnceMoreBeforeItAlarms() {
    var day = LocalDate.of(2126, 11, 6);
    counted(day, NOON.minus(Duration.ofMinutes(6)), NOON);
    long before = store.countDifferent(DayCheck.ON_ITS_WAY);

    assertThat(isDue(day, NOON.plus(Duration.ofMinutes(4)).minusSeconds(1))).isFalse();
    assertThat(isDue(day, NOON.plus(Duration.ofMinutes(4)))).isTrue();

    jdbc.sql("update told_total set checked_at = ? where day = ?")
        .params(Timestamp.from(NOON.plus(Duration.ofMinutes(4))), day).update();
    assertThat(store.countDifferent(DayCheck.ON_ITS_WAY)).isEqualTo(before + 1);
  }

  @Test
  void aDayThatAgreesIsCountedOnceADay() {
    var day = LocalDate.of(2126, 11, 5);
    counted(day, null, NOON);

    assertThat(isDue(day, NOON.plus(Duration.ofDays(1)))).isFalse();
    assertThat(isDue(day, NOON.plus(Duration.ofDays(1)).plusSeconds(1))).isTrue();
  }

  private void counted(LocalDate day, Instant differsSince, Instant checkedAt) {
    jdbc.sql("""
            insert into told_total
              (topic, day, sequence, count, sum_cents, hash, told_at, own_count, own_sum_cents,
               own_hash, checked_at, differs_since)
            values (?, ?, 1, 1, 0, '00', ?, 0, 0, '00', ?, ?)
            """)
        .params(Topics.MEAL.name(), day, Timestamp.from(checkedAt), Timestamp.from(checkedAt),
            differsSince == null ? null : Timestamp.from(differsSince))
        .update();
  }

  private boolean isDue(LocalDate day, Instant now) {
    return store.takeDue(now, ALL).stream().anyMatch(due -> due.day().equals(day));
  }
}
