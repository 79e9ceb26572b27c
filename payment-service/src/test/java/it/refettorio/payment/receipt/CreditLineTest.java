package it.refettorio.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.payment.notice.ANotice;
import it.refettorio.payment.notice.NoticeLine;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CreditLineTest {

  private static final UUID EMMA = UUID.randomUUID();
  private static final UUID LUCA = UUID.randomUUID();

  @Test
  void givesEachLineItsOwnWhenTheAmountIsAsAsked() {
    var lines = CreditLine.split(
        List.of(ANotice.line(EMMA, 580, 10), ANotice.line(LUCA, 333, 3)), 5800 + 999);

    assertThat(lines).extracting(CreditLine::amountCents).containsExactly(5800L, 999L);
    assertThat(lines).extracting(CreditLine::pupilId).containsExactly(EMMA, LUCA);
  }

  @Test
  void sharesAnotherAmountWithoutLosingACent() {
    var lines = CreditLine.split(
        List.of(ANotice.line(EMMA, 100, 1), ANotice.line(LUCA, 100, 2)), 100);

    assertThat(lines).extracting(CreditLine::amountCents).containsExactly(33L, 67L);
  }

  @Test
  void leavesOutALineThatGetsNothing() {
    var lines = CreditLine.split(
        List.of(ANotice.line(EMMA, 1, 1), ANotice.line(LUCA, 500, 100)), 1);

    assertThat(lines).extracting(CreditLine::pupilId).containsExactly(LUCA);
  }

  @Test
  void addsUpWhateverComes() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var asked = IntStream.rangeClosed(1, 1 + random.nextInt(5))
          .<NoticeLine>mapToObj(i -> ANotice.line(
              UUID.randomUUID(), 1 + random.nextInt(900), 1 + random.nextInt(200)))
          .toList();
      long received = 1 + random.nextLong(99_999_999_999L);

      assertThat(CreditLine.split(asked, received).stream()
          .mapToLong(CreditLine::amountCents).sum()).as("seed %d", seed).isEqualTo(received);
    }
  }
}
