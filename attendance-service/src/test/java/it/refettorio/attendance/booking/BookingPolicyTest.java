package it.refettorio.attendance.booking;

import static org.assertj.core.api.Assertions.assertThat;

import it.refettorio.attendance.calendar.DayKind;
import it.refettorio.attendance.cutoff.WindowState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void aServingDayInItsWindowMayBeChanged() {
    assertThat(judge(TODAY, DayKind.SERVING, WindowState.OPEN, false)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void aPastDayIsRefusedAsPastWhateverElseIsWrong() {
    assertThat(judge(TODAY.minusDays(1), DayKind.CLOSED, WindowState.CLOSED, true))
        .isEqualTo(new Verdict.Refused(Refusal.PAST_DAY));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVING")
  void aDayWithoutAMealNeedsNoAbsence(DayKind kind) {
    assertThat(judge(TODAY, kind, WindowState.OPEN, false))
        .isEqualTo(new Verdict.Refused(Refusal.NOT_A_SERVING_DAY));
  }

  @Test
  void theWindowIsToldApartFromTheCutoff() {
    assertThat(judge(TODAY, DayKind.SERVING, WindowState.NOT_YET_OPEN, false))
        .isEqualTo(new Verdict.Refused(Refusal.TOO_EARLY));
    assertThat(judge(TODAY, DayKind.SERVING, WindowState.CLOSED, false))
        .isEqualTo(new Verdict.Refused(Refusal.TOO_LATE));
  }

  @Test
  void countedMealsAreNotChangedAnyMore() {
    assertThat(judge(TODAY, DayKind.SERVING, WindowState.OPEN, true))
        .isEqualTo(new Verdict.Refused(Refusal.ALREADY_SETTLED));
  }

  private static Verdict judge(LocalDate day, DayKind kind, WindowState window, boolean settled) {
    return BookingPolicy.judge(new DayRequest(day, TODAY, kind, window, settled));
  }
}
