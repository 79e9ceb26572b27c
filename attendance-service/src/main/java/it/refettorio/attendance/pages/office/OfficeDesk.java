package it.refettorio.attendance.pages.office;

import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.attendance.cutoff.WindowState;
import it.refettorio.attendance.rollcall.RollCall;
import it.refettorio.attendance.settlement.SettledDays;
import it.refettorio.contracts.DemandService;
import it.refettorio.starter.ui.FormErrors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays out the dashboard, which three doors answer with. */
@Component
class OfficeDesk {

  private static final int SHOWN_DAYS = 10;

  private final RollCall rollCall;
  private final Cutoffs cutoffs;
  private final SettledDays settledDays;
  private final Clock clock;

  OfficeDesk(RollCall rollCall, Cutoffs cutoffs, SettledDays settledDays, Clock clock) {
    this.rollCall = rollCall;
    this.cutoffs = cutoffs;
    this.settledDays = settledDays;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  OfficeView view() {
    return new OfficeView(
        today(), schools(), settledDays.latest(SHOWN_DAYS), UUID.randomUUID(), UUID.randomUUID(),
        null, null, FormErrors.none(), FormErrors.none(), SpanForm.EMPTY);
  }

  private List<OfficeView.School> schools() {
    var windows = cutoffs.of(DemandService.CANTEEN);
    return rollCall.counts(today()).stream()
        .map(count -> {
          var window = windows.on(count.schoolId(), today());
          return new OfficeView.School(count, window.closesAt(),
              window.stateAt(clock.instant(), today()) != WindowState.CLOSED);
        })
        .toList();
  }
}
