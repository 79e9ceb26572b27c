package it.refettorio.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.refettorio.contracts.DemandService;
import it.refettorio.contracts.TariffEvent.PupilTariffState;
import it.refettorio.contracts.TariffEvent.TariffVersion;
import it.refettorio.contracts.Topics;
import it.refettorio.testkit.TestEvents;
import it.refettorio.testkit.WithInfrastructure;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prices that change while meals are charged by them, or that are told late. */
@SpringBootTest
@WithInfrastructure
class LatePricesIT {

  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  @Autowired TestEvents events;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource database;

  private final AFamily family = AFamily.withOnePupil();

  @Test
  void aMealThatIsWrittenWhileItsPriceChangesIsBroughtToTheNewPrice() throws SQLException {
    prices(1, List.of(price(1, SEPTEMBER, null, 580)), List.of());
    soon().until(() -> versionsKnown() == 1);

    try (var other = database.getConnection(); var statement = other.createStatement()) {
      other.setAutoCommit(false);
      // Whoever charges has read the price by now, and has written nothing.
      statement.execute("lock table ledger.movement in share mode");
      events.send(Topics.MEAL, family.eats(MONDAY), 0);
      soon().until(() -> waitingToWrite() == 1);
      prices(2, List.of(price(2, SEPTEMBER, null, 290)),
          List.of(price(1, SEPTEMBER, MONDAY, 580)));
      soon().until(() -> versionsKnown() == 2);
      await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
      other.rollback();
    }

    theBalanceBecomes(-290);
  }

  @Test
  void aMealChargedBeforeTwoChangesThatWereToldLateComesToThePriceThatHolds() {
    prices(1, List.of(price(1, SEPTEMBER, null, 580)), List.of());
    soon().until(() -> versionsKnown() == 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);

    var early = MONDAY.minusWeeks(4);
    prices(2, List.of(price(2, SEPTEMBER, null, 290)),
        List.of(price(1, SEPTEMBER, early, 580)));
    theBalanceBecomes(-290);
    prices(3, List.of(price(3, SEPTEMBER, null, 620)),
        List.of(price(1, SEPTEMBER, early, 580),
            price(2, SEPTEMBER, early.plusWeeks(1), 290)));

    theBalanceBecomes(-620);
  }

  @Test
  void aMealIsGivenBackThoughItsDayHasNoPriceAnyMore() {
    prices(1, List.of(price(1, SEPTEMBER, null, 580)), List.of());
    soon().until(() -> versionsKnown() == 1);
    events.send(Topics.MEAL, family.eats(MONDAY), 0);
    theBalanceBecomes(-580);
    prices(2, List.of(price(2, SEPTEMBER, MONDAY.minusWeeks(4), 580)), List.of());
    soon().until(() -> jdbc.sql("select count(*) from priced_span where pupil_id = ?"
            + " and valid_to is null").param(family.pupil().value())
        .query(Long.class).single() == 0);

    events.send(Topics.MEAL, family.doesNotPayFor(MONDAY, 2), 0);
    theBalanceBecomes(0);
    events.send(Topics.MEAL, family.eats(MONDAY, 3), 0);
    soon().until(() -> jdbc.sql("select count(*) from ledger.waiting_word where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single() == 1);
    prices(3, List.of(price(3, SEPTEMBER, null, 290)), List.of());

    theBalanceBecomes(-290);
    assertThat(jdbc.sql("select count(*) from ledger.waiting_word where holder_id = ?")
        .param(family.holder().value()).query(Long.class).single()).isZero();
  }

  private void prices(
      long sequence, List<TariffVersion> versions, List<TariffVersion> superseded) {
    events.send(Topics.TARIFF,
        new PupilTariffState(family.pupil(), DemandService.CANTEEN, versions, superseded),
        sequence);
  }

  private static TariffVersion price(
      int version, LocalDate from, LocalDate to, long unitPriceCents) {
    return new TariffVersion(version, "T" + version, "Tariffa " + version, from, to,
        unitPriceCents, null, "Delibera G.C. 41/2026", List.of("Tariffa " + version));
  }

  private long versionsKnown() {
    return jdbc.sql("select count(distinct version) from priced_span where pupil_id = ?")
        .param(family.pupil().value()).query(Long.class).single();
  }

  private long waitingToWrite() {
    return jdbc.sql("""
        select count(*) from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
          and query like 'copy ledger.movement%'
        """).query(Long.class).single();
  }

  private void theBalanceBecomes(long cents) {
    soon().untilAsserted(() -> assertThat(
        jdbc.sql("select balance_cents from ledger.account where holder_id = ?")
            .param(family.holder().value()).query(Long.class).optional()).hasValue(cents));
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofSeconds(10));
  }
}
