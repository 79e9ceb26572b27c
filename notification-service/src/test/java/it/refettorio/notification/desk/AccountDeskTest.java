package it.refettorio.notification.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.contracts.PaymentChannel;
import it.refettorio.notification.desk.AccountDesk.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AccountDeskTest {

  @Test
  void remindsOfADebt() {
    assertThat(account(-1, 0).reminder()).isEqualTo(Reminder.DEBT);
  }

  @Test
  void remindsWhenAnyChildIsCoveredForFewerThanThreeMeals() {
    assertThat(account(1_500, 3, 2).reminder()).isEqualTo(Reminder.FEW_MEALS);
    assertThat(account(0, 0).reminder()).isEqualTo(Reminder.FEW_MEALS);
  }

  @Test
  void isQuietFromThreeMealsOn() {
    assertThat(account(1_740, 3).reminder()).isEqualTo(Reminder.NONE);
  }

  @Test
  void isQuietWhereNothingIsKnown() {
    assertThat(new AccountDesk("Livia", null, List.of()).reminder()).isEqualTo(Reminder.NONE);
    assertThat(account(0).reminder()).isEqualTo(Reminder.NONE);
  }

  @Test
  void doesNotRemindWhoHasPaidAndWaits() {
    var waiting = new AccountDesk("Livia", account(-580, 0).standing(), List.of(payment(true)));

    assertThat(waiting.reminder()).isEqualTo(Reminder.NONE);
  }

  @Test
  void remindsWhoHasBegunToPayButNotPaid() {
    var begun = new AccountDesk("Livia", account(-580, 0).standing(), List.of(payment(false)));

    assertThat(begun.reminder()).isEqualTo(Reminder.DEBT);
  }

  private static AccountDesk account(long balanceCents, long... mealsLeft) {
    var cover = LongStream.of(mealsLeft)
        .mapToObj(meals -> new Standing.Cover("Nina", meals)).toList();
    return new AccountDesk("Livia", new Standing(balanceCents, Instant.EPOCH, cover), List.of());
  }

  private static OpenPayment payment(boolean checking) {
    return new OpenPayment(
        PaymentChannel.SPONTANEOUS, 5_800, LocalDate.of(2026, 11, 30), checking);
  }
}
