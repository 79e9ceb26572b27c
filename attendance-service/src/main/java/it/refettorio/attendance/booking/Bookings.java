package it.refettorio.attendance.booking;

import it.refettorio.attendance.calendar.Calendars;
import it.refettorio.attendance.calendar.DayKind;
import it.refettorio.attendance.cutoff.Cutoffs;
import it.refettorio.attendance.plan.Plans;
import it.refettorio.attendance.roster.Diner;
import it.refettorio.attendance.roster.MealSubscription;
import it.refettorio.attendance.roster.Roster;
import it.refettorio.attendance.settlement.SettledDays;
import it.refettorio.contracts.PupilId;
import it.refettorio.starter.time.TimeConfiguration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes absences and their withdrawals. Locks in this order: the day against settling, the pupil's
 * plan against others who change the same pupil; then it looks, decides and tells.
 */
@Service
public class Bookings {

  private final Roster roster;
  private final Calendars calendars;
  private final Cutoffs cutoffs;
  private final SettledDays settledDays;
  private final BookingStore store;
  private final Plans plans;
  private final ApplicationEventPublisher events;

  Bookings(
      Roster roster,
      Calendars calendars,
      Cutoffs cutoffs,
      SettledDays settledDays,
      BookingStore store,
      Plans plans,
      ApplicationEventPublisher events) {
    this.roster = roster;
    this.calendars = calendars;
    this.cutoffs = cutoffs;
    this.settledDays = settledDays;
    this.store = store;
    this.plans = plans;
    this.events = events;
  }

  /** Reports an absence; two parents at the same moment make one absence. */
  @Transactional
  public ReportOutcome report(ReportAbsence wish) {
    var diner = roster.diner(wish.pupilId());
    var right = diner.flatMap(pupil -> pupil.on(wish.day()));
    if (right.isEmpty()) {
      return new ReportOutcome.Refused(Refusal.NOT_A_SERVING_DAY);
    }
    var verdict = holdAndJudge(diner.get(), right.get(), wish.day(), wish.arrivedAt());
    if (verdict instanceof Verdict.Refused(Refusal reason)) {
      return new ReportOutcome.Refused(reason);
    }
    return store.holding(wish.pupilId(), right.get().service(), wish.day())
        .<ReportOutcome>map(ReportOutcome.AlreadyReported::new)
        .orElseGet(() -> new ReportOutcome.Recorded(record(wish, right.get())));
  }

  private Absence record(ReportAbsence wish, MealSubscription right) {
    var at = wish.arrivedAt().truncatedTo(ChronoUnit.MILLIS);
    int year = at.atZone(TimeConfiguration.ROME).getYear();
    var absence = new Absence(
        store.newReceiptNumber(year), wish.pupilId(), right.holderId(), right.service(),
        wish.day(), wish.by(), at, null, null);
    if (!store.add(absence)) {
      throw new IllegalStateException("An absence appeared although the pupil's plan is locked");
    }
    events.publishEvent(new AbsenceReported(absence, wish.cause()));
    plans.refresh(wish.pupilId(), wish.cause());
    return absence;
  }

  /** Takes an absence back while the day may still be changed; the booking is there again. */
  @Transactional
  public WithdrawOutcome withdraw(WithdrawAbsence wish) {
    var absence = wish.absence();
    var diner = roster.diner(absence.pupilId());
    var right = diner.flatMap(pupil -> pupil.on(absence.day()));
    if (right.isEmpty()) {
      return new WithdrawOutcome.Refused(Refusal.NOT_A_SERVING_DAY);
    }
    var verdict = holdAndJudge(diner.get(), right.get(), absence.day(), wish.arrivedAt());
    if (verdict instanceof Verdict.Refused(Refusal reason)) {
      return new WithdrawOutcome.Refused(reason);
    }
    var at = wish.arrivedAt().truncatedTo(ChronoUnit.MILLIS);
    var withdrawn = absence.withdrawn(
        wish.by().id(), at.isBefore(absence.reportedAt()) ? absence.reportedAt() : at);
    if (!store.withdraw(withdrawn)) {
      return new WithdrawOutcome.AlreadyWithdrawn(absence);
    }
    events.publishEvent(new AbsenceWithdrawn(withdrawn, wish.cause()));
    plans.refresh(absence.pupilId(), wish.cause());
    return new WithdrawOutcome.Withdrawn(withdrawn);
  }

  public Optional<Absence> byReceipt(String number) {
    return store.byReceipt(number);
  }

  private Verdict holdAndJudge(
      Diner diner, MealSubscription right, LocalDate day, Instant arrivedAt) {
    boolean open = settledDays.holdOpen(right.schoolId(), day);
    plans.lock(diner.pupilId());
    DayKind kind = calendars.ruleFor(diner).on(day);
    var window = cutoffs.of(right.service()).on(right.schoolId(), day);
    return BookingPolicy.judge(new DayRequest(
        day, LocalDate.ofInstant(arrivedAt, TimeConfiguration.ROME), kind,
        window.stateAt(arrivedAt, day), !open));
  }
}
