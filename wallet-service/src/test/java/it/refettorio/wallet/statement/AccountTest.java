package it.refettorio.wallet.statement;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.HolderId;
import it.refettorio.contracts.SchoolYear;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final SchoolYear THIS_YEAR = new SchoolYear(2026);
  private static final SchoolYear LAST_YEAR = new SchoolYear(2025);
  private static final Instant MORNING = Instant.parse("2026-11-30T07:31:00Z");

  @Test
  void whatIsPaidInAnyYearSettlesTheOldestFirst() {
    assertThat(account(mealsAndPaid(580, 1_000), mealsAndPaid(580, 0)).due())
        .isEqualTo(Map.of(THIS_YEAR, 160L));
    assertThat(account(mealsAndPaid(580, 100), mealsAndPaid(600, 0)).due())
        .isEqualTo(Map.of(LAST_YEAR, 500L, THIS_YEAR, 580L));
  }

  @Test
  void anAccountThatOwesNothingHasNoYearWithAmountsDue() {
    assertThat(account(mealsAndPaid(580, 0), mealsAndPaid(580, 1_160)).due()).isEmpty();
  }

  @Test
  void whatTheOfficeLetGoThisYearSettlesADebtOfLastYear() {
    var relieved = new Figures(0, 0, 0, -580, 0, 0, 0, 0);

    assertThat(account(relieved, mealsAndPaid(580, 0)).due()).isEmpty();
  }

  @Test
  void whatIsDueOfTheYearsIsTheDebtOfTheAccount() {
    var account = account(
        new Figures(900, 2_000, 150, -300, 700, 0, 250, 100), mealsAndPaid(5_000, 400));

    assertThat(account.due().values().stream().mapToLong(cents -> cents).sum())
        .isEqualTo(-account.balanceCents());
  }

  @Test
  void openingAYearIsNoMovement() {
    var opened = new Account.Year(THIS_YEAR, Figures.NONE, 0, MORNING.plusSeconds(60));
    var moved = new Account.Year(LAST_YEAR, mealsAndPaid(580, 0), 1, MORNING);

    assertThat(new Account(holder(), List.of(opened, moved)).lastMovementAt()).hasValue(MORNING);
    assertThat(new Account(holder(), List.of(opened)).lastMovementAt()).isEmpty();
  }

  private static Figures mealsAndPaid(long meals, long paid) {
    return new Figures(meals, 0, 0, 0, 0, paid, 0, 0);
  }

  private static Account account(Figures thisYear, Figures lastYear) {
    return new Account(holder(), List.of(
        new Account.Year(THIS_YEAR, thisYear, 1, MORNING),
        new Account.Year(LAST_YEAR, lastYear, 1, MORNING)));
  }

  private static HolderId holder() {
    return new HolderId(UUID.randomUUID());
  }
}
